import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Services } from '#services/services.ts'
import { serveAssets } from './assets.ts'
import { serveEvents } from './events.ts'
import { createGuard, type Guard } from './guard.ts'
import { baseHeaders } from './headers.ts'
import { refusals } from './refusals.ts'
import { refuse } from './refuse.ts'
import { serveRpc } from './rpc.ts'

export interface LoopbackServer {
  port: number
  server: Server
  guard: Guard
  /** How many pages are connected right now. */
  pages(): number
  /** Ends all connections at once; calls that run are cancelled by it. */
  close(): Promise<void>
}

export type PageSource = (server: Server) => Promise<RequestListener>

export interface ServerOptions {
  /** 0: any free one. */
  port: number
  services: Pick<Services, 'serve' | 'assets' | 'subscribe'>
  log: (level: 'error', message: string) => void
  /** While developing: makes what answers the page's own files instead of the built ones. */
  page?: PageSource
}

/** Listens on 127.0.0.1 and nowhere else. Rejects with Node's error when the port is taken. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const server = createServer()
  server.headersTimeout = 10_000
  // A call may take as long as the answer of the workspace takes, and an upload as long as the file is.
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as AddressInfo
  const guard = createGuard(port)
  const pages = new Set<ServerResponse>()
  server.on('upgrade', (request, socket) => {
    if (guard.check(request).kind !== 'pass') socket.destroy()
  })
  const page = await options.page?.(server)
  server.on('request', (request, response) => {
    answer(request, response, { guard, pages, page, services: options.services }).catch((error: unknown) => {
      options.log('error', `${request.method} ${request.url?.split('?')[0]}: ${String(error)}`)
      if (!response.headersSent) response.writeHead(500, baseHeaders)
      response.end()
    })
  })
  return {
    port,
    server,
    guard,
    pages: () => pages.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Site {
  guard: Guard
  pages: Set<ServerResponse>
  page: RequestListener | undefined
  services: ServerOptions['services']
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { guard, pages, page, services } = site
  const verdict = guard.check(request)
  if (verdict.kind === 'refuse') return refuse(request, response, verdict)
  if (verdict.kind !== 'pass') {
    const cookies = verdict.kind === 'enter' ? { 'set-cookie': verdict.cookies } : {}
    response.writeHead(303, { ...baseHeaders, ...cookies, location: '/' }).end()
    return
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback')
  const { method } = request
  if (method === 'POST' && pathname.startsWith('/rpc/')) {
    if (!isJson(request.headers['content-type'])) return refuse(request, response, refusals.notJson)
    return serveRpc(decodeName(pathname.slice('/rpc/'.length)), request, response, services)
  }
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refuse(request, response, refusals.method)
  if (method === 'GET' && pathname === '/events') {
    pages.add(response)
    response.once('close', () => pages.delete(response))
    return serveEvents(response, services, readTime(searchParams.get('since')))
  }
  if (page && !/^\/(bodies|files)(\/|$)/.test(pathname)) return page(request, response)
  return serveAssets(request, response, services)
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

/** Milliseconds since 1970; what is none is never. */
function readTime(text: string | null): number {
  return text !== null && /^\d{1,16}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
}

/** A name that cannot be decoded is looked up as it is, and not found. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
