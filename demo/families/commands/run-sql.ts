import type { JsonValue } from '#shared/json/exact-value.ts'
import type { Value } from './arithmetic.ts'
import { CodeError, NotUnderstood } from './code-error.ts'
import { evaluate } from './expression.ts'
import { findTable, type SqlTable, shownLists } from './sql-tables.ts'

/**
 * Runs `SELECT` of constants, and of columns of a sample table with a `LIMIT`; `SHOW` of tables, schemas and catalogs.
 * Throws the CodeError of Spark for tables and columns that are not there, NotUnderstood for all other SQL.
 */
export function runSql(code: string): SqlTable {
  const statement = code.trim().replace(/;\s*$/, '').replaceAll(/\s+/g, ' ')
  const list = /^show (tables|schemas|databases|catalogs)$/i.exec(statement)?.[1]
  if (list !== undefined) return shownLists[list.toLowerCase()]!
  const select = /^select (.+?)(?: from ([\w.`]+)(?: limit (\d{1,9}))?)?$/i.exec(statement)
  if (select === null) throw new NotUnderstood()
  const [, columns, table, limit] = select
  if (table === undefined) return selectConstants(columns!)
  return selectColumns(columns!, table.replaceAll('`', ''), limit)
}

function selectColumns(columns: string, name: string, limit: string | undefined): SqlTable {
  const table = findTable(name)
  if (table === undefined) {
    throw new CodeError(
      'AnalysisException',
      `[TABLE_OR_VIEW_NOT_FOUND] The table or view \`${name}\` cannot be found. SQLSTATE: 42P01`,
    )
  }
  const rows = table.rows.slice(0, limit === undefined ? undefined : Number(limit))
  if (columns.trim() === '*') return { ...table, rows }
  if (/^count\((\*|1)\)$/i.test(columns.trim()))
    return { columns: [['count(1)', 'bigint']], rows: [[table.rows.length]] }
  const places = columns.split(',').map((column) => placeOf(column.trim(), table))
  return {
    columns: places.map((place) => table.columns[place]!),
    rows: rows.map((row) => places.map((place) => row[place]!)),
  }
}

function placeOf(column: string, table: SqlTable): number {
  if (!/^\w+$/.test(column)) throw new NotUnderstood()
  const place = table.columns.findIndex(([name]) => name === column.toLowerCase())
  if (place >= 0) return place
  throw new CodeError(
    'AnalysisException',
    `[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column with name \`${column}\` cannot be resolved. SQLSTATE: 42703`,
  )
}

function selectConstants(columns: string): SqlTable {
  const parts = columns.match(/(?:[^,'"]|'[^']*'|"[^"]*")+/g) ?? []
  if (parts.length === 0) throw new NotUnderstood()
  const cells = parts.map((part) => {
    const [, source, alias] = /^\s*(.+?)(?: as `?(\w+)`?)?\s*$/i.exec(part) ?? []
    const [value] = evaluate(source ?? '', new Map())
    return { name: alias ?? source!.replaceAll(/['"]/g, ''), value: value! }
  })
  return {
    columns: cells.map(({ name, value }) => [name, typeOfCell(value)]),
    rows: [cells.map(({ value }) => cellOf(value))],
  }
}

function typeOfCell(value: Value): string {
  if (value === null) return 'void'
  return { bigint: 'int', number: 'double', string: 'string', boolean: 'boolean' }[typeof value as 'bigint']
}

function cellOf(value: Value): JsonValue {
  if (typeof value !== 'bigint') return typeof value === 'number' && !Number.isFinite(value) ? null : value
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : String(value)
}
