import type { JsonObject } from '#shared/json/exact-value.ts'

export type Kind =
  | 'metastore'
  | 'catalog'
  | 'schema'
  | 'table'
  | 'volume'
  | 'function'
  | 'registered_model'
  | 'credential'
  | 'external_location'
  | 'connection'
  | 'share'
  | 'recipient'
  | 'provider'

/** The privileges of principals, by the name they are granted under. */
export type Grants = Map<string, ReadonlySet<string>>

/** What has a name, an owner and grants: a node of the tree below the metastore. Times are milliseconds since 1970. */
export interface Securable {
  kind: Kind
  name: string
  id: string
  parent: Securable | null
  children: Map<string, Securable>
  owner: string
  created: number
  createdBy: string
  updated: number
  updatedBy: string
  grants: Grants
  /** What only its kind has, as answers show it. */
  settings: JsonObject
}

/** Names differ by more than the case of their letters. */
function keyOf(kind: Kind, name: string): string {
  return `${kind} ${name.toLowerCase()}`
}

export function childOf(parent: Securable, kind: Kind, name: string): Securable | undefined {
  return parent.children.get(keyOf(kind, name))
}

/** In the order of their names. */
export function childrenOf(parent: Securable, kind: Kind): readonly Securable[] {
  const own = [...parent.children.values()].filter((child) => child.kind === kind)
  return own.sort((left, right) => (left.name < right.name ? -1 : 1))
}

export function attach(child: Securable, parent: Securable): void {
  child.parent = parent
  parent.children.set(keyOf(child.kind, child.name), child)
}

/** Everything below it goes with it. */
export function detach(child: Securable): void {
  child.parent?.children.delete(keyOf(child.kind, child.name))
  child.parent = null
}

export function rename(securable: Securable, name: string): void {
  const { parent } = securable
  if (parent === null) return
  detach(securable)
  securable.name = name
  attach(securable, parent)
}

/** From the catalog on, joined by dots. */
export function fullNameOf({ name, parent }: Securable): string {
  return parent === null || parent.kind === 'metastore' ? name : `${fullNameOf(parent)}.${name}`
}

/** Itself and what it lies in, the metastore last. */
export function lineOf(securable: Securable): readonly Securable[] {
  return securable.parent === null ? [securable] : [securable, ...lineOf(securable.parent)]
}

/** Itself and everything below it. */
export function treeOf(securable: Securable): readonly Securable[] {
  return [securable, ...[...securable.children.values()].flatMap(treeOf)]
}
