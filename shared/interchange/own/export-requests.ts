import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection, ImportedRequest } from '../imported.ts'

/** Requests in Trowel's own JSON form: one as an object, several as a list. Folders stand before their names. */
export function exportRequests(collection: ImportedCollection): string {
  const all = requestsIn(collection).map(({ item, folders }) => flat(item, folders))
  return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`
}

function flat({ name, docs, tags, request }: ImportedRequest, folders: readonly string[]): object {
  return {
    name: [...folders, name].join(' / '),
    ...(docs === undefined || docs === '' ? {} : { docs }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags }),
    ...request,
  }
}
