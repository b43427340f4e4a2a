import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { errorAnswer, PlatformError } from './platform-error.ts'
import { commonHeaders } from './write-answer.ts'

/** What is not HTTP, or has headers without end, still gets an answer in the platform's form. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const answer = errorAnswer(refusalOf(error.code), '')
  const headers = { ...commonHeaders(answer), 'Content-Length': String(answer.body.length), Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${lines.join('')}\r\n${answer.body}`)
}

function refusalOf(code: string | undefined): PlatformError {
  if (code === 'HPE_HEADER_OVERFLOW') return new PlatformError(431, 431, 'The request headers are too large.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new PlatformError(408, 408, 'The request took too long to arrive.')
  return new PlatformError(400, 400, 'The request could not be read as HTTP.')
}
