import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { HistoryFigures } from '#shared/model/history.ts'

/** Every one of these is read from an index or a total: quick however many entries there are. */
export function figuresOf(database: DatabaseSync): HistoryFigures {
  const one = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0)
  const removed = one('SELECT count(*) FROM entries WHERE removal IS NOT NULL')
  const oldest = one('SELECT min(startedAt) FROM entries')
  return {
    entries: one('SELECT entries FROM totals') - removed,
    pinned: one('SELECT count(*) FROM entries WHERE pinned = 1 AND removal IS NULL'),
    inJournal: one('SELECT count(*) FROM items WHERE entry IS NOT NULL'),
    removed,
    oldest: oldest === 0 ? null : oldest,
    bytes: one('SELECT bytes FROM totals'),
    fileBytes: ['', '-wal'].reduce((sum, end) => sum + sizeOf(database.location() + end), 0),
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
