import type { ExportForm } from '#shared/contract/request.ts'
import { AppError } from '#shared/errors.ts'
import { ByteWriter } from '#shared/json/print/byte-writer.ts'
import { Columns } from '#shared/json/print/columns.ts'
import { columnFinder, csvPrinter } from '#shared/json/print/csv.ts'
import { JsonReader, type JsonSink, NotJson } from '#shared/json/print/json-reader.ts'
import { compactPrinter, linesPrinter, prettyPrinter } from '#shared/json/print/printers.ts'
import type { Bodies } from './bodies.ts'

export interface ExportInput {
  bodyId: string
  form: ExportForm
  /** Bytes of the value to export; the whole body where null. */
  range: { from: number; to: number } | null
}

interface ExportContext {
  signal: AbortSignal
  progress: (value: { done: number; total: number }) => void
}

const progressEveryMs = 100

/**
 * Writes a kept body, or a value in it, in another form as a new body. It streams: memory does not grow with the body.
 * Stopped or failed, nothing is left. Throws `not_found`, and `bad_input` for what has no such form.
 */
export async function exportBody(
  bodies: Bodies,
  { bodyId, form, range }: ExportInput,
  { signal, progress }: ExportContext,
): Promise<{ bodyId: string; size: number }> {
  const info = bodies.info(bodyId)
  if (!info) throw gone()
  const from = range?.from ?? 0
  const to = Math.min(range?.to ?? info.size, info.size)
  const csv = form === 'csv' || form === 'spreadsheet'
  const total = Math.max(to - from, 0) * (csv ? 2 : 1)
  let done = 0
  let told = performance.now()

  async function read(take: (piece: Uint8Array) => Promise<void> | void): Promise<void> {
    const stream = bodies.read(bodyId, from)
    if (!stream) throw gone()
    let left = to - from
    for await (const chunk of stream) {
      signal.throwIfAborted()
      const piece = chunk.length > left ? chunk.subarray(0, left) : chunk
      await take(piece)
      left -= piece.length
      done += piece.length
      const now = performance.now()
      if (now - told > progressEveryMs) {
        told = now
        progress({ done, total })
      }
      if (left === 0) break
    }
  }

  const writer = bodies.create()
  let waits = false
  const out = new ByteWriter((piece) => {
    if (!writer.write(piece)) waits = true
  })

  async function through(sink: JsonSink): Promise<void> {
    const reader = new JsonReader(sink)
    try {
      await read(async (piece) => {
        reader.write(piece)
        if (waits) await writer.drained()
        waits = false
      })
      reader.end()
    } catch (error) {
      throw error instanceof NotJson ? notJson(from + error.offset) : error
    }
  }

  try {
    if (form === 'received') await read((piece) => out.bytes(piece, 0, piece.length))
    else if (csv) {
      const columns = new Columns()
      await through(columnFinder(columns))
      await through(csvPrinter(columns, out, { spreadsheet: form === 'spreadsheet' }))
    } else {
      await through({ pretty: prettyPrinter, compact: compactPrinter, lines: linesPrinter }[form](out))
      out.lineEnd()
    }
    out.flush()
    await writer.end()
    signal.throwIfAborted()
    progress({ done: total, total })
    return { bodyId: writer.id, size: bodies.info(writer.id)?.size ?? 0 }
  } catch (error) {
    bodies.release([writer.id])
    throw error
  }
}

function gone(): AppError {
  return new AppError('not_found', 'The bytes of this answer are no longer kept.', {
    remedy: 'Send the request again.',
  })
}

function notJson(offset: number): AppError {
  return new AppError('bad_input', `The text is not valid JSON at byte ${offset.toLocaleString('en')}.`, {
    likely: 'The answer broke off, or the server wrote it wrongly.',
    remedy: 'Save it as received.',
  })
}
