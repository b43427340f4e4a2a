import type { DatabaseSync } from 'node:sqlite'

/** A function that puts an entry into the session that ran when it was sent, at its place by time; null: none ran. */
export function createJoin(database: DatabaseSync): (entry: number, startedAt: number) => number | null {
  const running = database.prepare(
    `SELECT session FROM spans JOIN sessions ON sessions.id = session
     WHERE since <= ? AND (until IS NULL OR until > ?) AND removal IS NULL ORDER BY since DESC LIMIT 1`,
  )
  const place = database.prepare(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM items WHERE session = ? AND at <= ?',
  )
  const shift = database.prepare('UPDATE items SET position = position + 1 WHERE session = ? AND position >= ?')
  const add = database.prepare('INSERT INTO items (session, position, at, entry) VALUES (?, ?, ?, ?)')
  return (entry, startedAt) => {
    const row = running.get(startedAt, startedAt)
    if (row === undefined) return null
    const session = Number(row.session)
    const position = Number(place.get(session, startedAt)?.position)
    shift.run(session, position)
    add.run(session, position, startedAt, entry)
    return session
  }
}
