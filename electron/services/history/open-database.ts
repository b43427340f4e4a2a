import { existsSync, renameSync } from 'node:fs'
import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'

export interface OpenedDatabase {
  database: DatabaseSync
  /** A damaged file was moved to this path. */
  movedTo: string | null
}

/** Opens or makes the database. A damaged one is moved aside and a new one is begun. */
export function openDatabase(path: string): OpenedDatabase {
  try {
    return { database: open(path), movedTo: null }
  } catch (error) {
    if (!isDamaged(error)) throw error
    return { movedTo: moveAside(path), database: open(path) }
  }
}

const busyMs = 5000

/** Two that begin the same file at once can get into each other's way before SQLite waits for anybody: one of them looks again. */
function open(path: string): DatabaseSync {
  const until = Date.now() + busyMs
  for (;;) {
    try {
      return openNow(path)
    } catch (error) {
      if (codeOf(error) !== 5 || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function openNow(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyMs })
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = FAST; PRAGMA cache_size = -32000',
    )
    migrate(database)
    database.prepare('SELECT bytes FROM totals').get()
    database.prepare('SELECT id FROM entries ORDER BY id DESC LIMIT 1').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLITE_CORRUPT, SQLITE_NOTADB, and a schema that is not ours. */
export function isDamaged(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  return code === 11 || code === 26 || /no such (table|column)|already exists/.test(error.message)
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined

/** Moves the file and what SQLite keeps beside it; answers where to. */
export function moveAside(path: string): string {
  let n = 1
  while (existsSync(`${path}.damaged-${n}`)) n++
  const aside = `${path}.damaged-${n}`
  for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, aside + end)
  return aside
}

/** What is told of a damaged file. */
export function damageText(movedTo: string): string {
  return `The history could not be read. It was moved to "${basename(movedTo)}" and a new one is used.`
}
