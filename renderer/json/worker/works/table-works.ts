import type { TableColumn } from '../../engine/table/column-facts.ts'
import { cellTest, parseFilter } from '../../engine/table/filter.ts'
import { mergeSort } from '../../engine/table/merge-sort.ts'
import { SortKeys } from '../../engine/table/sort-keys.ts'
import type { Table } from '../../engine/table/table.ts'
import { tableOf } from '../tables.ts'
import { nowAndThen } from './now-and-then.ts'
import type { Runners, WorkControl } from './work.ts'

export interface TableShape {
  columns: TableColumn[]
  rows: number
  /** How much of what has come is read, 0 to 1. */
  share: number
  /** Of a result that comes in pieces. */
  chunk: { at: number; of: number } | null
}

export interface TableSort {
  column: number
  descending: boolean
}

export interface TableWorks {
  /** Reads the rows that have come so far; tells the columns as they turn up. */
  tableShape: { input: { source: number }; progress: TableShape; output: TableShape }
  /** Filters and sorts; tells the share that is done, answers how many rows are left. Filters are as typed. */
  tableArrange: {
    input: { source: number; sort: TableSort | null; filters: readonly { column: number; text: string }[] }
    progress: number
    output: { rows: number; revision: number }
  }
}

const atOnce = 256
/** Before the first rest: what is there of a large table is shown, and its reading can be stopped. */
const tellFirstAfterMs = 10
const tellEveryMs = 120

function shapeOf(table: Table): TableShape {
  return { columns: table.columns(), rows: table.rowCount, share: table.share, chunk: table.chunk }
}

export const tableRunners: Runners<TableWorks> = {
  async tableShape({ source }, context, { progress, breathe }) {
    const table = tableOf(context, source)
    let tellAt = performance.now() + tellFirstAfterMs
    const closed = () => context.state().done && !context.state().stopped
    while (!table.extend(closed(), atOnce)) {
      const now = performance.now()
      if (now >= tellAt) {
        progress(shapeOf(table))
        tellAt = now + tellEveryMs
      }
      await breathe()
    }
    return shapeOf(table)
  },

  async tableArrange({ source, sort, filters }, context, { progress, breathe }) {
    const control = { progress: nowAndThen(progress), breathe }
    const table = tableOf(context, source)
    const kept = await filterRows(table, filters, sort ? 0.3 : 1, control)
    table.order = sort ? await sortRows(table, sort, kept, control) : kept
    table.revision++
    return { rows: table.length, revision: table.revision }
  },
}

function allRows(count: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row++) rows[row] = row
  return rows
}

/** Null where nothing is filtered. */
async function filterRows(
  table: Table,
  filters: readonly { column: number; text: string }[],
  share: number,
  { progress, breathe }: WorkControl<number>,
): Promise<Uint32Array<ArrayBuffer> | null> {
  const tests = filters.flatMap(({ column, text }) => {
    const filter = parseFilter(text)
    if (!filter || !table.has(column)) return []
    return [{ column, passes: cellTest(table.cells, table.describe(column).kind, filter) }]
  })
  if (tests.length === 0) return null
  const rows = table.rowCount
  const kept = new Uint32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) {
    if (row % atOnce === atOnce - 1) {
      progress((row / rows) * share)
      await breathe()
    }
    if (tests.every(({ column, passes }) => passes(table.cell(row, column)))) kept[count++] = row
  }
  return kept.slice(0, count)
}

async function sortRows(
  table: Table,
  { column, descending }: TableSort,
  kept: Uint32Array<ArrayBuffer> | null,
  { progress, breathe }: WorkControl<number>,
): Promise<Uint32Array<ArrayBuffer> | null> {
  if (!table.has(column)) return kept
  const rows = kept ?? allRows(table.rowCount)
  const keys = new SortKeys(table.cells, table.describe(column).kind, table.rowCount)
  for (let at = 0; at < rows.length; at++) {
    if (at % atOnce === atOnce - 1) {
      progress(0.3 + (at / rows.length) * 0.4)
      await breathe()
    }
    const row = rows[at]!
    keys.set(row, table.cell(row, column))
  }
  const direction = descending ? -1 : 1
  return mergeSort(
    rows,
    (a, b) => keys.compare(a, b, direction),
    (share) => {
      progress(0.7 + share * 0.3)
      return breathe()
    },
  )
}
