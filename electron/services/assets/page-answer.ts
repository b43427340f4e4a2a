import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { plain } from './security-headers.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** The build puts a hash of the content into these names, so that they never change. */
const hashed = /-[\w-]{8,}\.\w+$/

/** A file of the built page; `/` is `index.html`. */
export async function pageAnswer(request: Request, url: URL, folder: string): Promise<Response> {
  const path = filePath(url.pathname, folder)
  const info = path ? await stat(path).catch(() => null) : null
  if (!path || !info?.isFile()) return plain(404, 'There is no such file.')
  const headers = {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': String(info.size),
    'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, { headers })
}

/** Plain names only: no hidden files, no way out of the folder, whatever the encoding. */
function filePath(pathname: string, folder: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const segments = (decoded === '/' ? '/index.html' : decoded).split('/').slice(1)
  if (segments.some((segment) => !/^[\w-][\w .@-]*$/.test(segment))) return null
  return join(folder, ...segments)
}
