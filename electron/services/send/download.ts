import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { AppError } from '#shared/errors.ts'
import type { BodyWriter } from '../bodies/bodies.ts'
import { codingsOf, createDecoders } from './decoders.ts'
import { bytes } from './hop.ts'
import type { Stop } from './stop.ts'

/** What an answer may unfold to: in all, and from how many times less on the wire. */
export interface DownloadLimits {
  maxSize: number
  /** The ratio counts only beyond this size: small repetitive answers shrink a lot. */
  ratioFrom: number
  maxRatio: number
}

export const defaultLimits: DownloadLimits = { maxSize: 2 * 1000 ** 3, ratioFrom: 100 * 1000 ** 2, maxRatio: 400 }

export interface Downloaded {
  wireSize: number
  size: number
  /** Why it is not whole; what came before is kept. */
  failure: unknown
}

/** Streams the body into `writer`, decoding on the way. Never rejects for what the network does. */
export function download(
  response: IncomingMessage,
  writer: BodyWriter,
  { limits, stop, onBytes }: { limits: DownloadLimits; stop: Stop; onBytes: (size: number, wireSize: number) => void },
): Promise<Downloaded> {
  const codings = codingsOf(response.headers['content-encoding'] ?? null) ?? []
  let decoders: Transform[] | undefined
  let wireSize = 0
  let size = 0
  let failure: unknown
  let settled = false

  return new Promise((resolve, reject) => {
    function settle(): void {
      if (settled) return
      settled = true
      forget()
      const done = () => resolve({ wireSize, size, failure })
      const writing = writer.end()
      if (writing) writing.then(done, reject)
      else done()
    }
    function fail(error: unknown): void {
      failure ??= error
      response.destroy()
      for (const decoder of decoders ?? []) decoder.destroy()
      settle()
    }
    const forget = stop.heed(fail)
    function accept(chunk: Buffer): void {
      if (settled) return
      size += chunk.length
      const tooLarge = checkSize(size, wireSize, limits)
      if (tooLarge) {
        fail(tooLarge)
        return
      }
      onBytes(size, wireSize)
      if (writer.write(chunk)) return
      const source = decoders?.at(-1) ?? response
      source.pause()
      writer.drained().then(() => source.resume(), fail)
    }
    function startDecoding(first: number): Transform {
      decoders = createDecoders(codings, first)
      decoders.forEach((decoder, at) => {
        decoder.on('error', (error) => fail(decodeFailed(codings, error)))
        const next = decoders?.[at + 1]
        if (next) decoder.pipe(next)
        else decoder.on('data', accept).once('end', settle)
      })
      return decoders[0]!
    }
    response.on('data', (chunk: Buffer) => {
      wireSize += chunk.length
      if (codings.length === 0) {
        accept(chunk)
        return
      }
      const decoder = decoders?.[0] ?? startDecoding(chunk[0] ?? 0)
      if (decoder.write(chunk)) return
      response.pause()
      decoder.once('drain', () => response.resume())
    })
    // Whatever was decodable until then comes out before the end is told.
    function over(error?: unknown): void {
      failure ??= error
      if (decoders?.[0]) decoders[0].end()
      else settle()
    }
    response.once('end', () => over())
    response.once('error', over)
    response.once('close', () => {
      if (!response.complete)
        over(new AppError('connection_reset', 'The connection was closed in the middle of the answer.'))
    })
  })
}

function checkSize(size: number, wireSize: number, { maxSize, ratioFrom, maxRatio }: DownloadLimits): AppError | null {
  const bomb = size > ratioFrom && size > wireSize * maxRatio
  if (!bomb && size <= maxSize) return null
  const unfolded = bomb ? `${bytes(wireSize)} on the wire had already become ${bytes(size)}.` : ''
  return new AppError('response_too_large', `Stopped after ${bytes(size)}. ${unfolded}`.trim(), {
    likely: bomb
      ? 'It is compressed so that it grows without end, by mistake or on purpose.'
      : 'The answer has no end, or asks for too much at once.',
    remedy: bomb ? 'Look at what came, or send with the header Accept-Encoding: identity.' : 'Ask for less at a time.',
  })
}

function decodeFailed(codings: readonly string[], error: Error): AppError {
  const short = 'code' in error && /BUF_ERROR|unexpected end/i.test(`${error.code} ${error.message}`)
  const name = [...codings].reverse().join(', ')
  return new AppError(
    'decode_failed',
    `The answer is not valid ${name}: ${short ? 'it ends too early' : 'it is damaged'}.`,
    {
      likely: short ? 'The server or a proxy cut it off.' : 'The Content-Encoding of the answer is not what was sent.',
      remedy: 'Look at what came, or send with the header Accept-Encoding: identity.',
      detail: { reason: error.message },
    },
  )
}
