import type { DatabaseSync } from 'node:sqlite'
import { inflateRawSync } from 'node:zlib'
import { AppError } from '#shared/errors.ts'
import type { HistoryDetail } from '#shared/model/history.ts'
import type { HistoryRecord } from './history-record.ts'
import { createInsert } from './insert-entry.ts'
import { asEntry, type ListInput, listEntries } from './list-entries.ts'

export interface Retention {
  /** Milliseconds that an entry stays. */
  maxAge: number
  /** Bytes of all entries together, as they are kept. */
  maxBytes: number
}

/** A removal can be undone for so long. */
const undoMs = 600_000
const batch = 200

/** The history in one open database. Everything here is synchronous and belongs into a thread of its own. */
export type HistoryStore = ReturnType<typeof createHistoryStore>

export function createHistoryStore(database: DatabaseSync, retention: Retention) {
  const insert = createInsert(database)
  const run = (sql: string, ...values: (number | string)[]) => database.prepare(sql).run(...values)

  function together<T>(work: () => T): T {
    database.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      database.exec('COMMIT')
      return value
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  function found(id: number): Record<string, unknown> {
    const row = database
      .prepare(
        'SELECT id, startedAt, method, url, operationId, environment, status, error, total, size, pinned, note FROM entries WHERE id = ? AND removal IS NULL',
      )
      .get(id)
    if (!row) throw new AppError('not_found', 'This entry is no longer in the history.')
    return row
  }

  /** A name for a removal that no other has, though two may come within a millisecond. */
  function nextRemoval(): number {
    const last = Number(database.prepare('SELECT max(removal) AS last FROM entries').get()?.last ?? 0)
    return Math.max(Date.now(), last + 1)
  }

  function expired(): number[] {
    const ids = (sql: string, ...values: number[]) =>
      database
        .prepare(sql)
        .all(...values)
        .map((row) => Number(row.id))
    const now = Date.now()
    const removed = ids('SELECT id FROM entries WHERE removal < ? LIMIT ?', now - undoMs, batch)
    if (removed.length > 0) return removed
    const old = ids(
      'SELECT id FROM entries WHERE startedAt < ? AND pinned = 0 ORDER BY startedAt LIMIT ?',
      now - retention.maxAge,
      batch,
    )
    if (old.length > 0) return old
    const bytes = Number(database.prepare('SELECT bytes FROM totals').get()?.bytes)
    if (bytes <= retention.maxBytes) return []
    let over = bytes - retention.maxBytes
    const rows = database.prepare('SELECT id, bytes FROM entries WHERE pinned = 0 ORDER BY id LIMIT ?').all(batch)
    return rows.flatMap((row) => {
      if (over <= 0) return []
      over -= Number(row.bytes)
      return [Number(row.id)]
    })
  }

  return {
    record: (record: HistoryRecord): number => together(() => insert(record)),
    /** Many at once: quick. */
    recordAll: (records: readonly HistoryRecord[]): number => together(() => records.map(insert).length),
    list: (input: ListInput) => listEntries(database, input),
    entry(id: number): HistoryDetail {
      const entry = asEntry(found(id))
      const row = database
        .prepare('SELECT request, answer, requestBodyKept, bodyState FROM details WHERE id = ?')
        .get(id)!
      const answer = unpack(row.answer)
      return {
        entry,
        request: unpack(row.request),
        requestBodyKept: row.requestBodyKept === 1,
        response: entry.status === null ? null : answer,
        failure: entry.status === null ? answer : null,
        body: row.bodyState as HistoryDetail['body'],
      } as HistoryDetail
    },
    body(id: number): Uint8Array {
      found(id)
      const row = database.prepare('SELECT body FROM details WHERE id = ?').get(id)
      return row?.body ? inflateRawSync(row.body as Uint8Array) : new Uint8Array()
    },
    setPinned(id: number, pinned: boolean): null {
      found(id)
      run('UPDATE entries SET pinned = ? WHERE id = ?', pinned ? 1 : 0, id)
      return null
    },
    setNote(id: number, note: string): null {
      found(id)
      run('UPDATE entries SET note = ? WHERE id = ?', note.trim(), id)
      return null
    },
    remove(ids: readonly number[]) {
      return together(() => {
        const removal = nextRemoval()
        const mark = database.prepare('UPDATE entries SET removal = ? WHERE id = ? AND removal IS NULL')
        const count = ids.reduce((sum, id) => sum + Number(mark.run(removal, id).changes), 0)
        return { removal, count }
      })
    },
    purge() {
      return together(() => {
        const removal = nextRemoval()
        const { changes } = run('UPDATE entries SET removal = ? WHERE removal IS NULL AND pinned = 0', removal)
        return { removal, count: Number(changes) }
      })
    },
    restore(removal: number): null {
      run('UPDATE entries SET removal = NULL WHERE removal = ?', removal)
      return null
    },
    /** Erases some of what is too old, too much, or was removed a while ago. True: there may be more. */
    eraseSome(): boolean {
      const ids = expired()
      if (ids.length === 0) return false
      together(() => {
        for (const table of ['words WHERE rowid', 'details WHERE id', 'entries WHERE id']) {
          const erase = database.prepare(`DELETE FROM ${table} = ?`)
          for (const id of ids) erase.run(id)
        }
      })
      return true
    },
  }
}

function unpack(bytes: unknown): unknown {
  return JSON.parse(inflateRawSync(bytes as Uint8Array).toString())
}
