import type http from 'node:http'
import type { IncomingMessage } from 'node:http'
import type https from 'node:https'
import { AppError } from '#shared/errors.ts'
import type { SendOptions } from '#shared/model/request.ts'
import type { SendStep } from '#shared/model/response.ts'
import type { Bodies } from '../bodies/bodies.ts'
import { type DownloadLimits, download } from './download.ts'
import { type Exchange, exchange } from './exchange.ts'
import { type Hop, newHop, stepsOf } from './hop.ts'
import { type Journey, shownBug, shownError } from './journey.ts'
import { networkError } from './network-error.ts'
import type { OutgoingRequest } from './outgoing.ts'
import type { ProgressReport } from './progress.ts'
import type { Redactor } from './redact.ts'
import { isRedirect, maxRedirects, nextHop, redirectLoop } from './redirects.ts'
import type { Stop } from './stop.ts'
import { connectTimeout, idleTimeout, timeLimit, totalTimeout } from './time-limits.ts'

export interface DeliverDeps {
  agents: { http: http.Agent; https: https.Agent }
  bodies: Bodies
  limits: DownloadLimits
}

export interface DeliverContext {
  options: SendOptions
  redactor: Redactor
  /** What happened before. */
  steps: readonly SendStep[]
  progress: ProgressReport
  stop: Stop
}

/** An answer as it came, not yet fit to be shown. */
export interface Answer {
  response: IncomingMessage
  hop: Hop
  journey: Journey
  bodyId: string
  wireSize: number
  size: number
  /** Why the body is not whole. */
  incomplete: AppError | null
}

/** Sends a request, follows redirects and takes in the answer. Throws an AppError without secrets when there is none. */
export async function deliver(first: OutgoingRequest, deps: DeliverDeps, context: DeliverContext): Promise<Answer> {
  const { options, redactor, stop } = context
  const journey: Journey = { steps: [...context.steps], redirects: [] }
  const total = timeLimit(options.totalTimeoutMs, () => stop.now(totalTimeout(options.totalTimeoutMs)))
  const visited = new Set<string>()
  const leftovers: IncomingMessage[] = []
  let request = first
  let hop = newHop(first.method, first.origin, first.body?.size ?? 0)
  try {
    for (;;) {
      visited.add(`${request.method} ${request.origin}${request.path}`)
      const idle = { limit: timeLimit(0, () => undefined) }
      const sent = await sendOnce(request, hop, { deps, context, idle })
      const next = followed(sent.response, request, context, journey)
      if (next === null) return await receive(sent, { hop, deps, context, idle, journey, headersSize: sizeOf(request) })
      idle.limit.stop()
      leftovers.push(discard(sent.response))
      journey.steps.push(...stepsOf(hop))
      if (visited.has(`${next.method} ${next.origin}${next.path}`)) throw redirectLoop(hop.host, 0)
      if (journey.redirects.length > maxRedirects) throw redirectLoop(hop.host, journey.redirects.length)
      request = next
      hop = newHop(next.method, next.origin, next.body?.size ?? 0)
    }
  } catch (error) {
    const told = stop.reason ?? error
    if (!(told instanceof AppError) && !isNodeError(told)) throw shownBug(told, redactor)
    const known = networkError(told, hop, sizeOf(request))
    throw shownError(known, [...journey.steps, ...stepsOf(hop, known.message)], redactor)
  } finally {
    for (const response of leftovers) if (!response.complete) response.destroy()
    total.stop()
  }
}

interface Running {
  deps: DeliverDeps
  context: DeliverContext
  /** Set as soon as the connection stands. */
  idle: { limit: ReturnType<typeof timeLimit> }
}

