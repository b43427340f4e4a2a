import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { AppError } from '#shared/errors.ts'

const chunkSize = 256 * 1024

/**
 * As many bytes as were promised: a log that is still written, for example, grows while it is sent. One that was removed
 * or became shorter ends the stream with `invalid_body`, because whoever was promised the rest would wait for ever.
 */
export function readExactly(path: string, size: number, name: string): Readable {
  return Readable.from(chunks(path, size, name), { objectMode: false, highWaterMark: chunkSize })
}

async function* chunks(path: string, size: number, name: string): AsyncGenerator<Buffer> {
  if (size === 0) return
  const source = createReadStream(path, { end: size - 1, highWaterMark: chunkSize })
  let failure: unknown
  source.once('error', (error) => (failure = error))
  let left = size
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      left -= chunk.length
      yield chunk
    }
  } catch (error) {
    throw failure === undefined ? error : changed(name, failure)
  }
  if (left > 0) throw changed(name)
}

function changed(name: string, cause?: unknown): AppError {
  return new AppError('invalid_body', `The file ${name} could not be read to its end.`, {
    likely: 'It was removed or became shorter while it was sent.',
    remedy: 'Send again once nobody writes it.',
    ...(cause === undefined ? {} : { cause }),
  })
}
