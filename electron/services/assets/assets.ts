import type { Bodies } from '../bodies/bodies.ts'
import type { Files } from '../files/files.ts'
import { bodyAnswer } from './body-answer.ts'
import { pageAnswer } from './page-answer.ts'
import { plain, withSecurityHeaders } from './security-headers.ts'
import { uploadAnswer } from './upload-answer.ts'

export interface AssetsDeps {
  /** The built page, absolute; null where there is none. */
  pageFolder: string | null
  bodies: Bodies
  files: Files
}

/**
 * Everything a page fetches that is not a call of the contract: the page itself, `/bodies/<id>` and `/files`.
 * Who may ask is the shell's business.
 */
export function createAssets({ pageFolder, bodies, files }: AssetsDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url)
    const read = request.method === 'GET' || request.method === 'HEAD'
    const id = /^\/bodies\/([^/]+)$/.exec(url.pathname)?.[1]
    if (url.pathname === '/files') {
      return request.method === 'POST' ? uploadAnswer(request, url, files) : plain(405, 'POST only.', { allow: 'POST' })
    }
    if (!read) return plain(405, 'GET and HEAD only.', { allow: 'GET, HEAD' })
    if (id !== undefined) return bodyAnswer(request, url, id, bodies)
    if (pageFolder === null) return plain(404, 'There is no page here.')
    return withSecurityHeaders(await pageAnswer(request, url, pageFolder))
  }
}
