import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useCommand } from '../../session/commands.ts'
import { useStore } from '../../session/store.ts'
import { tabsStore } from '../../session/tabs.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { open, setOpen, treeStore } from './actions.ts'
import { CollectionItem } from './CollectionItem.tsx'
import styles from './CollectionTree.module.css'
import { startExport } from './export/export-store.ts'
import type { CollectionRow } from './rows.ts'
import { useSelection } from './use-selection.ts'
import { useTreeDrag } from './use-tree-drag.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { useTreeMenu } from './use-tree-menu.ts'

export interface CollectionTreeHandle {
  focus: () => void
  /** The folder that something new goes into; null: none is chosen. */
  target: () => string | null
}

const rowId = (path: string) => `collection-row:${path}`

/** The virtual tree: some fifty rows in the document, however many there are. It has the focus; one row is current. */
export function CollectionTree(props: {
  rows: readonly CollectionRow[]
  onLeave: () => void
  ref: Ref<CollectionTreeHandle>
}) {
  const { rows, onLeave, ref } = props
  const scroller = useRef<HTMLDivElement>(null)
  const selection = useSelection(rows)
  const { current } = selection
  const { clipboard, renaming } = useStore(treeStore, (state) => state)
  const tabs = useStore(tabsStore, (state) => state.tabs)
  const edited = new Set(tabs.flatMap(({ dirty, saved }) => (dirty && saved ? [saved.path] : [])))
  const virtualizer = useVirtualRows({
    scroller,
    count: rows.length,
    current,
    heightOf: () => 24,
    keyOf: (at) => rows[at]?.node.path ?? at,
  })
  const press = useTreeKeys(rows, selection, onLeave)
  const drag = useTreeDrag(rows, selection)
  const menu = useTreeMenu(rows, selection)
  const at = rows[current]?.node
  useCommand('export', () => {
    if (selection.chosen.length > 0) startExport(selection.chosen.map(({ node }) => node))
    else if (at) startExport([at])
  })
  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    target: () => (at?.kind === 'request' ? at.parent : (at?.path ?? null)),
  }))
  const path = at?.path
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current row is to be seen
  useEffect(() => virtualizer.scrollToIndex(current, { align: 'auto' }), [path])

  const click = (row: CollectionRow, index: number) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return selection.choose(index, 'toggle')
    if (event.shiftKey) return selection.choose(index, 'range')
    selection.choose(index)
    if (row.node.kind === 'request') open(row.node.path, true)
    else setOpen(row.node.path, !row.open)
  }
  return (
    <ContextMenu label="Collection" items={menu.items}>
      <div
        ref={scroller}
        role="tree"
        aria-label="Collections"
        aria-multiselectable
        aria-activedescendant={path === undefined ? undefined : rowId(path)}
        tabIndex={0}
        data-own-keys
        className={styles.tree}
        onKeyDown={press}
        onContextMenu={menu.onContextMenu}
        {...drag.handlers}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            const own = row.node.path
            return (
              <CollectionItem
                key={key}
                id={rowId(own)}
                row={row}
                top={start}
                current={index === current}
                chosen={selection.isChosen(own)}
                cut={clipboard?.kind === 'cut' && clipboard.paths.includes(own)}
                edited={edited.has(own)}
                renaming={renaming === own}
                drop={drag.over?.path === own ? drag.over.zone : null}
                onClick={click(row, index)}
                onDoubleClick={() => row.node.kind === 'request' && open(own, false)}
              />
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}
