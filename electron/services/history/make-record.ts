import { open, readFile } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { AppError, toErrorData } from '#shared/errors.ts'
import type { KeptBody } from '#shared/model/history.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { Settled } from '../send/settled.ts'
import type { HistoryRecord } from './history-record.ts'
import { keptRequest, keptResponse } from './kept-request.ts'
import { holdsCredential, isSecretAddress, withoutCredentials } from './secret-bodies.ts'

/** Of a body that is not kept only this can be found. */
const beginning = 32 * 1024

/** What of a send goes into the history. `largestBody`: bytes beyond which an answer's body is not kept. */
export async function makeRecord(settled: Settled, bodies: Bodies, largestBody: number): Promise<HistoryRecord> {
  const { request, shown, redactor, outcome } = settled
  const secret = isSecretAddress(shown.url)
  // Asked for at once: the next answer of its tab lets go of these bytes.
  const reading = outcome.type === 'answered' && !secret ? readBody(outcome.response.bodyId, bodies, largestBody) : null
  // The answer goes out first.
  await turn()
  const kept = keptRequest(request, redactor, !secret)
  const body = reading === null ? null : await reading
  const holds = body !== null && body.bytes !== null && (await holdsSecret(body.bytes, settled))
  const requestText = secret || holdsCredential(settled.bodyText) ? '' : settled.bodyText
  return {
    startedAt: settled.startedAt,
    total: settled.total,
    method: shown.method,
    url: withoutCredentials(redactor.text(shown.url)),
    operationId: request.operationId ?? null,
    environment: settled.environment,
    path: settled.path,
    request: kept.request,
    requestBodyKept: kept.requestBodyKept,
    requestText: redactor.text(requestText.slice(0, beginning)),
    response: outcome.type === 'answered' ? keptResponse(outcome.response) : null,
    failure: outcome.type === 'failed' ? toErrorData(outcome.error) : null,
    bodyState: stateOf(settled, secret || holds, body?.state ?? 'gone'),
    body: holds ? null : (body?.bytes ?? null),
  }
}

function stateOf({ outcome }: Settled, secret: boolean, read: KeptBody): KeptBody {
  if (outcome.type === 'failed' || outcome.response.size === 0) return 'empty'
  return secret ? 'secret' : read
}

async function readBody(
  id: string,
  bodies: Bodies,
  largestBody: number,
): Promise<{ state: KeptBody; bytes: Uint8Array | null }> {
  try {
    const whole = await bodies.whole(id)
    if (!whole) return { state: 'gone', bytes: null }
    const large = whole.size > largestBody
    if ('bytes' in whole.at) {
      const bytes = new Uint8Array(whole.at.bytes)
      return large ? { state: 'large', bytes: bytes.subarray(0, beginning) } : { state: 'kept', bytes }
    }
    if (!large) return { state: 'kept', bytes: await readFile(whole.at.path) }
    const file = await open(whole.at.path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0)
      return { state: 'large', bytes: buffer.subarray(0, bytesRead) }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'code' in error)) return { state: 'gone', bytes: null }
    throw error
  }
}

const piece = 128 * 1024
/** No secret is longer in any way it can be written. */
const overlap = 64 * 1024

/** Whether the server gave one of the secrets back. In pieces: other sends must not wait for it. */
async function holdsSecret(bytes: Uint8Array, { redactor }: Settled): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < buffer.length; at += piece) {
    if (redactor.holds(buffer.toString('utf8', at, at + piece + overlap))) return true
    if (at + piece < buffer.length) await turn()
  }
  return false
}
