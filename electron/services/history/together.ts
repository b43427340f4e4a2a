import type { DatabaseSync } from 'node:sqlite'

/** All of the work is in the database, or nothing of it. */
export function together<T>(database: DatabaseSync, work: () => T): T {
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

/** A name for a removal that no other in these tables has, though two may come within a millisecond. */
export function nextRemoval(database: DatabaseSync, tables: readonly ('entries' | 'sessions' | 'items')[]): number {
  const last = tables.map((table) => database.prepare(`SELECT max(removal) AS last FROM ${table}`).get()?.last ?? 0)
  return Math.max(Date.now(), ...last.map((one) => Number(one) + 1))
}
