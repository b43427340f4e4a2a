import { CsvTable } from '../engine/csv/csv-table.ts'
import { type Dialect, findDialect } from '../engine/csv/dialect.ts'
import { ListTable } from '../engine/table/list-table.ts'
import type { TableChoice } from '../engine/table/pick-table.ts'
import type { Table } from '../engine/table/table.ts'
import type { DocumentContext } from './document-context.ts'
import { foreignCharset, sniffedBytes } from './sniff.ts'

/** Tables that were asked for, by what they are made of and by their source. */
const known = new WeakMap<object, Map<number, Table>>()
const mostTables = 4

/** Of separated values: the first row is one as the others, or the names of the columns. */
const rowsOnly = 0
const namesFirst = 1
/** Bytes that must be there before it is said how the values are separated. */
const enough = 4096

/** `source`: the node of a list, or how the first row of separated values is read. */
export function tableOf(context: DocumentContext, source: number): Table {
  const separated = context.state().kind === 'csv'
  const about = separated ? context.lines().store : context.json
  const tables = known.get(about) ?? new Map<number, Table>()
  known.set(about, tables)
  const table = tables.get(source) ?? (separated ? csvTable(context, source) : new ListTable(context.json, source))
  tables.delete(source)
  tables.set(source, table)
  const [oldest] = tables.keys()
  if (tables.size > mostTables && oldest !== undefined) tables.delete(oldest)
  return table
}

function csvTable(context: DocumentContext, source: number): CsvTable {
  return new CsvTable(context.lines().store, { ...dialectOf(context), names: source === namesFirst })
}

function dialectOf({ lines, contentType }: DocumentContext): Dialect {
  const { bytes, length } = lines().store
  return findDialect(bytes, length, contentType)
}

/** Both ways to read the first row, the likelier first; none while too little has come. */
export function csvChoices(context: DocumentContext): TableChoice[] {
  const { done } = context.state()
  const { store, contentType } = context
  // Texts in another charset are turned into UTF-8 at their end.
  const foreign = foreignCharset(contentType, store.slice(0, sniffedBytes)) !== null
  if (!done && (foreign || store.length < enough)) return []
  const choices: TableChoice[] = [
    { source: namesFirst, path: 'names in the first row', rows: null },
    { source: rowsOnly, path: 'first row is data', rows: null },
  ]
  return dialectOf(context).names ? choices : choices.toReversed()
}
