import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

const prefix = 'project:'

/** The id of a file that lies beside a saved request: the same in every session, so that drafts find it again. */
export const projectFileId = (path: string) => `${prefix}${path}`

/** Where the file of an id lies; null for other ids, and for what is not below the collections of the project. */
export async function locateProjectFile(projectFolder: string, id: string): Promise<string | null> {
  if (!id.startsWith(`${prefix}collections/`) || id.includes('\\')) return null
  const parts = id.slice(prefix.length).split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null
  try {
    const root = await realpath(join(projectFolder, 'collections'))
    const real = await realpath(join(projectFolder, ...parts))
    return real.startsWith(root + sep) ? real : null
  } catch {
    return null
  }
}
