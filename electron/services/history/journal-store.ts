import type { DatabaseSync } from 'node:sqlite'
import { AppError } from '#shared/errors.ts'
import type { JournalSession } from '#shared/model/journal.ts'
import { countItems, listItems } from './list-items.ts'
import { removedBefore } from './retention.ts'
import { nextRemoval, together } from './together.ts'

/** The journal beside the history, in its database and its thread. */
export type JournalStore = ReturnType<typeof createJournalStore>

export function createJournalStore(database: DatabaseSync) {
  const run = (sql: string, ...values: (number | string)[]) => Number(database.prepare(sql).run(...values).changes)
  const get = (sql: string, ...values: number[]) => database.prepare(sql).get(...values)

  function sessionOf(row: Record<string, unknown>): JournalSession {
    const id = Number(row.id)
    const last = get('SELECT until FROM spans WHERE session = ? ORDER BY since DESC, rowid DESC LIMIT 1', id)
    const running = last !== undefined && last.until === null
    return {
      id,
      name: String(row.name),
      state: running ? 'running' : row.ended === 1 ? 'ended' : 'paused',
      startedAt: Number(row.startedAt),
      stoppedAt: running ? null : Number(last?.until ?? row.startedAt),
      ...countItems(database, id),
    }
  }

  function session(id: number): JournalSession {
    const row = get('SELECT * FROM sessions WHERE id = ? AND removal IS NULL', id)
    if (!row) throw new AppError('not_found', 'This session is no longer in the journal.')
    return sessionOf(row)
  }

  /** The note must still be there for what is asked. */
  function need(changes: number): null {
    if (changes === 0) throw new AppError('not_found', 'This line is no longer in the journal.')
    return null
  }

  const stopAll = (now: number) => run('UPDATE spans SET until = max(since, ?) WHERE until IS NULL', now)
  const goOn = (id: number, now: number) => {
    stopAll(now)
    run('INSERT INTO spans (session, since) VALUES (?, ?)', id, now)
  }

  return {
    sessions: (): JournalSession[] =>
      database
        .prepare('SELECT * FROM sessions WHERE removal IS NULL ORDER BY startedAt DESC, id DESC')
        .all()
        .map(sessionOf),
    session,
    items(input: { session: number; after: number | null; limit: number }) {
      session(input.session)
      return listItems(database, input)
    },
    startSession(name: string): JournalSession {
      return together(database, () => {
        const now = Date.now()
        const { lastInsertRowid } = database
          .prepare('INSERT INTO sessions (name, startedAt) VALUES (?, ?)')
          .run(name, now)
        goOn(Number(lastInsertRowid), now)
        return session(Number(lastInsertRowid))
      })
    },
    setSessionState(id: number, state: JournalSession['state']): JournalSession {
      return together(database, () => {
        const before = session(id).state
        const now = Date.now()
        if (state === 'running' && before !== 'running') goOn(id, now)
        if (state !== 'running')
          run('UPDATE spans SET until = max(since, ?) WHERE session = ? AND until IS NULL', now, id)
        run('UPDATE sessions SET ended = ? WHERE id = ?', state === 'ended' ? 1 : 0, id)
        return session(id)
      })
    },
    renameSession(id: number, name: string): null {
      session(id)
      run('UPDATE sessions SET name = ? WHERE id = ?', name, id)
      return null
    },
    /** A session that runs is ended by it. */
    removeSession(id: number) {
      return together(database, () => {
        session(id)
        const removal = nextRemoval(database, ['sessions', 'items'])
        run('UPDATE spans SET until = max(since, ?) WHERE session = ? AND until IS NULL', Date.now(), id)
        return { removal, count: run('UPDATE sessions SET removal = ? WHERE id = ?', removal, id) }
      })
    },
    removeItems(ids: readonly number[]) {
      return together(database, () => {
        const removal = nextRemoval(database, ['sessions', 'items'])
        const mark = 'UPDATE items SET removal = ? WHERE id = ? AND removal IS NULL'
        return { removal, count: ids.reduce((sum, id) => sum + run(mark, removal, id), 0) }
      })
    },
    restoreJournal(removal: number): null {
      run('UPDATE sessions SET removal = NULL WHERE removal = ?', removal)
      run('UPDATE items SET removal = NULL WHERE removal = ?', removal)
      return null
    },
    /** Below a line it has the time of that line, so that the order by time stays. */
    addNote(id: number, text: string, after: number | null): number {
      return together(database, () => {
        session(id)
        const above =
          after === null ? undefined : get('SELECT position, at FROM items WHERE id = ? AND session = ?', after, id)
        if (after !== null && above === undefined) need(0)
        const last = get(
          'SELECT coalesce(max(position), 0) AS position, coalesce(max(at), 0) AS at FROM items WHERE session = ?',
          id,
        )
        const position = Number((above ?? last)?.position) + 1
        const at = above === undefined ? Math.max(Date.now(), Number(last?.at)) : Number(above.at)
        run('UPDATE items SET position = position + 1 WHERE session = ? AND position >= ?', id, position)
        const { lastInsertRowid } = database
          .prepare('INSERT INTO items (session, position, at, text) VALUES (?, ?, ?, ?)')
          .run(id, position, at, text)
        return Number(lastInsertRowid)
      })
    },
    setJournalNote: (item: number, text: string): null =>
      need(run('UPDATE items SET text = ? WHERE id = ? AND entry IS NULL', text, item)),
    setBookmarked: (item: number, bookmarked: boolean): null =>
      need(run('UPDATE items SET bookmarked = ? WHERE id = ? AND entry IS NOT NULL', bookmarked ? 1 : 0, item)),
    /** Erases what was removed (a while ago, if that is to be undoable); the sends go back into the ordinary history. */
    eraseRemoved(undoable: boolean): null {
      const before = removedBefore(undoable)
      together(database, () => {
        for (const table of ['items', 'spans'])
          run(`DELETE FROM ${table} WHERE session IN (SELECT id FROM sessions WHERE removal < ?)`, before)
        run('DELETE FROM sessions WHERE removal < ?', before)
        run('DELETE FROM items WHERE removal < ?', before)
      })
      return null
    },
  }
}
