import type { ServerResponse } from 'node:http'
import type { Services } from '#services/services.ts'
import { baseHeaders } from './headers.ts'

/** Milliseconds. A connection that died without a word is noticed by writing to it. */
const heartbeat = 15_000

/** `GET /events?since=`: the pushes of the contract as server-sent events, until either side closes; first what a page missed since then. */
export function serveEvents(response: ServerResponse, services: Pick<Services, 'subscribe'>, since: number): void {
  response.writeHead(200, { ...baseHeaders, 'content-type': 'text/event-stream' })
  response.write('retry: 500\n\n')
  const unsubscribe = services.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`), since)
  const timer = setInterval(() => response.write(':\n\n'), heartbeat)
  response.once('close', () => {
    clearInterval(timer)
    unsubscribe()
  })
}
