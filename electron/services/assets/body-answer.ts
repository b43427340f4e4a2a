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
  return withSecurityHeaders(new Response(stream, { headers }))
}
