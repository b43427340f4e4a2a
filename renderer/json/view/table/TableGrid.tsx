// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { ContextMenu } from '../../../ui/ContextMenu.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { WorkPill } from '../../../ui/WorkPill.tsx'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { CopyForm } from '../../engine/table/copy-forms.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { Cell } from '../../worker/questions/table-questions.ts'
import { FullTextDialog } from '../FullTextDialog.tsx'
import type { Finding } from '../find/use-find.ts'
import { useNote } from '../use-note.ts'
import { useVirtualRows } from '../use-virtual-rows.ts'
import { useWork } from '../use-work.ts'
import { cellMenu } from './cell-menu.ts'
import type { ColumnMenuContext } from './column-menu.ts'
import { copyCells } from './copy-cells.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import styles from './JsonTable.module.css'
import { type CellPlace, cellsIn, moveTo, rangeOf, type Selection, topLeft } from './selection.ts'
import { TableFoot } from './TableFoot.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { placeOf, useGridPointer } from './use-grid-pointer.ts'
import type { TableModel } from './use-table.ts'
import { useTableFind } from './use-table-find.ts'
import { useVirtualColumns } from './use-virtual-columns.ts'

const rowHeight = 24
const headHeight = 28

export interface TableGridProps {
  document: DocumentHandle
  source: number
  model: TableModel
  shown: readonly TableColumn[]
  menu: ColumnMenuContext
  filters: Readonly<Record<string, string>>
  filterRow: boolean
  fields: Map<string, HTMLInputElement>
  /** Goes to the filter that was asked for in a menu; false when none was. */
  focusWanted: () => boolean
  onClearFilters: () => void
  /** Shows a value in the tree; null where there is none. */
  onOpen: ((node: number) => void) | null
  /** What is being looked for. */
  finding: Finding
}

