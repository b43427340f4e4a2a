import type { RunReply } from '../engine/messages.ts'
import { type ColumnType, cellText, typeOfColumn } from './column-type.ts'

export interface Chunk {
  index: number
  offset: number
  rows: readonly (readonly (string | null)[])[]
  bytes: number
}

/** What a statement has found, in the pieces it is handed out in. */
export interface Result {
  columns: readonly ColumnType[]
  chunks: readonly Chunk[]
  rows: number
  bytes: number
  truncated: boolean
}

export const rowsInChunk = 1000

/** `counts` names the change when there are no rows but a number of them. */
export function resultOf(
  reply: Exclude<RunReply, { error: string }>,
  counts: 'inserted' | 'affected' | undefined,
  booleans?: ReadonlySet<number>,
): Result {
  const whole = counts === undefined ? reply : countsReply(reply.changes, counts)
  const columns = whole.columns.map((column, at) =>
    typeOfColumn(column, valuesAt(whole.rows, at), booleans?.has(at) ?? false),
  )
  const texts = whole.rows.map((row) => row.map((value, at) => cellText(value, columns[at]!)))
  const chunks: Chunk[] = []
  for (let offset = 0; offset < texts.length; offset += rowsInChunk) {
    const rows = texts.slice(offset, offset + rowsInChunk)
    chunks.push({ index: chunks.length, offset, rows, bytes: Buffer.byteLength(JSON.stringify(rows)) })
  }
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0)
  return { columns, chunks, rows: texts.length, bytes, truncated: whole.more }
}

function* valuesAt<T>(rows: readonly (readonly T[])[], at: number): Generator<T> {
  for (const row of rows) yield row[at]!
}

function countsReply(changes: number, counts: 'inserted' | 'affected'): Exclude<RunReply, { error: string }> {
  const names = counts === 'inserted' ? ['num_affected_rows', 'num_inserted_rows'] : ['num_affected_rows']
  return {
    columns: names.map((name) => ({ name, declared: 'BIGINT' })),
    rows: [names.map(() => BigInt(changes))],
    more: false,
    changes,
  }
}

/** For a statement without rows, one without any in it. */
export function chunkAt(result: Result, index: number): Chunk | undefined {
  if (result.chunks.length === 0 && index === 0) return { index: 0, offset: 0, rows: [], bytes: 2 }
  return result.chunks[index]
}
