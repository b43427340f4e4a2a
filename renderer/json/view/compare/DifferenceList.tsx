import { useEffect, useId, useRef } from 'react'
import { ContextMenu } from '../../../ui/ContextMenu.tsx'
import { classNames } from '../../../ui/class-names.ts'
import type { ChangeRow } from '../../engine/compare/change-rows.ts'
import type { LineRow } from '../../engine/compare/line-changes.ts'
import type { CompareMode, CopyForm } from '../../worker/compare/compare-protocol.ts'
import type { ComparisonHandle } from '../../worker/compare/open-comparison.ts'
import { copyPathKeys, copyValueKeys } from '../copy-keys.ts'
import { useVirtualRows } from '../use-virtual-rows.ts'
import { ChangeTreeRow } from './ChangeTreeRow.tsx'
import styles from './DifferenceList.module.css'
import { LineRowView } from './LineRowView.tsx'
import { RowButtons } from './RowButtons.tsx'
import { changeName, lineName } from './row-text.ts'
import { useDifferenceKeys } from './use-difference-keys.ts'

export interface DifferenceListProps {
  handle: ComparisonHandle
  mode: CompareMode
  rowCount: number
  selected: number
  onSelect: (row: number) => void
  /** Leaves out what the row shows. */
  onIgnore: (row: number) => void
  onCopy: (row: number, form: CopyForm) => void
}

const padding = 4
const heights = { tree: 24, text: 20 }

/** The differences, any number of them: only what is in view is asked for and drawn. */
export function DifferenceList(props: DifferenceListProps) {
  const { handle, mode, rowCount, selected, onSelect, onIgnore, onCopy } = props
  const scroller = useRef<HTMLDivElement>(null)
  const idBase = useId()
  const view = useVirtualRows(scroller, rowCount, heights[mode], padding)
  const rows = handle.rows(view.from, view.to)
  const current = handle.rows(selected, selected + 1)[0]
  const ignore = (row: number) => {
    scroller.current?.focus({ preventScroll: true })
    onIgnore(row)
  }
  const toggle = (row: number) => void handle.ask('toggle', { row }).catch(() => null)
  const onKeyDown = useDifferenceKeys({ ...props, page: view.page, current, toggle })
  const { show } = view
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])
  useEffect(() => show(selected), [show, selected])
  const digits = String(mode === 'text' ? lastLine(rows as (LineRow | undefined)[]) : 0).length
  const ignorable = mode === 'tree' && current?.kind !== 'group' && current?.kind !== 'unchanged'
  const menu = [
    { label: 'Copy change', shortcut: copyValueKeys, onSelect: () => onCopy(selected, 'change') },
    { label: 'Copy what A has', onSelect: () => onCopy(selected, 'a') },
    { label: 'Copy what B has', onSelect: () => onCopy(selected, 'b') },
    { label: 'Copy path', shortcut: copyPathKeys, disabled: mode === 'text', onSelect: () => onCopy(selected, 'path') },
    'separator' as const,
    { label: 'Leave out this path', shortcut: 'I', disabled: !ignorable, onSelect: () => onIgnore(selected) },
  ]
  return (
    <ContextMenu label="Difference" items={menu}>
      <div
        ref={scroller}
        role="tree"
        aria-label="Differences"
        aria-activedescendant={current ? `${idBase}-${selected}` : undefined}
        tabIndex={0}
        className={classNames(styles.list, mode === 'text' && styles.texts)}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: view.height }}>
          <div role="presentation" style={{ transform: `translateY(${view.top}px)` }}>
            {rows.map((row, offset) => {
              const at = view.from + offset
              if (!row) return <div key={at} role="presentation" style={{ height: heights[mode] }} />
              const tree = 'depth' in row
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the focus and hears the keys
                <div
                  key={at}
                  id={`${idBase}-${at}`}
                  role="treeitem"
                  tabIndex={-1}
                  aria-label={tree ? changeName(row) : lineName(row)}
                  aria-level={tree ? row.depth + 1 : 1}
                  aria-expanded={tree && row.canOpen ? row.open : undefined}
                  aria-selected={at === selected}
                  className={classNames(styles.row, styles[row.kind], at === selected && styles.selected)}
                  onClick={() => onSelect(at)}
                  onContextMenu={() => onSelect(at)}
                  onDoubleClick={() => toggle(at)}
                >
                  {tree ? (
                    <ChangeTreeRow row={row} onToggle={() => toggle(at)} />
                  ) : (
                    <LineRowView row={row} digits={digits} onToggle={() => toggle(at)} />
                  )}
                  {at === selected && isDifference(row) && (
                    <RowButtons
                      onCopy={() => onCopy(at, 'change')}
                      onIgnore={mode === 'tree' && row.kind !== 'group' ? () => ignore(at) : undefined}
                    />
                  )}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </ContextMenu>
  )
}

function isDifference({ kind }: ChangeRow | LineRow): boolean {
  return kind === 'added' || kind === 'removed' || kind === 'changed'
}

function lastLine(rows: readonly (LineRow | undefined)[]): number {
  return rows.reduce((last, row) => Math.max(last, row?.a ?? 0, row?.b ?? 0), 100)
}
