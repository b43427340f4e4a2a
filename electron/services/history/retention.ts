import type { DatabaseSync } from 'node:sqlite'
import type { HistoryLimits } from '#shared/model/history.ts'

/** How much stays; `Infinity` where there is no limit. */
export interface Retention {
  /** Milliseconds that an entry stays. */
  maxAge: number
  /** Bytes of all entries together, as they are kept. */
  maxBytes: number
  maxEntries: number
}

const orNone = (limit: number) => (limit === 0 ? Number.POSITIVE_INFINITY : limit)

export function retentionOf({ days, megabytes, entries }: HistoryLimits): Retention {
  return { maxAge: orNone(days * 86_400_000), maxBytes: orNone(megabytes * 1_000_000), maxEntries: orNone(entries) }
}

/** A removal can be undone for so long. */
const undoMs = 600_000
const batch = 200
/** Pinned entries stay, and so do those that a session of the journal shows. */
export const canGo = 'pinned = 0 AND NOT EXISTS (SELECT 1 FROM items WHERE items.entry = entries.id)'

/** Some of the entries that are to be erased; none: there are no more. `undoable` false: also what was removed just now. */
export function expiredEntries(database: DatabaseSync, retention: Retention, undoable: boolean): number[] {
  const ids = (sql: string, ...values: number[]) =>
    database
      .prepare(sql)
      .all(...values)
      .map((row) => Number(row.id))
  const now = Date.now()
  const removed = ids('SELECT id FROM entries WHERE removal < ? LIMIT ?', removedBefore(undoable), batch)
  if (removed.length > 0) return removed
  if (retention.maxAge !== Number.POSITIVE_INFINITY) {
    const old = ids(
      `SELECT id FROM entries WHERE startedAt < ? AND ${canGo} ORDER BY startedAt LIMIT ?`,
      now - retention.maxAge,
      batch,
    )
    if (old.length > 0) return old
  }
  const totals = database.prepare('SELECT bytes, entries FROM totals').get()
  let bytesOver = Number(totals?.bytes) - retention.maxBytes
  let entriesOver = Number(totals?.entries) - retention.maxEntries
  if (bytesOver <= 0 && entriesOver <= 0) return []
  const rows = database.prepare(`SELECT id, bytes FROM entries WHERE ${canGo} ORDER BY id LIMIT ?`).all(batch)
  return rows.flatMap((row) => {
    if (bytesOver <= 0 && entriesOver <= 0) return []
    bytesOver -= Number(row.bytes)
    entriesOver -= 1
    return [Number(row.id)]
  })
}

/** Removals before this time are to be erased. */
export function removedBefore(undoable: boolean): number {
  return undoable ? Date.now() - undoMs : Number.MAX_SAFE_INTEGER
}

/** Erases entries with all that belongs to them. */
export function eraseEntries(database: DatabaseSync, ids: readonly number[]): void {
  for (const table of ['words WHERE rowid', 'details WHERE id', 'items WHERE entry', 'entries WHERE id']) {
    const erase = database.prepare(`DELETE FROM ${table} = ?`)
    for (const id of ids) erase.run(id)
  }
}
