import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Services } from '#services/services.ts'
import { baseHeaders } from './headers.ts'

/** Everything that is not a call: the page's files, `/bodies/<id>` and `/files`, streamed both ways. */
export async function serveAssets(
  request: IncomingMessage,
  response: ServerResponse,
  services: Pick<Services, 'assets'>,
): Promise<void> {
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  const answer = await services.assets(toWebRequest(request, closed.signal))
  // A header that services set is more exact than the one here, `cache-control` for example.
  response.writeHead(answer.status, { ...baseHeaders, ...Object.fromEntries(answer.headers) })
  if (answer.body === null || request.method === 'HEAD') {
    await answer.body?.cancel()
    response.end()
    return
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream), response)
  } catch (error) {
    // The page went away in the middle: nobody is left to tell. A failing source breaks the connection, so that it is seen.
    if (!closed.signal.aborted) response.destroy(error as Error)
  }
}

function toWebRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'cookie' && value !== undefined) headers.set(name, String(value))
  }
  const method = request.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${request.headers.host}${request.url}`, {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
}
