import { type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { BranchItem } from './BranchItem.tsx'
import { EndpointItem } from './EndpointItem.tsx'
import styles from './EndpointTree.module.css'
import { MoreItem } from './MoreItem.tsx'
import { rowKeyOf } from './row-key.ts'
import { type Row, rowHeight } from './rows.ts'
import { useEndpointMenu } from './use-endpoint-menu.ts'
import { useSelectedRow } from './use-selected-row.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'
import { useTreeFocus } from './use-tree-focus.ts'
import { useTreeKeys } from './use-tree-keys.ts'

export interface EndpointTreeHandle {
  focus: () => void
}

interface EndpointTreeProps {
  rows: readonly Row[]
  terms: readonly string[]
  /** What is filtered for: another filter starts at the top. */
  filter: string
  onToggle: (keys: readonly string[], open: boolean) => void
  onLeave: () => void
  ref: Ref<EndpointTreeHandle>
}

/** The virtual tree: some fifty rows in the document, however many there are. */
export function EndpointTree({ rows, terms, filter, onToggle, onLeave, ref }: EndpointTreeProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useSelectedRow(rows)
  const { current, focusRow, handlers } = useTreeFocus(rows, scroller, selected)
  const virtualizer = useVirtualRows({
    scroller,
    count: rows.length,
    current,
    heightOf: (at) => rowHeight(rows[at]),
    keyOf: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
  })
  useSteadyScroll(scroller, rows, filter)
  useImperativeHandle(ref, () => ({ focus: () => focusRow(current) }), [focusRow, current])
  const press = useTreeKeys({ rows, current, focusRow, onToggle, onLeave })
  const menu = useEndpointMenu(rows)
  const [hovered, setHovered] = useState<string>()
  return (
    <ContextMenu label="Endpoint" items={menu.items}>
      <div
        ref={scroller}
        role="tree"
        aria-label="Endpoints"
        tabIndex={-1}
        className={styles.tree}
        onKeyDown={press}
        {...handlers}
        onContextMenu={menu.onContextMenu}
        onPointerOver={(event) => setHovered(rowKeyOf(event.target))}
        onPointerLeave={() => setHovered(undefined)}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            const place = { top: start, current: index === current, selected: row.key === selected }
            if (row.kind === 'line') {
              return <div key={key} role="presentation" className={styles.line} style={{ translate: `0 ${start}px` }} />
            }
            if (row.kind === 'more') return <MoreItem key={key} {...place} row={row} />
            return row.kind === 'branch' ? (
              <BranchItem key={key} {...place} row={row} terms={terms} onToggle={onToggle} />
            ) : (
              <EndpointItem key={key} {...place} row={row} terms={terms} hovered={row.key === hovered} />
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}
