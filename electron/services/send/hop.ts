import type { SendStep, Timings } from '#shared/model/response.ts'

/** What is known of one exchange on the wire, while it happens. Moments are `performance.now()`. */
export interface Hop {
  method: string
  target: URL
  host: string
  /** An IP address as host needs no DNS. */
  tls: boolean
  bodySize: number
  began: number
  reused: boolean
  looked?: number
  connected?: number
  secured?: number
  sent?: number
  answered?: number
  ended?: number
  address?: string
  protocol?: string
  status?: string
  received?: number
}

export function newHop(method: string, origin: string, bodySize: number): Hop {
  const target = new URL(origin)
  return {
    method,
    target,
    host: target.host,
    tls: target.protocol === 'https:',
    bodySize,
    began: performance.now(),
    reused: false,
  }
}

/** `start`: when Send was pressed. */
export function timingsOf(hop: Hop, start: number): Timings {
  const opened = hop.reused ? undefined : (hop.looked ?? hop.began)
  return {
    dns: between(hop.reused ? undefined : hop.began, hop.looked),
    tcp: between(opened, hop.connected),
    tls: between(hop.connected, hop.secured),
    wait: between(Math.min(hop.sent ?? Infinity, hop.answered ?? Infinity), hop.answered),
    download: between(hop.answered, hop.ended),
    total: (hop.ended ?? performance.now()) - start,
  }
}

/** The steps in order. `problem` is told at the one that was under way; later ones are left out. */
export function stepsOf(hop: Hop, problem?: string): SendStep[] {
  const steps: SendStep[] = []
  const { dns, tcp, tls, wait, download } = timingsOf(hop, hop.began)
  const add = (name: string, done: boolean, text: string, ms: number | null): boolean => {
    if (done) steps.push({ name, state: 'ok', text, ms })
    else if (problem !== undefined) steps.push({ name, state: 'failed', text: problem, ms: null })
    return done
  }
  const skip = (name: string, text: string) => steps.push({ name, state: 'skipped', text, ms: null })
  if (hop.reused) {
    skip('Connect', `The connection to ${hop.host} was still open.`)
  } else {
    const address = hop.address ?? hop.host
    if (hop.looked !== undefined) add('DNS', true, `${hop.host} is ${address}`, dns)
    else if (hop.connected !== undefined || isAddress(hop.host)) skip('DNS', `${hop.host} needs none.`)
    else if (!add('DNS', false, '', null)) return steps
    if (!add('Connect', hop.connected !== undefined, address, tcp)) return steps
    if (hop.tls && !add('TLS', hop.secured !== undefined, hop.protocol ?? '', tls)) return steps
  }
  const sentMs = between(hop.secured ?? hop.connected ?? hop.began, hop.sent)
  const body = hop.bodySize > 0 ? ` with ${bytes(hop.bodySize)}` : ''
  // A server may answer before it has read all.
  if (!add('Request', hop.sent !== undefined || hop.answered !== undefined, hop.method + body, sentMs)) return steps
  if (!add('Answer', hop.answered !== undefined, hop.status ?? '', wait)) return steps
  add('Download', hop.ended !== undefined && problem === undefined, bytes(hop.received ?? 0), download)
  return steps
}

function between(from: number | undefined, to: number | undefined): number | null {
  return from === undefined || to === undefined || from === Infinity ? null : Math.max(0, to - from)
}

function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}(:\d+)?$/.test(host)
}

/** "532 B", "1.4 MB": powers of 1000, as disks and browsers count. */
export function bytes(count: number): string {
  if (count < 1000) return `${count} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = count / 1000
  let unit = 0
  for (; value >= 999.95 && unit < units.length - 1; unit++) value /= 1000
  return `${value.toFixed(1)} ${units[unit]}`
}
