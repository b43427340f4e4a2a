import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import type { HistoryRecord } from './history-record.ts'
import { createHistoryStore } from './history-store.ts'
import { createJournalStore } from './journal-store.ts'
import { migrations } from './migrations.ts'
import { openDatabase } from './open-database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trowel-history-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const day = 86_400_000
const filter = { text: '', status: null, operationId: null, environment: null, from: null, to: null, pinned: false }

function record(startedAt: number, text = 'plain'): HistoryRecord {
  return {
    startedAt,
    total: 1,
    method: 'GET',
    url: `https://a.example/${text}`,
    operationId: null,
    environment: null,
    path: null,
    request: emptyRequest(),
    requestBodyKept: true,
    requestText: text,
    response: null,
    failure: { code: 'dns_failed', message: 'No such host.' },
    bodyState: 'empty',
    body: null,
  }
}

function open(maxBytes: number, maxEntries = Number.POSITIVE_INFINITY) {
  const { database } = openDatabase(join(folder, 'history.sqlite'))
  const store = createHistoryStore(database, { maxAge: 90 * day, maxBytes, maxEntries })
  const journal = createJournalStore(database)
  const ids = (text = '') =>
    store.list({ filter: { ...filter, text }, before: null, limit: 500 }).entries.map((e) => e.id)
  const erase = () => {
    let times = 0
    while (store.eraseSome(true)) times += 1
    return times
  }
  return { database, store, journal, ids, erase }
}

test('what is older than 90 days goes, pinned ones stay', () => {
  const { database, store, ids, erase } = open(1e9)
  const now = Date.now()
  for (const age of [200, 100, 91, 89, 0]) store.record(record(now - age * day, `age${age}`))
  store.setPinned(2, true)
  erase()
  expect(ids()).toEqual([5, 4, 2])
  expect(ids('age200')).toEqual([])
  expect(database.prepare('SELECT count(*) AS n FROM details').get()).toEqual({ n: 3 })
  database.close()
})

test('beyond the size the oldest go, and the rest fits', () => {
  const { database, store, ids, erase } = open(200_000)
  store.recordAll(Array.from({ length: 1000 }, (_, at) => record(Date.now(), `word${at}`)))
  store.setPinned(1, true)
  erase()
  const left = ids()
  expect(left.at(-1)).toBe(1)
  expect(left[0]).toBe(1000)
  expect(left.length).toBeGreaterThan(50)
  expect(left.length).toBeLessThan(500)
  expect(Number(database.prepare('SELECT bytes FROM totals').get()?.bytes)).toBeLessThanOrEqual(200_000)
  database.close()
})

test('beyond the number the oldest go; pinned ones and those of the journal stay', () => {
  const { database, store, journal, ids, erase } = open(1e9, 400)
  const session = journal.startSession('kept')
  store.record(record(Date.now(), 'journalled'))
  journal.setSessionState(session.id, 'ended')
  store.recordAll(Array.from({ length: 999 }, () => record(Date.now())))
  store.setPinned(2, true)
  erase()
  expect(store.figures()).toMatchObject({ entries: 400, pinned: 1, inJournal: 1, removed: 0 })
  expect(ids().slice(-3)).toEqual([603, 2, 1])
  const { count } = store.purge()
  expect(count).toBe(398)
  expect(ids()).toEqual([2, 1])
  expect(store.figures()).toMatchObject({ entries: 2, removed: 398 })
  while (store.eraseSome(false) > 0);
  store.compact()
  expect(store.figures()).toMatchObject({ entries: 2, removed: 0 })
  expect(database.prepare('SELECT count(*) AS n FROM details').get()).toEqual({ n: 2 })
  journal.removeSession(session.id)
  journal.eraseRemoved(false)
  expect(store.purge().count).toBe(1)
  expect(ids()).toEqual([2])
  database.close()
})

test('a history of the version before gets the journal and its totals', () => {
  const path = join(folder, 'history.sqlite')
  const old = new DatabaseSync(path)
  old.exec(`${migrations[0]}; PRAGMA user_version = 1`)
  old.exec(
    "INSERT INTO entries (startedAt, method, url, total, size, bytes) VALUES (1, 'GET', 'https://a.example/', 1, 0, 500)",
  )
  old.close()
  const { database, store, journal } = open(1e9)
  expect(store.figures()).toMatchObject({ entries: 1, bytes: 500 })
  store.record(record(Date.now()))
  expect(store.figures().entries).toBe(2)
  expect(journal.sessions()).toEqual([])
  database.close()
})

test('a removal stays undoable for a while and is then erased', () => {
  const { database, store, erase } = open(1e9)
  store.record(record(Date.now()))
  const { removal } = store.remove([1])
  expect(erase()).toBe(0)
  database.prepare('UPDATE entries SET removal = ?').run(removal - 700_000)
  expect(erase()).toBe(1)
  expect(database.prepare('SELECT count(*) AS n FROM entries').get()).toEqual({ n: 0 })
  database.close()
})

test('two processes write into one history', () => {
  const [a, b] = [open(1e9), open(1e9)]
  a.store.record(record(Date.now(), 'one'))
  b.store.record(record(Date.now(), 'two'))
  a.store.record(record(Date.now(), 'three'))
  expect(b.ids()).toEqual([3, 2, 1])
  a.database.close()
  b.database.close()
})

test('a history of a newer version is left as it is', () => {
  const path = join(folder, 'history.sqlite')
  const { database } = openDatabase(path)
  database.exec('PRAGMA user_version = 999')
  database.close()
  expect(() => openDatabase(path)).toThrow('newer version')
})
