import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Answer } from './answer.ts'

/** 16 digits, as workspaces have. */
export const workspaceId = '3141592653589793'

const gzipFromBytes = 4096

export function writeAnswer(message: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const plain = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  // Files go out as they are: their length and their parts are counted in their own bytes.
  const packable = typeof answer.body === 'string' && plain.length >= gzipFromBytes
  const gzip = packable && /\bgzip\b/.test(String(message.headers['accept-encoding'] ?? ''))
  const body = gzip ? gzipSync(plain) : plain
  const length = answer.headers?.['Content-Length'] ?? String(body.length)
  response.writeHead(answer.status, {
    ...commonHeaders(answer),
    ...answer.headers,
    ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
    ...(answer.status === 204 ? {} : { 'Content-Length': length }),
  })
  response.end(message.method === 'HEAD' ? undefined : body)
}

/** Also for the rare answer that is written by hand onto a socket. */
export function commonHeaders(answer: Answer): Record<string, string> {
  return {
    'Content-Type': answer.contentType,
    'X-Databricks-Org-Id': workspaceId,
    ...(answer.reason === undefined ? {} : { 'X-Databricks-Reason-Phrase': headerText(answer.reason) }),
    'Cache-Control': 'no-cache, no-store, must-revalidate',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    Server: 'databricks',
  }
}

/** A reason can quote what was sent, and headers hold no line breaks and only Latin letters. */
function headerText(text: string): string {
  return text.replaceAll(/[^ -~]/g, '?').slice(0, 500)
}
