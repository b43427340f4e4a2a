import http from 'node:http'
import https from 'node:https'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import type { Response, SendProgress } from '#shared/model/response.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { CaptureRun } from '../captures/run-captures.ts'
import type { Files } from '../files/files.ts'
import { createInputs } from '../resolve/inputs.ts'
import { resolveRequest } from '../resolve/resolve-request.ts'
import type { Scopes } from '../variables/scopes.ts'
import { authorize } from './authorize.ts'
import { type DeliverDeps, deliver } from './deliver.ts'
import { type DownloadLimits, defaultLimits } from './download.ts'
import { guard } from './guard.ts'
import { createProgress } from './progress.ts'
import { responseModel } from './response-model.ts'
import type { Settled } from './settled.ts'
import { createStop, type Stop, stopped, unlessStopped } from './stop.ts'

export interface SendDeps {
  /** What a request sees from where it stands. */
  scopes: Scopes
  bodies: Bodies
  files: Files
  version: string
  log(level: 'info' | 'warn' | 'error', message: string): void
  limits?: DownloadLimits
  /** PEM; in the place of the authorities that Node knows. */
  certificateAuthorities?: string[]
  /** Called after the end of each send; it must return at once and not throw. */
  onSettled?(settled: Settled): void
  /** Keeps values of an answer as variables. */
  capture?: CaptureRun
}

export interface SendInput {
  request: Request
  environment: string | null
  confirmed: boolean
  /** In the place of the one that all sends have. */
  onSettled?: (settled: Settled) => void
  /** Where the request is saved, for the variables of its folders. */
  path?: string | null | undefined
  /** Answers to prompts, by name. */
  values?: Record<string, string> | undefined
}

/** Sends one request and answers with the response; an AppError means that there was no answer. */
export interface Send {
  (input: SendInput, context: CallContext<SendProgress>): Promise<Response>
  /** Stops what is being sent, and closes the connections that are kept for the next request. */
  close(): void
}

/** One connection per host is kept for the next request. Servers that close sooner say so, and Node listens to it. */
const keptMs = 30_000

export function createSend(deps: SendDeps): Send {
  const { scopes, bodies, files, version, certificateAuthorities: ca } = deps
  const agents = {
    http: new http.Agent({ keepAlive: true, timeout: keptMs }),
    https: new https.Agent({ keepAlive: true, timeout: keptMs, ...(ca ? { ca } : {}) }),
  }
  const delivery: DeliverDeps = { agents, bodies, limits: deps.limits ?? defaultLimits }

  const running = new Set<Stop>()
  let closed = false

  async function send(input: SendInput, { signal, progress: emit }: CallContext<SendProgress>): Promise<Response> {
    const { request, environment, confirmed } = input
    const [startedAt, start] = [Date.now(), performance.now()]
    const progress = createProgress(emit)
    const stop = createStop(signal)
    running.add(stop)
    if (closed) stop.now(stopped())
    progress.phase('preparing')
    let settle: (outcome: Settled['outcome']) => void = () => undefined
    try {
      const { outgoing, shown, bodyText, redactor, steps } = await unlessStopped(stop, async () => {
        const inputs = createInputs({ values: input.values })
        const variables = scopes.sourceFor({ path: input.path, variables: request.variables })
        const call = await resolveRequest(request, environment, variables, inputs)
        if (!confirmed) await guard(call, environment, variables)
        const authorized = await authorize(call, environment, { variables, files, version, inputs })
        return { ...authorized, steps: [...inputs.steps(), ...authorized.steps] }
      })
      settle = (outcome) => {
        const total = performance.now() - start
        const tell = input.onSettled ?? deps.onSettled
        tell?.({ request, environment, path: input.path ?? null, shown, bodyText, redactor, startedAt, total, outcome })
      }
      const answer = await deliver(outgoing, delivery, { options: request.options, redactor, steps, progress, stop })
      const plain = responseModel(answer, { shown, redactor, environment, startedAt, start })
      const response = deps.capture ? await deps.capture(plain, request.captures ?? [], signal) : plain
      settle({ type: 'answered', response })
      return response
    } catch (error) {
      if (error instanceof AppError) settle({ type: 'failed', error })
      if (error instanceof AppError && error.code !== 'cancelled')
        deps.log('warn', `send: ${error.code}: ${error.message}`)
      throw error
    } finally {
      progress.stop()
      stop.release()
      running.delete(stop)
    }
  }

  return Object.assign(send, {
    close() {
      closed = true
      for (const stop of running) stop.now(stopped())
      agents.http.destroy()
      agents.https.destroy()
    },
  })
}