/** Rows and columns, virtual in both directions. */
export function TableGrid(props: TableGridProps) {
  const { document, source, model, shown, menu, filters, filterRow, fields, focusWanted, onOpen, finding } = props
  const { settings, change } = menu
  const { rows: rowCount, cells } = model
  const scroller = useRef<HTMLDivElement>(null)
  const idBase = useId()
  const [selection, setSelection] = useState<Selection>(topLeft)
  const [visited, setVisited] = useState(false)
  const [menuFor, setMenuFor] = useState(-1)
  const [note, tell] = useNote()
  const copying = useWork(document)
  const [whole, setWhole] = useState<{ title: string; cell: number } | null>(null)
  const placeWidth = Math.max(String(model.shape?.rows ?? 0).length * 7 + 18, 40)
  const view = useVirtualRows(scroller, rowCount, rowHeight, 0, headHeight * (filterRow ? 2 : 1))
  const columns = useVirtualColumns(scroller, shown, settings, placeWidth)
  const ids = useMemo(() => columns.drawn.map(({ column }) => column.id), [columns.drawn])
  // As an effect, and not while drawing: answers draw anew.
  useEffect(() => cells.want(view.from, view.to, ids))

  const { active } = selection
  const range = rangeOf(selection, shown.length)
  const activeRow = active.row >= 0 ? cells.row(active.row) : undefined
  const activeColumn = shown[active.column]
  const activeCell = activeColumn && activeRow?.cells.get(activeColumn.id)

  const move = useCallback(
    (to: CellPlace, extend: boolean) => {
      setSelection((before) => moveTo(before, to, extend))
      if (to.row >= 0) view.show(to.row)
      columns.show(to.column)
    },
    [view.show, columns.show],
  )
  const marks = useTableFind({
    document,
    finding,
    source,
    model,
    shown,
    from: view.from,
    to: view.to,
    drawn: ids,
    goTo: (cell) => {
      setVisited(true)
      move(cell, false)
    },
    tell,
  })
  const lastRow = Math.max(rowCount - 1, 0)
  useEffect(() => {
    if (active.row > lastRow || active.column >= Math.max(shown.length, 1)) setSelection(topLeft)
  }, [active, lastRow, shown.length])

  const copy = (form: CopyForm) => {
    if (rowCount === 0) return
    const chosen = shown.slice(range.left, range.right + 1).map(({ id }) => id)
    void copyCells(document, copying, source, range, chosen, form).then(tell)
  }
  const sortBy = (at: number) => {
    const title = shown[at]?.title
    if (title === undefined) return
    const now = settings.sort?.title === title ? settings.sort : null
    change({ ...settings, sort: now?.descending ? null : { title, descending: now !== null } })
  }
  const focusGrid = () => scroller.current?.focus({ preventScroll: true })
  const onKeyDown = useGridKeys({
    selection,
    rowCount,
    columnCount: shown.length,
    page: view.page,
    move,
    selectRows: () => setSelection((before) => ({ ...before, rows: true })),
    selectAll: () =>
      setSelection((before) => ({
        anchor: { row: 0, column: 0 },
        active: { ...before.active, row: lastRow },
        rows: true,
      })),
    onCopy: () => copy('tsv'),
    onOpen: () => (onOpen ? activeRow && onOpen(activeRow.node) : open()),
    onSort: sortBy,
    onColumnMenu: (at) => setMenuFor(shown[at]?.id ?? -1),
  })
  const pointer = useGridPointer(selection, range, setSelection)
  const title = activeColumn?.title ?? ''
  const open = () => {
    if (!activeRow) return
    if (onOpen) onOpen(activeCell?.node ?? activeRow.node)
    else if (activeCell) setWhole({ title, cell: activeCell.node })
  }
  const items = cellMenu({
    single: range.top === range.bottom,
    copy,
    filterBy: activeCell ? (sign) => menu.filter(title, `${sign} ${activeCell.text}`) : null,
    open: activeRow ? open : null,
    openLabel: onOpen ? 'Show in tree' : 'Show whole value',
  })
  const drawnRows = Array.from({ length: Math.max(view.to - view.from, 0) }, (_, offset) => view.from + offset)
  const count = cellsIn(range)
  const hasActive = active.row < 0 || columns.drawn.some(({ at }) => at === active.column)
  return (
    <div className={styles.column}>
      <ContextMenu label="Cells" items={items}>
        <div
          ref={scroller}
          role="grid"
          aria-label="Response table"
          aria-rowcount={rowCount + (filterRow ? 2 : 1)}
          aria-colcount={shown.length + 1}
          aria-multiselectable
          aria-busy={model.busy !== null || model.shape === null}
          aria-activedescendant={visited && hasActive ? `${idBase}-${active.row}-${active.column}` : undefined}
          tabIndex={0}
          className={styles.grid}
          style={{ '--place': `${placeWidth}px` } as Record<string, string>}
          onKeyDown={onKeyDown}
          onFocus={() => setVisited(true)}
          {...pointer}
          onDoubleClick={(event) => placeOf(event) && open()}
        >
          <GridHead
            idBase={idBase}
            columns={columns}
            placeWidth={placeWidth}
            active={visited && active.row < 0 ? active.column : -1}
            here={visited ? active.column : -1}
            menu={menu}
            menuFor={menuFor}
            onMenuFor={setMenuFor}
            onBack={() => focusWanted() || focusGrid()}
            onSort={sortBy}
            filters={filters}
            filterRow={filterRow}
            fields={fields}
            onLeave={focusGrid}
          />
          <div role="rowgroup" style={{ height: view.height, width: columns.width }}>
            <div role="presentation" style={{ transform: `translateY(${view.top}px)` }}>
              {drawnRows.map((at) => {
                const inRange = visited && active.row >= 0 && at >= range.top && at <= range.bottom
                return (
                  <GridRow
                    key={at}
                    idBase={idBase}
                    at={at}
                    firstIndex={filterRow ? 3 : 2}
                    row={cells.row(at)}
                    columns={columns.drawn}
                    marks={marks}
                    gap={columns.gap}
                    width={columns.width}
                    from={inRange ? range.left : 0}
                    to={inRange ? range.right : -1}
                    active={visited && at === active.row ? active.column : -1}
                  />
                )
              })}
            </div>
          </div>
          {rowCount === 0 && model.busy === null && model.shape !== null && (
            <div className={styles.none} role="presentation">
              <NoRows all={model.shape.rows} onClear={props.onClearFilters} />
            </div>
          )}
        </div>
      </ContextMenu>
      <TableFoot
        document={document}
        node={visited ? (activeCell?.node ?? activeRow?.node) : source < 0 ? undefined : source}
        flat={
          onOpen
            ? null
            : visited && activeRow
              ? { crumbs: [`row ${(activeRow.place + 1).toLocaleString('en')}`, title], type: typeOf(activeCell) }
              : { crumbs: [], type: '' }
        }
        selected={visited && count > 1 ? `${count.toLocaleString('en')} cells` : ''}
        settled={document.state().done}
        note={note}
      />
      {whole && (
        <FullTextDialog
          key={whole.cell}
          title={whole.title}
          read={(limit) =>
            document.ask('tableText', { source, cell: whole.cell, ...(limit === undefined ? {} : { limit }) })
          }
          onClose={() => setWhole(null)}
        />
      )}
      {copying.share !== null && (
        <WorkPill
          label="Copying"
          text={`Copying, ${Math.floor(copying.share * 100)} %`}
          value={copying.share}
          onStop={copying.stop}
        />
      )}
    </div>
  )
}

/** Of a cell that is only text: what it says, as far as it says it. */
function typeOf(cell: Cell | null | undefined): string {
  if (cell === undefined) return ''
  if (cell === null) return 'absent'
  return cell.text === '' ? 'empty' : cell.kind === 'string' ? 'text' : cell.kind
}

function NoRows({ all, onClear }: { all: number; onClear: () => void }) {
  if (all === 0) return <EmptyState title="No rows" text="The list is empty." />
  return (
    <EmptyState
      title="No row passes the filters"
      text={`All ${all.toLocaleString('en')} rows are filtered out.`}
      action={<Button onClick={onClear}>Clear filters</Button>}
    />
  )
}
