import { createHmac, randomBytes } from 'node:crypto'
import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Answer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { settle } from './life-cycle.ts'
import { chunkAt, type Result } from './result/result.ts'
import { statementsOf } from './statement-memory.ts'

/** Milliseconds for which a link can be followed. */
const linkLives = 15 * 60_000
/** Of this process: a link made elsewhere opens nothing here. */
const signingKey = randomBytes(32)

/** The link of one piece, and until when it can be followed. */
export function externalLink(id: string, index: number, origin: string, now: number): JsonObject {
  const expires = now + linkLives
  const query = new URLSearchParams({ expires: String(expires), signature: sign(id, index, expires) })
  return {
    external_link: `${origin}/presigned/statements/${id}/${index}?${query}`,
    expiration: new Date(expires).toISOString(),
  }
}

/** What stands behind such a link: like cloud storage it takes the link's own permission and no other. */
export async function readExternalLink({ pathValues, parameters, headers }: ApiRequest, store: Store): Promise<Answer> {
  if (headers.authorization !== undefined) {
    return refusal(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; this link carries its own: send no Authorization header.',
    )
  }
  const id = pathValues.statement_id!
  const index = Number(/^\d{1,6}$/.exec(pathValues.chunk_index!)?.[0] ?? -1)
  const expires = Number(/^\d{1,16}$/.exec(parameters.query.get('expires')?.[0] ?? '')?.[0] ?? 0)
  if (parameters.query.get('signature')?.[0] !== sign(id, index, expires)) {
    return refusal(403, 'SignatureDoesNotMatch', 'The signature of this link is not the right one.')
  }
  if (store.clock.now() > expires) return refusal(403, 'AccessDenied', 'Request has expired.')
  await settle(store)
  const statement = statementsOf(store).byId.get(id)
  const chunk = statement?.result && chunkAt(statement.result, index)
  if (!statement?.result || !chunk) return refusal(404, 'NoSuchKey', 'The result is no longer there.')
  if (statement.wish.format === 'CSV') {
    return { status: 200, contentType: 'text/csv; charset=utf-8', body: csvOf(statement.result, index) }
  }
  return { status: 200, contentType: 'application/json', body: JSON.stringify(chunk.rows) }
}

function sign(id: string, index: number, expires: number): string {
  return createHmac('sha256', signingKey).update(`${id}/${index}/${expires}`).digest('hex')
}

/** As RFC 4180 has it; the names of the columns stand in the first piece only. */
function csvOf(result: Result, index: number): string {
  const names = index === 0 ? [result.columns.map(({ name }) => name)] : []
  const rows = [...names, ...(chunkAt(result, index)?.rows ?? [])]
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(value: string | null): string {
  if (value === null) return 'null'
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function refusal(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, contentType: 'application/xml', body }
}
