import { toErrorData } from '#shared/errors.ts'
import type { Files } from '../files/files.ts'
import { plain, withSecurityHeaders } from './security-headers.ts'

/** `POST /files?name=<name>` with the bytes as body → FileReference as JSON; an error as its data. */
export async function uploadAnswer(request: Request, url: URL, files: Files): Promise<Response> {
  const name = url.searchParams.get('name')?.trim()
  if (!name) return plain(400, 'A file needs a name: /files?name=…')
  const init = { headers: { 'cache-control': 'no-store' } }
  try {
    return withSecurityHeaders(Response.json(await files.upload(name, request.body), init))
  } catch (error) {
    return withSecurityHeaders(Response.json(toErrorData(error), { ...init, status: 500 }))
  }
}
