import { invalidParameter } from '../../http/platform-error.ts'
import { lineOf, type Securable, treeOf } from './securables/securable.ts'

/** Where what is managed lies: below the nearest storage root of what it lies in. */
export function managedPlace(parent: Securable, collection: string, id: string): string {
  for (const { kind, id: own, settings } of lineOf(parent)) {
    if (kind === 'metastore') return `${settings.storage_root}/${own}/${collection}/${id}`
    if (typeof settings.storage_root === 'string') return `${settings.storage_location}/${collection}/${id}`
  }
  return ''
}

/** Where a catalog or schema of an own storage root keeps its things. */
export function storagePlace(root: string, collection: string, id: string): string {
  return `${demandCloudUrl('storage_root', root)}/__unitystorage/${collection}/${id}`
}

/** Without slashes at its end. Throws INVALID_PARAMETER_VALUE for what is no place in a cloud's storage. */
export function demandCloudUrl(field: string, url: string): string {
  if (!/^(s3a?|abfss?|gs|r2):\/\/[^/\s]+[^\s]{0,2000}$/.test(url)) {
    throw invalidParameter(
      `${field} must be the URL of cloud storage, as s3://bucket/path, but was ${url.slice(0, 200)}.`,
    )
  }
  return url.replace(/\/+$/, '')
}

/** An external table or volume has its place for itself. */
export function demandFreePlace(url: string, root: Securable): void {
  for (const { kind, name, settings } of treeOf(root)) {
    if (kind !== 'table' && kind !== 'volume') continue
    const other = settings.storage_location
    if (typeof other === 'string' && (liesWithin(url, other) || liesWithin(other, url))) {
      throw invalidParameter(`LOCATION_OVERLAP: ${url} overlaps with the ${kind} ${name} at ${other}.`)
    }
  }
}

export function liesWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}
