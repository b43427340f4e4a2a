import type { ChangedEvent, Frame } from '#shared/contract/frame.ts'
import type { ErrorData } from '#shared/errors.ts'
import { toErrorData } from '#shared/errors.ts'
import { createLanes } from './lanes.ts'
import { readFrames } from './read-frames.ts'
import type { Transport } from './transport.ts'

/** Milliseconds until a refused event stream is tried again. */
const retryAfter = 1000

/**
 * A browser keeps six connections to a server. One is taken by the pushes; sends may take as long as a workspace likes, so
 * that they get three, and the rest of the app is never kept waiting by them.
 */
const slow = 'request.send'
const slowAtOnce = 3

/** The last edit is told while the page goes away, and must get there after it: browsers let so many bytes outlive a page. */
const last = 'session.save'
const outliving = 60_000

/** The way to the loopback shell: one POST a call, server-sent events for the pushes. */
export function httpTransport(base: string): Transport {
  const slowLane = createLanes(slowAtOnce)
  return {
    start(name, input, signal, onFrame) {
      const url = new URL(`rpc/${encodeURIComponent(name)}`, base)
      const body = new TextEncoder().encode(JSON.stringify(input))
      const headers = { 'content-type': 'application/json' }
      const keepalive = name === last && body.length <= outliving
      const init: RequestInit = { method: 'POST', headers, body, signal, keepalive }
      const calling =
        name === slow
          ? slowLane(signal).then((leave) => call(url, init, onFrame).finally(leave))
          : call(url, init, onFrame)
      calling.catch((error: unknown) => onFrame({ type: 'error', error: signal.aborted ? cancelled : lost(error) }))
    },
    listen(onEvent, onOpen, onLost) {
      // What changed between the first question and this connection is told by it.
      return listen(new URL(`events?since=${Math.floor(performance.timeOrigin)}`, base), { onEvent, onOpen, onLost })
    },
  }
}

async function call(url: URL, init: RequestInit, onFrame: (frame: Frame) => void): Promise<void> {
  const response = await fetch(url, init)
  if (!response.ok || response.body === null) throw new Refused(response.status)
  for await (const frame of readFrames(response.body)) {
    onFrame(frame)
    if (frame.type !== 'progress') return
  }
  throw new TypeError('The connection ended before the result')
}

interface Listeners {
  onEvent: (event: ChangedEvent) => void
  onOpen: () => void
  onLost: () => void
}

function listen(url: URL, { onEvent, onOpen, onLost }: Listeners): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  function open(): void {
    source = new EventSource(url)
    source.onopen = onOpen
    source.onmessage = (message) => onEvent(JSON.parse(message.data) as ChangedEvent)
    source.onerror = () => {
      onLost()
      // The browser tries again by itself after a broken connection, but not after a refusal.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfter)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`Refused with ${status}`)
    this.status = status
  }
}

const cancelled: ErrorData = { code: 'cancelled', message: 'Stopped.' }

function lost(error: unknown): ErrorData {
  if (error instanceof Refused && error.status !== 401) return toErrorData(error)
  return {
    code: 'internal',
    message: error instanceof Refused ? 'This page belongs to an earlier start of Trowel.' : 'Trowel does not answer.',
    likely: 'It was stopped or started again.',
    remedy: 'Start it again and open the address that it prints.',
  }
}
