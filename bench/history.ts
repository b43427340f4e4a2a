import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HistoryRecord } from '#services/history/history-record.ts'
import { createHistoryStore } from '#services/history/history-store.ts'
import { openDatabase } from '#services/history/open-database.ts'
import { emptyRequest } from '#shared/model/request.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { type Measurement, quantile } from './measure.ts'

const wanted = 1_000_000
/** Milliseconds; a slow machine measures with what it has made by then, and says so. */
const patience = 900_000
const chunk = 5000

const noFilter = { text: '', status: null, operationId: null, environment: null, from: null, to: null, pinned: false }
const words = 'prod nightly etl finance blue ingest silver gold bronze report daily hourly team shared test'.split(' ')

function durations(times: number, work: (at: number) => unknown): number[] {
  return Array.from({ length: times }, (_, at) => {
    const start = performance.now()
    work(at)
    return performance.now() - start
  })
}

export async function measure(): Promise<Measurement[]> {
  const operations = await loadOperationList()
  const folder = mkdtempSync(join(tmpdir(), 'trowel-bench-history-'))
  const { database } = openDatabase(join(folder, 'history.sqlite'))
  const none = Number.POSITIVE_INFINITY
  const store = createHistoryStore(database, { maxAge: none, maxBytes: none, maxEntries: none })
  const begun = Date.now() - 80 * 86_400_000
  const request = emptyRequest()

  function record(at: number): HistoryRecord {
    const operation = operations[(at * 7919) % operations.length]!
    const name = `${words[at % words.length]}-${words[(at >> 4) % words.length]}-${at.toString(36)}`
    return {
      startedAt: begun + at * 6000,
      total: 12.5,
      method: operation.method,
      url: `https://adb-1234.azuredatabricks.net${operation.path}?name=${name}`,
      operationId: operation.id,
      environment: words[at % 3] ?? null,
      path: null,
      request,
      requestBodyKept: true,
      requestText: at % 3 === 0 ? `{"name": "${name}", "limit": ${at}}` : '',
      response: null,
      failure: at % 10 === 0 ? { code: 'dns_failed', message: 'No such host.' } : null,
      bodyState: 'kept',
      body: Buffer.from(`{"name": "${name}", "creator": "someone@example.com", "state": "RUNNING", "run": ${at * 31}}`),
    }
  }

  try {
    const start = performance.now()
    let count = 0
    while (count < wanted && performance.now() - start < patience) {
      store.recordAll(Array.from({ length: chunk }, (_, at) => record(count + at)))
      count += chunk
    }
    const note = `${count.toLocaleString('en')} entries`
    const inserts = durations(300, (at) => store.record(record(count + at)))
    const page = (more: object, before: number | null = null) =>
      store.list({ filter: { ...noFilter, ...more }, before, limit: 100 })
    const pages = durations(200, (at) => page({}, count - at * Math.floor(count / 200)))
    const day = begun + Math.floor(count / 2) * 6000
    const narrowed = durations(200, (at) =>
      page(
        [{ status: 'failed' }, { environment: 'etl', status: 'failed' }, { from: day, to: day + 86_400_000 }][at % 3]!,
      ),
    )
    const texts = [
      'run',
      'clusters',
      'finance gold',
      'fin',
      'ing rep',
      'someone@example.com',
      'nightly jobs',
      'zz9',
      'da',
    ]
    const figures = durations(20, () => store.figures())
    const typed = durations(texts.length * 30, (at) => page({ text: texts[at % texts.length]! }))
    const line = (name: string, values: number[], ours: number, q = 0.95): Measurement => ({
      name: `history: ${name}`,
      unit: 'ms',
      ours: quantile(values, q),
      floor: null,
      budget: { ours },
      note,
    })
    return [
      line('insert, median', inserts, 1, 0.5),
      line('page of results, p95', pages, 50),
      line('page by filters, p95', narrowed, 50),
      line('full text, p95', typed, 150),
      line('figures for the settings, p95', figures, 50),
    ]
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
