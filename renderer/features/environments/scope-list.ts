import { useHostQuery } from '#renderer/host/query.ts'
import { setLayout, useLayout } from '#renderer/session/layout.ts'
import type { CollectionNode } from '#shared/model/collection.ts'

/** What stands in the layout for the project, and before the path of a folder. */
const scopePrefix = 'scope:'

/** The scope whose variables are edited: the project (path null), a collection or folder; undefined: an environment is. */
export function useSelectedScope(): { path: string | null; node: CollectionNode | null } | undefined {
  const selected = useLayout('environments.selected', '')
  const nodes = useHostQuery('collections.tree', null).data?.nodes
  if (!selected.startsWith(scopePrefix)) return undefined
  const path = selected.slice(scopePrefix.length)
  if (path === '') return { path: null, node: null }
  const node = nodes?.find((one) => one.path === path && one.kind !== 'request')
  return node ? { path, node } : undefined
}

export function selectScope(path: string | null): void {
  setLayout('environments.selected', scopePrefix + (path ?? ''))
}

/** The collections with their folders, for the list at the side. */
export function useScopes(): readonly (CollectionNode & { depth: number })[] {
  const nodes = useHostQuery('collections.tree', null).data?.nodes ?? []
  return nodes
    .filter(({ kind }) => kind !== 'request')
    .map((node) => ({ ...node, depth: node.path.split('/').length - 2 }))
}
