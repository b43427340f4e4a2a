import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Services } from '#services/services.ts'
import type { Frame } from '#shared/contract/frame.ts'
import { AppError, toErrorData } from '#shared/errors.ts'
import { baseHeaders } from './headers.ts'

/** A call carries settings, drafts, a request with its body; files go another way. */
const largestInput = 64 * 1024 * 1024

/** `POST /rpc/<name>` with the input as JSON answers one frame a line. Closing the connection cancels the call. */
export async function serveRpc(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  services: Pick<Services, 'serve'>,
): Promise<void> {
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  const emit = (frame: Frame) => {
    if (!response.headersSent) response.writeHead(200, { ...baseHeaders, 'content-type': 'application/x-ndjson' })
    if (!closed.signal.aborted) response.write(`${JSON.stringify(frame)}\n`)
  }
  try {
    const input = await readInput(request)
    await services.serve(name, input, { signal: closed.signal, emit })
  } catch (error) {
    if (closed.signal.aborted) return
    emit({ type: 'error', error: toErrorData(error) })
  }
  response.end()
}

async function readInput(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read and dropped: an answer in the middle of an upload reaches no browser.
    if (size <= largestInput) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > largestInput) {
    throw new AppError('bad_input', 'This is too large to be passed in one call: 64 MB is the limit.', {
      remedy: 'Choose a file as the body instead; files of any size can be sent.',
    })
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new AppError('bad_input', 'The input of the call is not JSON.')
  }
}
