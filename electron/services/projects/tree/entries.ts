import type { CollectionNode } from '#shared/model/collection.ts'
import type { FolderContent } from '../format/folder-file.ts'
import type { RequestHead } from '../format/scan-head.ts'

export interface RequestEntry {
  kind: 'request'
  /** Name of the file. */
  file: string
  /** The text as it was read; empty when there was nothing to read. */
  text: string
  head: RequestHead | null
  problem: string | null
}

export interface FolderEntry {
  kind: 'folder'
  file: string
  settings: FolderContent
  /** The text of folder.yaml; null when there is none. */
  text: string | null
  problem: string | null
  children: Map<string, Entry>
}

export type Entry = RequestEntry | FolderEntry

export const isRequestFile = (name: string) => /\.ya?ml$/i.test(name) && !name.startsWith('.')
export const stemOf = (file: string) => file.replace(/\.ya?ml$/i, '')

export function nameOf(entry: Entry): string {
  return entry.kind === 'folder' ? entry.settings.name : (entry.head?.name ?? stemOf(entry.file))
}

const collator = new Intl.Collator('en', { numeric: true })

/** In the order of folder.yaml; the rest follows, folders first, by name. */
export function sortedChildren(folder: FolderEntry): Entry[] {
  const places = new Map(folder.settings.order.map((file, at) => [file, at]))
  const place = (entry: Entry) => places.get(entry.file) ?? Number.POSITIVE_INFINITY
  return [...folder.children.values()].sort((a, b) => {
    const byPlace = place(a) - place(b)
    if (byPlace !== 0 && !Number.isNaN(byPlace)) return byPlace
    if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
    return collator.compare(nameOf(a), nameOf(b)) || (a.file < b.file ? -1 : 1)
  })
}

/** The lines of the tree below a folder, each folder before what lies in it. */
export function nodesBelow(folder: FolderEntry, path: string, parent: string | null, into: CollectionNode[]): void {
  for (const entry of sortedChildren(folder)) {
    const own = `${path}/${entry.file}`
    const problem = entry.problem === null ? {} : { problem: entry.problem }
    if (entry.kind === 'request') {
      const { method, url } = entry.head ?? { method: '', url: '' }
      into.push({ path: own, kind: 'request', name: nameOf(entry), parent, method, url, ...problem })
    } else {
      into.push({ path: own, kind: parent === null ? 'collection' : 'folder', name: nameOf(entry), parent, ...problem })
      nodesBelow(entry, own, own, into)
    }
  }
}
