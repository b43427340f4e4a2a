import type { DatabaseSync } from 'node:sqlite'
import type { JournalItem } from '#shared/model/journal.ts'
import { asEntry, columns } from './list-entries.ts'

/** Lines that are there: not taken out, and their sends still in the history. */
const shown = 'i.removal IS NULL AND (i.entry IS NULL OR (e.id IS NOT NULL AND e.removal IS NULL))'
const joined = 'items i LEFT JOIN entries e ON e.id = i.entry'

export function listItems(
  database: DatabaseSync,
  { session, after, limit }: { session: number; after: number | null; limit: number },
): { items: JournalItem[]; next: number | null } {
  const rows = database
    .prepare(
      `SELECT i.id AS item, i.position, i.text, i.bookmarked, i.entry, ${columns} FROM ${joined}
       WHERE i.session = ? AND i.position > ? AND ${shown} ORDER BY i.position, i.id LIMIT ?`,
    )
    .all(session, after ?? -1, limit + 1)
  const page = rows.slice(0, limit)
  const items = page.map(({ item, position: _, text, bookmarked, entry, ...rest }): JournalItem => {
    const id = Number(item)
    if (entry === null) return { type: 'note', id, text: String(text) }
    return { type: 'send', id, bookmarked: bookmarked === 1, entry: asEntry(rest) }
  })
  return { items, next: rows.length > limit ? Number(page.at(-1)?.position) : null }
}

/** How many sends, notes and bookmarks a session shows. */
export function countItems(database: DatabaseSync, session: number) {
  const row = database
    .prepare(
      `SELECT count(e.id) AS sends, count(*) - count(e.id) AS notes, coalesce(sum(i.bookmarked), 0) AS bookmarks
       FROM ${joined} WHERE i.session = ? AND ${shown}`,
    )
    .get(session)
  return { sends: Number(row?.sends), notes: Number(row?.notes), bookmarks: Number(row?.bookmarks) }
}
