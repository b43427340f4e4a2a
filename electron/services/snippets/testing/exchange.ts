import type { Request } from '#shared/model/request.ts'
import type { Peer, Received } from '../../send/testing/peer.ts'

/** What came in behind each mark. */
export function byMark(peer: Pick<Peer, 'received'>): Map<number, Received[]> {
  const groups = new Map<number, Received[]>()
  let group: Received[] = []
  for (const one of peer.received) {
    const mark = /^\/__mark\/(\d+)$/.exec(one.url)
    if (mark) {
      group = []
      groups.set(Number(mark[1]), group)
    } else group.push(one)
  }
  return groups
}

/** The parts that have to be the same: the headers are those that were asked for, repeated ones as one list. */
export function essence(received: Received, request: Request): Record<string, string> {
  const typed = request.headers
    .filter(({ enabled, name }) => enabled && name !== '')
    .map(({ name }) => name.toLowerCase())
  const asked = new Set([...typed, 'authorization', ...(request.body.type === 'none' ? [] : ['content-type'])])
  const headers: Record<string, string> = {}
  for (let at = 0; at < received.rawHeaders.length; at += 2) {
    const name = received.rawHeaders[at]!.toLowerCase()
    const value = received.rawHeaders[at + 1]!
    if (asked.has(name)) headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
  }
  return { method: received.method, url: received.url, body: received.body.toString('latin1'), ...headers }
}
