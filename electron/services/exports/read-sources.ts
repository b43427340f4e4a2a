import { AppError } from '#shared/errors.ts'
import { leftOut, type Note } from '#shared/interchange/export/exported.ts'
import type { ImportedCollection, ImportedItem } from '#shared/interchange/imported.ts'
import type { RequestAuth } from '#shared/model/request.ts'
import { readStored } from '../projects/requests/read-stored.ts'
import { type Entry, type FolderEntry, nameOf, sortedChildren } from '../projects/tree/entries.ts'
import { exportedVariable } from './exported-variable.ts'
import type { ExportSource } from './messages.ts'

interface Reading {
  projectFolder: string
  note: Note
  onRequest(): void
}

/** How many requests lie there. */
export function countRequests(sources: readonly ExportSource[]): number {
  const count = (entry: Entry): number =>
    entry.kind === 'request' ? 1 : [...entry.children.values()].reduce((sum, each) => sum + count(each), 0)
  return sources.reduce(
    (sum, source) => sum + (source.kind === 'folder' ? count(source.entry) : source.requests.length),
    0,
  )
}

/** The collection with all its requests, as their files are now. A request that cannot be read is noted. */
export async function readSource(source: ExportSource, reading: Reading): Promise<ImportedCollection> {
  const { variables } = source
  if (source.kind === 'folder') {
    const { path, entry, inherited } = source
    return { ...(await readFolder(path, entry, inherited, reading)), variables }
  }
  const { name, requests } = source
  const items: ImportedItem[] = []
  for (const { path, entry, inherited } of requests)
    items.push(...(await readItem(path, entry, inherited, name, reading)))
  return { name, variables, items }
}

async function readFolder(
  path: string,
  entry: FolderEntry,
  inherited: RequestAuth,
  reading: Reading,
): Promise<ImportedCollection> {
  const { docs, variables, auth } = entry.settings
  const name = nameOf(entry)
  const items: ImportedItem[] = []
  for (const child of sortedChildren(entry)) {
    items.push(...(await readItem(`${path}/${child.file}`, child, auth ?? inherited, name, reading)))
  }
  return { name, ...(docs === '' ? {} : { docs }), variables: variables.map(exportedVariable), items }
}

async function readItem(
  path: string,
  entry: Entry,
  inherited: RequestAuth,
  around: string,
  reading: Reading,
): Promise<ImportedItem[]> {
  if (entry.kind === 'folder') return [{ type: 'folder', ...(await readFolder(path, entry, inherited, reading)) }]
  try {
    const found = await readStored(reading.projectFolder, path, inherited)
    if (!found) throw new AppError('not_found', `The file of "${path}" is gone.`)
    const { name, docs, tags, request } = found.saved
    return [
      { type: 'request', name, ...(docs === '' ? {} : { docs }), ...(tags.length === 0 ? {} : { tags }), request },
    ]
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    reading.note(`${around} / ${nameOf(entry)}`, 'dropped', leftOut(error.message))
    return []
  } finally {
    reading.onRequest()
  }
}
