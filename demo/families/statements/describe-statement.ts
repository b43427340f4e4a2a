import type { JsonObject } from '#shared/json/exact-value.ts'
import { externalLink } from './external-links.ts'
import { describeColumn } from './result/column-type.ts'
import { type Chunk, chunkAt, type Result, rowsInChunk } from './result/result.ts'
import type { Statement } from './statement.ts'

/** As execute and get show it: with the first piece of its result when it is done. */
export function describeStatement(statement: Statement, origin: string, now: number): JsonObject {
  const { id, state, error, result, wish } = statement
  const status = {
    state,
    ...(error === null
      ? {}
      : { error: error.describe(), ...(error.sqlState === null ? {} : { sql_state: error.sqlState }) }),
  }
  if (result === null) return { statement_id: id, status }
  return {
    statement_id: id,
    status,
    manifest: describeManifest(result, wish.format),
    result: describeChunk(statement, result, chunkAt(result, 0)!, origin, now),
  }
}

function describeManifest(result: Result, format: string): JsonObject {
  return {
    format,
    schema: { column_count: result.columns.length, columns: result.columns.map(describeColumn) },
    total_chunk_count: result.chunks.length,
    ...(result.chunks.length > 0 ? { chunks: result.chunks.map(describePlace) } : {}),
    total_row_count: result.rows,
    ...(result.bytes > 0 ? { total_byte_count: result.bytes } : {}),
    truncated: result.truncated,
  }
}

function describePlace({ index, offset, rows, bytes }: Chunk): JsonObject {
  return { chunk_index: index, row_offset: offset, row_count: rows.length, byte_count: bytes }
}

/** A piece of the result: its rows, or a link to them. */
export function describeChunk(
  statement: Statement,
  result: Result,
  chunk: Chunk,
  origin: string,
  now: number,
): JsonObject {
  const next = chunk.index + 1
  const rest =
    next < result.chunks.length
      ? { next_chunk_index: next, next_chunk_internal_link: chunkPath(statement.id, next) }
      : {}
  const { byte_count, ...place } = describePlace(chunk)
  if (statement.wish.disposition === 'INLINE') return { ...place, ...rest, data_array: chunk.rows }
  if (result.chunks.length === 0) return {}
  return {
    external_links: [
      { ...place, byte_count: byte_count!, ...rest, ...externalLink(statement.id, chunk.index, origin, now) },
    ],
  }
}

function chunkPath(id: string, index: number): string {
  return `/api/2.0/sql/statements/${id}/result/chunks/${index}?row_offset=${index * rowsInChunk}`
}
