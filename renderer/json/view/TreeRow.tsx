import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { RowMarks } from '../engine/find/row-marks.ts'
import type { Row } from '../engine/rows.ts'
import { MarkedText } from './find/MarkedText.tsx'
import { RowActions } from './RowActions.tsx'
import { RowValue } from './RowValue.tsx'
import { isContainer, type RowHandlers, rowLabel, rowName } from './row-handlers.ts'
import styles from './TreeRow.module.css'

/** Deeper rows are drawn at this depth; the path below says where they are. */
const deepestIndent = 40

export interface TreeRowProps {
  id: string
  at: number
  row: Row
  /** What was found in it. */
  marks: RowMarks | undefined
  /** The description of the answer does not know this field. */
  fresh: boolean
  selected: boolean
  hovered: boolean
  /** Several values at the top level, or one of a list alone: they are counted. */
  sequence: boolean
  handlers: RowHandlers
}

export const TreeRow = memo(function TreeRow({
  id,
  at,
  row,
  marks,
  fresh,
  selected,
  hovered,
  sequence,
  handlers,
}: TreeRowProps) {
  const label = rowLabel(row, sequence)
  const canOpen = isContainer(row) && row.count > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the focus and hears the keys
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-label={`${rowName(row, sequence)}${fresh ? ', new field' : ''}`}
      aria-level={row.depth + 1}
      aria-posinset={row.place + 1}
      aria-setsize={row.siblings}
      aria-expanded={canOpen ? row.open : undefined}
      aria-selected={selected}
      className={classNames(styles.row, selected && styles.selected)}
      onClick={() => handlers.onSelect(at)}
      onContextMenu={() => handlers.onSelect(at)}
      onMouseEnter={() => handlers.onHover(at)}
      onDoubleClick={() => canOpen && handlers.onToggle(row.node)}
    >
      {Array.from({ length: Math.min(row.depth, deepestIndent) }, (_, depth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: guides are told apart by nothing but their place
        <span key={depth} className={styles.guide} />
      ))}
      <span className={styles.twisty} aria-hidden>
        {canOpen && (
          <button type="button" tabIndex={-1} onClick={() => handlers.onToggle(row.node)}>
            {row.open ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
          </button>
        )}
      </span>
      {label !== null && (
        <>
          <span className={styles.key}>{marks?.key ? <MarkedText {...marks.key} /> : label}</span>
          <span className={styles.punctuation}>:&nbsp;</span>
        </>
      )}
      <RowValue row={row} marks={marks?.value} fresh={fresh} onShowAll={handlers.onShowAll} />
      {(selected || hovered) && <RowActions row={row} handlers={handlers} />}
    </div>
  )
})
