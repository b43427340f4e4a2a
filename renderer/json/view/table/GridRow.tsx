// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { memo } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import type { CachedRow } from './cell-cache.ts'
import styles from './JsonTable.module.css'
import { CellValue } from './TableCell.tsx'
import type { CellMarks } from './use-table-find.ts'
import type { PlacedColumn } from './use-virtual-columns.ts'

export interface GridRowProps {
  idBase: string
  /** Its place on screen. */
  at: number
  /** Of the first row among all rows of the grid, headings counted. */
  firstIndex: number
  row: CachedRow | undefined
  columns: readonly PlacedColumn[]
  gap: number
  /** What was found in cells. */
  marks: CellMarks
  width: number
  /** Selected columns of this row, none when `from` is above `to`. */
  from: number
  to: number
  /** The active cell's column when it is in this row, else -1. */
  active: number
}

/** Of a letter, and beside the text, in pixels: what may not fit is told on hover. */
const letter = 7.6
const inset = 17

/** One row of the grid: only the columns in view. Who is clicked is read from `data-` by the grid. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { idBase, at, firstIndex, row, columns, gap, marks, width, from, to, active } = props
  const firstFree = columns.findIndex((column) => !column.pinned)
  return (
    <div role="row" aria-rowindex={at + firstIndex} className={styles.row} style={{ width }} data-row={at}>
      <div role="rowheader" aria-colindex={1} className={classNames(styles.place, active >= 0 && styles.here)}>
        {row ? row.place + 1 : ''}
      </div>
      {columns.map(({ column, at: place, width: wide, left, pinned, right }, drawn) => {
        const cell = row?.cells.get(column.id)
        const selected = place >= from && place <= to
        return (
          <div
            key={column.id}
            role="gridcell"
            id={`${idBase}-${at}-${place}`}
            aria-colindex={place + 2}
            aria-selected={selected}
            aria-label={cell === null ? 'absent' : undefined}
            title={cell && cell.text.length * letter + inset > wide ? cell.text : undefined}
            data-column={place}
            className={classNames(
              styles.cell,
              right && styles.right,
              pinned && styles.pinned,
              selected && styles.selected,
              place === active && styles.active,
            )}
            style={{ width: wide, ...(pinned ? { left } : drawn === firstFree ? { marginLeft: gap } : {}) }}
          >
            <CellValue cell={cell} column={column} marked={cell ? marks.get(cell.node) : undefined} />
          </div>
        )
      })}
    </div>
  )
})
