// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { ListFilter } from 'lucide-react'
import { useRef, useState } from 'react'
import { ColumnHead } from './ColumnHead.tsx'
import type { ColumnMenuContext } from './column-menu.ts'
import { columnMenu } from './column-menu.ts'
import { FilterField } from './FilterField.tsx'
import styles from './JsonTable.module.css'
import { clampWidth, moveColumn } from './table-settings.ts'
import type { VirtualColumns } from './use-virtual-columns.ts'

export interface GridHeadProps {
  idBase: string
  columns: VirtualColumns
  /** Width of the row numbers, in pixels. */
  placeWidth: number
  /** The active heading, -1 when a cell is active. */
  active: number
  /** The column of the active cell. */
  here: number
  menu: ColumnMenuContext
  /** Id of the column whose menu is open, else -1. */
  menuFor: number
  onMenuFor: (id: number) => void
  /** A menu gave the focus back to its button. */
  onBack: () => void
  onSort: (column: number) => void
  filters: Readonly<Record<string, string>>
  /** Whether the row of filters is shown. */
  filterRow: boolean
  fields: Map<string, HTMLInputElement>
  onLeave: () => void
}

/** Headings and filters; they stay above the rows. */
export function GridHead(props: GridHeadProps) {
  const { idBase, columns, placeWidth, active, here, menu, menuFor, onMenuFor, onSort, filters, fields } = props
  const { drawn, gap, width } = columns
  const { settings, change, all } = menu
  const heads = useRef<HTMLDivElement>(null)
  const [dropAt, setDropAt] = useState<number | null>(null)
  const firstFree = drawn.findIndex(({ pinned }) => !pinned)
  const marginOf = (at: number) => (at === firstFree ? gap : 0)

  const leftOf = (at: number): number => {
    const placed = columns.all[at]
    if (!placed) return width
    const pinnedWidth = columns.all.reduce((sum, each) => (each.pinned ? sum + each.width : sum), placeWidth)
    return placed.pinned ? placed.left : pinnedWidth + placed.left
  }
  const drag = (from: number, clientX: number, done: boolean) => {
    const box = heads.current?.getBoundingClientRect()
    const moved = columns.all[from]
    if (!box || !moved) return
    const x = clientX - box.left
    const same = columns.all.filter(({ pinned }) => pinned === moved.pinned)
    const before = same.find(({ at, width: wide }) => x < leftOf(at) + wide / 2)
    setDropAt(done ? null : leftOf(before?.at ?? same.at(-1)!.at + 1))
    if (done) change(moveColumn(settings, all, moved.column.title, before?.column.title ?? null))
  }
  const sortOf = (title: string) =>
    settings.sort?.title !== title ? 'none' : settings.sort.descending ? 'descending' : 'ascending'
  return (
    <div ref={heads} role="rowgroup" className={styles.heads} style={{ width }}>
      <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.headRow}`}>
        <div role="columnheader" aria-label="Row" aria-colindex={1} className={styles.corner} />
        {drawn.map((placed, at) => (
          <ColumnHead
            key={placed.column.id}
            id={`${idBase}--1-${placed.at}`}
            placed={placed}
            marginLeft={marginOf(at)}
            sort={sortOf(placed.column.title)}
            active={placed.at === active}
            selected={placed.at === here}
            menu={columnMenu(placed.column, menu)}
            menuOpen={menuFor === placed.column.id}
            onMenu={(open) => onMenuFor(open ? placed.column.id : -1)}
            onBack={props.onBack}
            onSort={() => onSort(placed.at)}
            onResize={(wide) =>
              change({ ...settings, widths: { ...settings.widths, [placed.column.title]: clampWidth(wide) } })
            }
            onFit={() => menu.fitColumn(placed.column)}
            onDrag={(x, done) => drag(placed.at, x, done)}
          />
        ))}
      </div>
      {props.filterRow && (
        <div role="row" aria-rowindex={2} className={`${styles.row} ${styles.headRow}`}>
          <div role="gridcell" aria-colindex={1} aria-label="Filters" className={styles.corner}>
            <ListFilter size={12} aria-hidden />
          </div>
          {drawn.map(({ column, at, width: wide, left, pinned }, place) => (
            <div
              key={column.id}
              role="gridcell"
              aria-colindex={at + 2}
              className={pinned ? `${styles.field} ${styles.pinned}` : styles.field}
              style={{ width: wide, ...(pinned ? { left } : { marginLeft: marginOf(place) }) }}
            >
              <FilterField
                title={column.title}
                text={filters[column.title] ?? ''}
                onText={(text) => menu.filter(column.title, text)}
                onLeave={props.onLeave}
                inputRef={(element) => {
                  if (element) fields.set(column.title, element)
                  else fields.delete(column.title)
                }}
              />
            </div>
          ))}
        </div>
      )}
      {dropAt !== null && <div className={styles.drop} style={{ left: dropAt - 1 }} />}
    </div>
  )
}
