import { Table } from '../engine/table/table.ts'
import type { DocumentContext } from './document-context.ts'

/** Tables that were asked for, by document and by the node of their list. */
const known = new WeakMap<object, Map<number, Table>>()
const mostTables = 4

export function tableOf({ json }: DocumentContext, source: number): Table {
  const tables = known.get(json) ?? new Map<number, Table>()
  known.set(json, tables)
  const table = tables.get(source) ?? new Table(json, source)
  tables.delete(source)
  tables.set(source, table)
  const [oldest] = tables.keys()
  if (tables.size > mostTables && oldest !== undefined) tables.delete(oldest)
  return table
}
