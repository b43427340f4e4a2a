import type { DatabaseSync } from 'node:sqlite'
import { inflateRawSync } from 'node:zlib'
import { AppError } from '#shared/errors.ts'
import type { HistoryDetail } from '#shared/model/history.ts'
import { figuresOf } from './figures.ts'
import type { HistoryRecord } from './history-record.ts'
import { createInsert } from './insert-entry.ts'
import { createJoin } from './join-session.ts'
import { asEntry, type ListInput, listEntries } from './list-entries.ts'
import { canGo, eraseEntries, expiredEntries, type Retention } from './retention.ts'
import { nextRemoval, together } from './together.ts'

/** The history in one open database. Everything here is synchronous and belongs into a thread of its own. */
export type HistoryStore = ReturnType<typeof createHistoryStore>

export function createHistoryStore(database: DatabaseSync, limits: Retention) {
  let retention = limits
  const insert = createInsert(database)
  const join = createJoin(database)
  const run = (sql: string, ...values: (number | string)[]) => database.prepare(sql).run(...values)

  const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0])

  function found(id: number): Record<string, unknown> {
    const row = database
      .prepare(
        'SELECT id, startedAt, method, url, operationId, environment, status, error, total, size, pinned, note FROM entries WHERE id = ? AND removal IS NULL',
      )
      .get(id)
    if (!row) throw new AppError('not_found', 'This entry is no longer in the history.')
    return row
  }

  return {
    /** `session`: the session of the journal that it was sent in. */
    record(record: HistoryRecord, inJournal = true): { id: number; session: number | null } {
      return together(database, () => {
        const id = insert(record)
        return { id, session: inJournal ? join(id, record.startedAt) : null }
      })
    },
    /** Many at once: quick. */
    recordAll: (records: readonly HistoryRecord[]): number => together(database, () => records.map(insert).length),
    list: (input: ListInput) => listEntries(database, input),
    entry(id: number): HistoryDetail {
      const entry = asEntry(found(id))
      const row = database
        .prepare('SELECT request, answer, requestBodyKept, bodyState, path FROM details WHERE id = ?')
        .get(id)!
      const answer = unpack(row.answer)
      return {
        entry,
        request: unpack(row.request),
        path: row.path,
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
      return together(database, () => {
        const removal = nextRemoval(database, ['entries'])
        const mark = database.prepare('UPDATE entries SET removal = ? WHERE id = ? AND removal IS NULL')
        const count = ids.reduce((sum, id) => sum + Number(mark.run(removal, id).changes), 0)
        return { removal, count }
      })
    },
    purge() {
      return together(database, () => {
        const removal = nextRemoval(database, ['entries'])
        const { changes } = run(`UPDATE entries SET removal = ? WHERE removal IS NULL AND ${canGo}`, removal)
        return { removal, count: Number(changes) }
      })
    },
    restore(removal: number): null {
      run('UPDATE entries SET removal = NULL WHERE removal = ?', removal)
      return null
    },
    setRetention(limits: Retention): null {
      retention = limits
      return null
    },
    figures: () => figuresOf(database),
    /** Erases some of what is too old, too much, or was removed (a while ago, if that is to be undoable). How many. */
    eraseSome(undoable: boolean): number {
      const ids = expiredEntries(database, retention, undoable)
      if (ids.length > 0) together(database, () => eraseEntries(database, ids))
      return ids.length
    },
    /** Gives space back to the disk where it is worth it. */
    compact(): null {
      const [free, all] = [pragma('freelist_count'), pragma('page_count')]
      if (free > 1000 || free > all / 4) database.exec('VACUUM')
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return null
    },
  }
}

function unpack(bytes: unknown): unknown {
  return JSON.parse(inflateRawSync(bytes as Uint8Array).toString())
}
