import { type FileHandle, open } from 'node:fs/promises'
import { AppError } from '#shared/errors.ts'
import type { BodyEntry } from './body-entry.ts'

const chunkSize = 256 * 1024

/** Follows a body from a byte to its end, also while it is being written. */
export function readBody(entry: BodyEntry, from: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = from
  let file: FileHandle | null = null

  async function next(): Promise<Uint8Array<ArrayBuffer> | null> {
    for (;;) {
      if (entry.removed) throw new AppError('not_found', 'These bytes are no longer kept.')
      const waiting = entry.inQueue(position)
      if (waiting && waiting.length > 0) return Uint8Array.from(waiting)
      if (!waiting && position < entry.flushed) {
        file ??= await open(entry.path, 'r')
        const buffer = new Uint8Array(Math.min(chunkSize, entry.flushed - position))
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
        if (bytesRead > 0) return buffer.subarray(0, bytesRead)
      }
      if (entry.error) throw entry.error
      if (entry.ended && position >= entry.size) return null
      await entry.changed()
    }
  }

  async function close(): Promise<void> {
    const opened = file
    file = null
    await opened?.close()
  }

  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const chunk = await next()
          if (!chunk) {
            await close()
            controller.close()
            return
          }
          position += chunk.length
          controller.enqueue(chunk)
        } catch (error) {
          await close()
          throw error
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
}
