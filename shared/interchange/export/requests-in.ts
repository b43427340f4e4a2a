import type { ImportedCollection, ImportedItem, ImportedRequest } from '../imported.ts'

/** A request with the names of the folders that it lies in, from the outside in. */
export interface PlacedRequest {
  item: ImportedRequest
  folders: string[]
  /** For notes: the collection, the folders and the request. */
  place: string
}

/** All requests of a collection, in its order. */
export function requestsIn(collection: ImportedCollection): PlacedRequest[] {
  const walk = (items: readonly ImportedItem[], folders: string[]): PlacedRequest[] =>
    items.flatMap((item) =>
      item.type === 'request'
        ? [{ item, folders, place: [collection.name, ...folders, item.name].join(' / ') }]
        : walk(item.items, [...folders, item.name]),
    )
  return walk(collection.items, [])
}