/** One exchange. A kept connection that the server closed meanwhile is replaced, for calls that may be sent twice. */
async function sendOnce(request: OutgoingRequest, hop: Hop, running: Running): Promise<Exchange> {
  const { deps, context, idle } = running
  const { stop } = context
  const { connectTimeoutMs, idleTimeoutMs } = context.options
  for (;;) {
    let connecting = timeLimit(0, () => undefined)
    context.progress.phase('connecting')
    try {
      return await exchange(request, {
        agents: deps.agents,
        hop,
        stop,
        onConnecting() {
          connecting = timeLimit(connectTimeoutMs, () => stop.now(connectTimeout(hop.host, connectTimeoutMs)))
        },
        onConnected() {
          connecting.stop()
          idle.limit.stop()
          idle.limit = timeLimit(idleTimeoutMs, () => stop.now(idleTimeout(hop.host, idleTimeoutMs)))
          context.progress.phase('sending')
        },
        onActivity() {
          idle.limit.restart()
          if (hop.sent !== undefined) context.progress.phase('waiting')
        },
      })
    } catch (error) {
      idle.limit.stop()
      if (stop.reason || !isStale(error) || !/^(GET|HEAD|OPTIONS)$/.test(request.method)) throw error
      Object.assign(hop, { ...newHop(hop.method, request.origin, hop.bodySize), sent: undefined })
    } finally {
      connecting.stop()
    }
  }
}

/** The next request when this answer is a redirect to follow. */
function followed(
  response: IncomingMessage,
  request: OutgoingRequest,
  { options, redactor }: DeliverContext,
  journey: Journey,
): OutgoingRequest | null {
  const { statusCode = 0 } = response
  const { location } = response.headers
  if (!options.followRedirects || !isRedirect(statusCode, location)) return null
  const turn = nextHop(request, statusCode, location, redactor)
  if (turn.type === 'stay') {
    journey.steps.push({ name: 'Redirect', state: 'skipped', text: turn.why, ms: null })
    return null
  }
  const { next, credentialDropped } = turn
  const to = next.origin + next.path
  const dropped = credentialDropped ? '; the credential stayed behind' : ''
  journey.redirects.push({ status: statusCode, from: request.origin + request.path, to, credentialDropped })
  journey.steps.push({ name: 'Redirect', state: 'ok', text: `${statusCode} to ${to}${dropped}`, ms: null })
  return next
}

async function receive(
  { response, lateError }: Exchange,
  running: Running & { hop: Hop; journey: Journey; headersSize: number },
): Promise<Answer> {
  const { hop, deps, context, idle, journey, headersSize } = running
  const { stop } = context
  const { bodies, limits } = deps
  const writer = bodies.create()
  const length = Number(response.headers['content-length'] ?? Number.NaN)
  const total = Number.isSafeInteger(length) ? length : null
  try {
    const { wireSize, size, failure } = await download(response, writer, {
      limits,
      stop,
      onBytes(received) {
        idle.limit.restart()
        context.progress.receiving(received, total)
      },
    })
    if (stop.reason?.code === 'cancelled') throw stop.reason
    hop.ended = performance.now()
    hop.received = wireSize
    const problem = failure === undefined ? null : failure instanceof AppError ? failure : (lateError() ?? failure)
    const incomplete = problem === null ? null : networkError(problem, hop, headersSize)
    journey.steps.push(...stepsOf(hop, incomplete?.message))
    return { response, hop, journey, bodyId: writer.id, wireSize, size, incomplete }
  } catch (error) {
    bodies.release([writer.id])
    throw error
  } finally {
    idle.limit.stop()
  }
}

/** Reads what is left of a redirect, so that the connection can be used again; a long one is not worth it. */
function discard(response: IncomingMessage): IncomingMessage {
  let seen = 0
  response.on('error', () => undefined)
  response.on('data', (chunk: Buffer) => {
    seen += chunk.length
    if (seen > 64 * 1024) response.destroy()
  })
  return response
}

function sizeOf({ headers, path }: OutgoingRequest): number {
  return headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, path.length + 20)
}

function isNodeError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function isStale(error: unknown): boolean {
  return isNodeError(error) && /^(ECONNRESET|EPIPE)$/.test(error.code) && 'reused' in error && error.reused === true
}
