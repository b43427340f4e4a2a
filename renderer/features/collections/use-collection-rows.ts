import { useMemo } from 'react'
import type { CollectionNode } from '#shared/model/collection.ts'
import { layoutStore } from '../../session/layout.ts'
import { useStore } from '../../session/store.ts'
import { openPrefix } from './actions.ts'
import { type CollectionRow, collectionRows } from './rows.ts'

/** The rows of the open folders; collections are open until somebody closes them. */
export function useCollectionRows(nodes: readonly CollectionNode[]): readonly CollectionRow[] {
  // One string, so that a dragged splitter, which is kept in the same store, does not build the tree anew.
  const remembered = useStore(layoutStore, (layout) =>
    Object.entries(layout)
      .filter(([name]) => name.startsWith(openPrefix))
      .map(([name, open]) => `${open}:${name.slice(openPrefix.length)}`)
      .join('\n'),
  )
  return useMemo(() => {
    const states = new Map(
      remembered.split('\n').map((line) => [line.slice(line.indexOf(':') + 1), line.startsWith('true:')] as const),
    )
    return collectionRows(nodes, (path, level) => states.get(path) ?? level === 1)
  }, [nodes, remembered])
}
