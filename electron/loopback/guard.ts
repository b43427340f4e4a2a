import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Refusal, refusals } from './refusals.ts'

export type Verdict = { kind: 'pass' } | { kind: 'enter'; cookies: string[] } | { kind: 'home' } | Refusal

/** Cookies of other ports may belong to a Trowel that runs; of so many, hardly. */
const keptCookies = 20

/**
 * The door of the loopback shell. Other programs and other sites on this machine can reach the port; only the browser that
 * opened a printed address may come in:
 * - `Host` must name this server (a page whose DNS was rebound to 127.0.0.1 still says its own name);
 * - `Origin` and `Sec-Fetch-Site`, where sent, must be this server's own (no other site's page may call);
 * - calls that change something must send `Origin`;
 * - a key in the opened address works once and becomes a cookie that scripts cannot read and other sites do not send.
 *   The cookie is named with the port: cookies do not know ports, and two Trowels may run.
 */
export interface Guard {
  /** A new address that opens the app, once. */
  address(): string
  check(request: IncomingMessage): Verdict
}

export function createGuard(port: number): Guard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const cookieName = `trowel_${port}`
  const session = newKey()
  const unused = new Set<string>()

  function enter(url: URL, request: IncomingMessage): Verdict {
    if (hasSession(request)) return { kind: 'home' }
    const given = url.searchParams.get('t') ?? ''
    const key = [...unused].find((candidate) => same(candidate, given))
    if (key === undefined) return refusals.usedAddress
    unused.delete(key)
    const cookie = `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    return { kind: 'enter', cookies: [cookie, ...forgetOld(request)] }
  }

  function hasSession(request: IncomingMessage): boolean {
    return cookiesOf(request).some(({ name, value }) => name === cookieName && same(value, session))
  }

  return {
    address() {
      const key = newKey()
      unused.add(key)
      return `http://127.0.0.1:${port}/open?t=${key}`
    },
    check(request) {
      const { host, origin } = request.headers
      const site = request.headers['sec-fetch-site']
      if (host === undefined || !hosts.includes(host)) return refusals.host
      if (origin !== undefined && origin !== `http://${host}`) return refusals.origin
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return refusals.site
      const url = new URL(request.url ?? '/', `http://${host}`)
      if (url.pathname === '/open' && request.method === 'GET') return enter(url, request)
      if (!hasSession(request)) return refusals.session
      const reads = request.method === 'GET' || request.method === 'HEAD'
      if (!reads && origin === undefined) return refusals.origin
      return { kind: 'pass' }
    },
  }
}

function cookiesOf(request: IncomingMessage): { name: string; value: string }[] {
  return (request.headers.cookie ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() }
  })
}

/** A browser that stays open for weeks would collect a cookie of every start, until its requests are too large. */
function forgetOld(request: IncomingMessage): string[] {
  const old = cookiesOf(request).filter(({ name }) => /^trowel_\d+$/.test(name))
  if (old.length <= keptCookies) return []
  return old.map(({ name }) => `${name}=; Max-Age=0; HttpOnly; SameSite=Strict; Path=/`)
}

function newKey(): string {
  return randomBytes(32).toString('base64url')
}

/** Constant time, whatever the lengths. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
