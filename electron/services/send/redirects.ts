import { AppError } from '#shared/errors.ts'
import type { OutgoingRequest } from './outgoing.ts'
import type { Redactor } from './redact.ts'

export const maxRedirects = 10

export type NextHop =
  | { type: 'follow'; next: OutgoingRequest; credentialDropped: boolean }
  /** The redirect itself is the answer, and why. */
  | { type: 'stay'; why: string }

/** Headers that prove who one is, whatever is in them. */
const credentialNames = /^(cookie2?|.*(auth|token|secret|api-?key|password|credential).*)$/i

export function isRedirect(status: number, location: string | undefined): location is string {
  return location !== undefined && [301, 302, 303, 307, 308].includes(status)
}

/**
 * Where a redirect leads. Across origins nothing goes along that could prove who the person is: no credential, no cookie, and no
 * header or body in which a secret was filled. Throws `redirect_invalid`.
 */
export function nextHop(request: OutgoingRequest, status: number, location: string, redactor: Redactor): NextHop {
  const target = targetOf(location, request)
  const dropsBody = status === 303 ? request.method !== 'HEAD' : status < 303 && request.method === 'POST'
  const crosses = target.origin !== request.origin
  const body = dropsBody ? null : request.body
  if (crosses && body && request.bodyHoldsSecret) {
    return { type: 'stay', why: `The body holds a secret, which is not sent to ${target.origin}.` }
  }
  if (crosses && redactor.holds(location)) {
    return { type: 'stay', why: `The address at ${target.origin} holds a secret, which is not sent there.` }
  }
  const mayPass = ([name, value]: [string, string]) => {
    if (dropsBody && /^(content-|transfer-encoding$)/i.test(name)) return false
    return !crosses || !(/^host$/i.test(name) || credentialNames.test(name) || redactor.holds(value))
  }
  const headers = request.headers.filter(mayPass)
  return {
    type: 'follow',
    next: {
      method: dropsBody ? 'GET' : request.method,
      origin: target.origin,
      path: target.pathname + target.search,
      headers,
      body,
      bodyHoldsSecret: body !== null && request.bodyHoldsSecret,
    },
    credentialDropped:
      crosses && request.headers.some(([name, value]) => credentialNames.test(name) || redactor.holds(value)),
  }
}

export function redirectLoop(host: string, count: number): AppError {
  const message =
    count > maxRedirects ? `${host} redirected more than ${maxRedirects} times.` : `${host} redirects in a circle.`
  return new AppError('redirect_loop', message, {
    likely: 'The address is not quite right, or the server wants a cookie that a REST client does not have.',
    remedy: 'Switch "follow redirects" off to see the first redirect itself.',
  })
}

function targetOf(location: string, { origin, path }: OutgoingRequest): URL {
  // Node reads headers as latin1; addresses with other letters are sent as UTF-8.
  const text = Buffer.from(location, 'latin1').toString()
  const target = URL.canParse(text, origin + path) ? new URL(text, origin + path) : null
  if (target && (target.protocol === 'http:' || target.protocol === 'https:')) return target
  throw new AppError(
    'redirect_invalid',
    `The server redirected to an address that cannot be followed: ${text.slice(0, 200)}.`,
    {
      likely: 'The server has a fault, or wants to open another program.',
      remedy: 'Switch "follow redirects" off to see the redirect itself.',
    },
  )
}
