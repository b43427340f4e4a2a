import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { HistoryFilter } from '#shared/contract/history.ts'
import type { HistoryEntry } from '#shared/model/history.ts'
import { matchOf, typedWords } from './search-words.ts'

export interface ListInput {
  filter: HistoryFilter
  before: number | null
  limit: number
}

export const columns =
  'e.id, e.startedAt, e.method, e.url, e.operationId, e.environment, e.status, e.error, e.total, e.size, e.pinned, e.note'

type Row = Record<string, unknown>

export function asEntry(row: Row): HistoryEntry {
  return { ...row, pinned: row.pinned === 1 } as HistoryEntry
}

interface Clause {
  sql: string
  values: SQLInputValue[]
}

/** Pages of the history, newest first. */
export function listEntries(
  database: DatabaseSync,
  input: ListInput,
): { entries: HistoryEntry[]; next: number | null } {
  const { filter, limit } = input
  const match = matchOf(filter)
  const range = rangeOf(database, input)
  if (range === null) return { entries: [], next: null }
  const wanted = limit + 1
  const found =
    match === null
      ? plain(database, range, filter.pinned, wanted)
      : filter.pinned
        ? pinned(database, range, match, wanted)
        : byWords(database, range, match, wanted)
  const noted = typedWords(filter.text).length === 0 ? [] : byNote(database, range, filter, wanted)
  const all = [...new Map([...found, ...noted].map((row) => [Number(row.id), row])).values()]
  const page = all.sort((a, b) => Number(b.id) - Number(a.id)).slice(0, wanted)
  const entries = page.slice(0, limit).map(asEntry)
  return { entries, next: page.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

/** The ids and times that come into question; ids are what the index narrows by. Null: there are none. */
function rangeOf(database: DatabaseSync, { filter: { from, to }, before }: ListInput): Clause | null {
  const clause: Clause = { sql: 'e.removal IS NULL', values: [] }
  const and = (sql: string, value: number) => {
    clause.sql += ` AND ${sql}`
    clause.values.push(value)
  }
  if (before !== null) and('e.id < ?', before)
  if (from === null && to === null) return clause
  const [low, high] = [from ?? 0, to ?? Number.MAX_SAFE_INTEGER]
  const span = database
    .prepare('SELECT min(id) AS low, max(id) AS high FROM entries WHERE startedAt >= ? AND startedAt < ?')
    .get(low, high)
  if (span === undefined || span.low === null) return null
  and('e.id >= ?', Number(span.low))
  and('e.id <= ?', Number(span.high))
  and('e.startedAt >= ?', low)
  and('e.startedAt < ?', high)
  return clause
}

function plain(database: DatabaseSync, range: Clause, onlyPinned: boolean, limit: number): Row[] {
  const where = onlyPinned ? `${range.sql} AND e.pinned = 1` : range.sql
  return database
    .prepare(`SELECT ${columns} FROM entries e WHERE ${where} ORDER BY e.id DESC LIMIT ?`)
    .all(...range.values, limit)
}

function byWords(database: DatabaseSync, range: Clause, match: string, limit: number): Row[] {
  const where = range.sql.replaceAll('e.id', 'w.rowid')
  return database
    .prepare(
      `SELECT ${columns} FROM words w CROSS JOIN entries e ON e.id = w.rowid WHERE words MATCH ? AND ${where} ORDER BY w.rowid DESC LIMIT ?`,
    )
    .all(match, ...range.values, limit)
}

function pinned(database: DatabaseSync, range: Clause, match: string, limit: number): Row[] {
  return database
    .prepare(
      `SELECT ${columns} FROM entries e WHERE ${range.sql} AND e.pinned = 1 AND EXISTS (SELECT 1 FROM words w WHERE words MATCH ? AND w.rowid = e.id) ORDER BY e.id DESC LIMIT ?`,
    )
    .all(...range.values, match, limit)
}

/** Notes are few and change: they are looked through as they are. */
function byNote(database: DatabaseSync, range: Clause, filter: HistoryFilter, limit: number): Row[] {
  const clause = { sql: `${range.sql} AND e.note <> ''`, values: [...range.values] }
  const and = (sql: string, ...values: SQLInputValue[]) => {
    clause.sql += ` AND ${sql}`
    clause.values.push(...values)
  }
  for (const word of typedWords(filter.text)) {
    and("e.note LIKE ? ESCAPE '\\'", `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  }
  if (filter.status === 'failed') and('e.status IS NULL')
  else if (filter.status !== null) and('e.status / 100 = ?', Number(filter.status))
  if (filter.operationId !== null) and('e.operationId = ?', filter.operationId)
  if (filter.environment !== null) and('e.environment = ?', filter.environment)
  if (filter.pinned) and('e.pinned = 1')
  return database
    .prepare(`SELECT ${columns} FROM entries e WHERE ${clause.sql} ORDER BY e.id DESC LIMIT ?`)
    .all(...clause.values, limit)
}
