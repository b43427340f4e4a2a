import { childOf, type Kind, type Securable } from './securable.ts'

export const inSchemas: ReadonlySet<Kind> = new Set<Kind>(['table', 'volume', 'function', 'registered_model'])

/** By its full name, in the tree of this metastore; undefined where there is none. */
export function securableBelow(root: Securable, kind: Kind, fullName: string): Securable | undefined {
  if (kind === 'metastore') return fullName === root.id ? root : undefined
  if (kind !== 'schema' && !inSchemas.has(kind)) return childOf(root, kind, fullName)
  const names = fullName.split('.', 4)
  if (names.length !== (kind === 'schema' ? 2 : 3)) return undefined
  const catalog = childOf(root, 'catalog', names[0]!)
  const schema = catalog && childOf(catalog, 'schema', names[1]!)
  return schema && (kind === 'schema' ? schema : childOf(schema, kind, names[2]!))
}
