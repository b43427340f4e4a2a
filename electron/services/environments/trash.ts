import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { StoredSecret } from '../secrets/secret-store.ts'
import { writeFileAtomic } from '../storage/atomic-write.ts'
import { fileUnwritable } from '../storage/file-errors.ts'
import type { EnvironmentWithFile } from './environment-folder.ts'

export interface TrashEntry {
  environment: EnvironmentWithFile
  /** The file as it was, comments included. */
  text: string
  secrets: ReadonlyMap<string, StoredSecret>
  wasActive: boolean
}

/** Removed environments: the file stays in `<data>/trash`, its secrets only in memory, until the app ends. */
export interface Trash {
  put(entry: TrashEntry): Promise<void>
  find(name: string): TrashEntry | undefined
  forget(name: string): void
}

export function createTrash(dataFolder: string): Trash {
  const folder = join(dataFolder, 'trash')
  const entries = new Map<string, TrashEntry>()
  return {
    async put(entry) {
      const path = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${basename(entry.environment.file)}`)
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw fileUnwritable(folder, error)
      })
      await writeFileAtomic(path, entry.text, 0o600)
      entries.set(entry.environment.name, entry)
    },
    find: (name) => entries.get(name),
    forget: (name) => void entries.delete(name),
  }
}
