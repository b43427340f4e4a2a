import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { filtersOf, type LibraryFilter } from './library.ts'

/** Filters for the list of an answer: itself, or the first that stands under a key. */
export async function shapeFilters(document: DocumentHandle): Promise<readonly LibraryFilter[]> {
  const root = await document.ask('keys', { path: [] })
  if (root.kind === 'array') {
    const items = await document.ask('keys', { path: [null] })
    return items.keys.length > 0 ? filtersOf(null, items.keys) : []
  }
  for (const { key } of root.keys.filter(({ kind }) => kind === 'array')) {
    const items = await document.ask('keys', { path: [key, null] })
    if (items.keys.length > 0) return filtersOf(key, items.keys)
  }
  return []
}
