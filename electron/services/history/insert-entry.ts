import type { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import type { HistoryRecord } from './history-record.ts'
import { filterWords } from './search-words.ts'
import { holdsCredential } from './secret-bodies.ts'

/** So much of a body can be searched for, in bytes and in characters. */
const searchedBytes = 32 * 1024
const searchedRequest = 16 * 1024
/** What an entry takes beside its texts and bytes, about. */
const overhead = 300

/** A function that writes an entry; statements are prepared once. */
export function createInsert(database: DatabaseSync): (record: HistoryRecord) => number {
  const entry = database.prepare(
    'INSERT INTO entries (startedAt, method, url, operationId, environment, status, error, total, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const details = database.prepare(
    'INSERT INTO details (id, request, answer, requestBodyKept, bodyState, body, path) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const words = database.prepare('INSERT INTO words (rowid, url, request, response, filters) VALUES (?, ?, ?, ?, ?)')
  return (record) => {
    const { response, failure } = record
    const { state, text, body } = keep(record)
    const request = pack(JSON.stringify(record.request))
    const answer = pack(JSON.stringify(response ?? failure))
    const requestText = record.requestText.slice(0, searchedRequest)
    const bytes = overhead + request.length + answer.length + (body?.length ?? 0) + text.length + requestText.length
    const status = response?.status ?? null
    const { lastInsertRowid } = entry.run(
      record.startedAt,
      record.method,
      record.url,
      record.operationId,
      record.environment,
      status,
      failure?.code ?? null,
      record.total,
      response?.size ?? 0,
      bytes,
    )
    const id = Number(lastInsertRowid)
    details.run(id, request, answer, record.requestBodyKept ? 1 : 0, state, body, record.path)
    words.run(id, record.url, requestText, text, filterWords({ ...record, status }))
    return id
  }
}

function keep({ body, bodyState, response }: HistoryRecord) {
  if (body === null) return { state: bodyState, text: '', body: null }
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  // One byte a character: names of fields and tokens are plain ASCII whatever the encoding of the rest.
  if (holdsCredential(buffer.toString('latin1'))) return { state: 'secret', text: '', body: null }
  const text = isReadable(response?.contentType ?? null, buffer) ? buffer.toString('utf8', 0, searchedBytes) : ''
  return { state: bodyState, text, body: bodyState === 'kept' ? deflateRawSync(buffer, { level: 3 }) : null }
}

function isReadable(contentType: string | null, bytes: Buffer): boolean {
  if (contentType !== null && /^(image|audio|video|font)\/|octet-stream|zip|parquet/i.test(contentType)) return false
  return !bytes.subarray(0, 1024).includes(0)
}

function pack(text: string): Buffer {
  return deflateRawSync(text, { level: 1 })
}
