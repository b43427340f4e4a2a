import type { Bodies } from '../bodies/bodies.ts'
import { contentDisposition } from './content-disposition.ts'
import { plain, withSecurityHeaders } from './security-headers.ts'

/**
 * The bytes of an answer, from the first on, while they may still arrive. Always as plain bytes: what a server sent must
 * never be run or shown by the browser as a page of ours.
 */
export function bodyAnswer(request: Request, url: URL, id: string, bodies: Bodies): Response {
  const info = bodies.info(id)
  if (!info) return plain(404, 'These bytes are no longer kept. Send the request again.')
  const headers = new Headers({ 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  if (info.complete) headers.set('content-length', String(info.size))
  const name = url.searchParams.get('download')
  if (name !== null) headers.set('content-disposition', contentDisposition(name))
  const stream = request.method === 'HEAD' ? null : bodies.read(id)
  // Made to be saved, and of no use afterwards.
  const once = stream && url.searchParams.has('once')
  return withSecurityHeaders(new Response(once ? letGo(stream, () => bodies.release([id])) : stream, { headers }))
}

/** The same bytes; `gone` is called when the last one was taken, and when nobody wants the rest. */
function letGo(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  gone: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          controller.close()
        } catch (error) {
          controller.error(error)
        }
        gone()
      },
      async cancel(reason) {
        await reader.cancel(reason)
        gone()
      },
    },
    { highWaterMark: 0 },
  )
}
