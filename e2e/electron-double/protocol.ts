import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { strict } from './missing.ts'

type Handler = (request: Request) => Response | Promise<Response>
interface Privileges {
  standard?: boolean
  secure?: boolean
}

const handlers = new Map<string, Handler>()
const privileged = new Set<string>()
let port: Promise<number> | undefined

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Privileges }[]) {
    for (const { scheme, privileges } of schemes) {
      if (privileges.standard && privileges.secure) privileged.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!privileged.has(scheme)) throw new Error(`${scheme}: is no standard, secure scheme`)
    if (handlers.has(scheme)) throw new Error(`${scheme}: is handled already`)
    handlers.set(scheme, handler)
  },
})

/** `app://trowel/x` → `http://trowel.app.localhost:<port>/x`: a secure context with an origin of its own. */
export async function toHttp(url: string): Promise<string> {
  const [, scheme = '', host, rest] = /^([a-z]+):\/\/([^/]*)(.*)$/.exec(url) ?? []
  if (!handlers.has(scheme)) throw new Error(`Nothing answers ${url}`)
  port ??= listen()
  return `http://${host}.${scheme}.localhost:${await port}${rest}`
}

/** The other way round; addresses that are not ours stay as they are. */
export function fromHttp(url: string): string {
  const [, host, scheme = '', rest] = /^http:\/\/([^./]+)\.([a-z]+)\.localhost:\d+(.*)$/.exec(url) ?? []
  return handlers.has(scheme) ? `${scheme}://${host}${rest}` : url
}

function listen(): Promise<number> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers } = request
  const url = fromHttp(`http://${headers.host}${request.url}`)
  const handler = handlers.get(url.split(':', 1)[0] ?? '')
  if (!handler) {
    response.writeHead(404).end()
    return
  }
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Readable.toWeb(request), duplex: 'half' }
  const passed = Object.entries(headers).map(([name, value]) => [name, String(value)])
  const answered = await handler(
    new Request(url, { method, headers: passed, signal: gone.signal, ...body } as unknown as RequestInit),
  )
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  if (answered.body === null) response.end()
  else await pipeline(Readable.fromWeb(answered.body as never), response).catch(() => response.destroy())
}
