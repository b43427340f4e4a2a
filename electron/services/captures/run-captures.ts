import { inShort } from '#shared/error-texts.ts'
import { AppError } from '#shared/errors.ts'
import type { Capture, CaptureResult } from '#shared/model/capture.ts'
import { VariableName } from '#shared/model/environment.ts'
import type { Response, SendStep } from '#shared/model/response.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { isOfEnvironment } from '#shared/request/lay-variables.ts'
import { asTemplate } from '#shared/template/parse-template.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { JqService } from '../jq/jq-service.ts'
import { findValue } from './find-value.ts'

/** Runs the captures of a request on its answer. What came of each stands in the answer and in its Log. */
export type CaptureRun = (response: Response, captures: readonly Capture[], signal: AbortSignal) => Promise<Response>

/** Where captured values go. They throw AppErrors. */
export interface CaptureTargets {
  /** `template` gives the value back when it is filled in. */
  session(
    environment: string | null,
    name: string,
    kept: { template: string } | { secret: string; origin: string },
  ): Promise<void>
  /** Plain values into the file of the environment, secret ones into the keychain. */
  environment(environment: string, name: string, kept: { template: string } | { secret: string }): Promise<void>
  /** Whether the environment keeps this name as a secret. */
  isSecret(environment: string, name: string): Promise<boolean>
}

export interface Captures {
  run: CaptureRun
  /** One of them, on an answer that is still kept. Failures are in the result. */
  one(capture: Capture, from: { bodyId: string; environment: string | null; origin: string }): Promise<CaptureResult>
}

const longestShown = 200

export function createCaptures(deps: {
  bodies: Bodies
  jq: Pick<JqService, 'run'>
  targets: CaptureTargets
}): Captures {
  const { targets } = deps

  async function keep(
    { name, path, to, secret }: Capture,
    from: { bodyId: string; environment: string | null; origin: string },
    signal: AbortSignal,
  ): Promise<Omit<CaptureResult, 'name' | 'state'>> {
    const { environment } = from
    const checked = VariableName.safeParse(name)
    if (!checked.success) throw new AppError('bad_input', checked.error.issues[0]?.message ?? 'This is no name.')
    if (isOfEnvironment(name))
      throw new AppError('bad_input', `${name} belongs to the environment and is not captured.`)
    if (to === 'environment' && environment === null) throw new AppError('not_found', 'No environment is active.')
    if (path.trim() === '') throw new AppError('bad_input', 'It has no path.')
    const { text, note } = await findValue(path, from.bodyId, deps, signal)
    const hidden =
      secret || isCredential(name, text) || (environment !== null && (await targets.isSecret(environment, name)))
    const more = note === null ? '' : `; ${note}`
    if (hidden) {
      if (to === 'environment') await targets.environment(environment!, name, { secret: text })
      else await targets.session(environment, name, { secret: text, origin: from.origin })
      return { text: `kept as a secret ${to === 'session' ? 'for this session' : `of ${environment}`}${more}` }
    }
    const template = asTemplate(text)
    if (template === null) throw new AppError('bad_input', 'The value holds braces that a variable cannot give back.')
    if (to === 'environment') await targets.environment(environment!, name, { template })
    else await targets.session(environment, name, { template })
    const value = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
    return { text: `kept ${to === 'session' ? 'for this session' : `in ${environment}`}${more}`, value }
  }

  async function one(
    capture: Capture,
    from: { bodyId: string; environment: string | null; origin: string },
    signal = new AbortController().signal,
  ): Promise<CaptureResult> {
    try {
      return { name: capture.name, state: 'ok', ...(await keep(capture, from, signal)) }
    } catch (error) {
      const told = error instanceof AppError ? inShort(error) : 'It could not be kept.'
      return { name: capture.name, state: 'failed', text: told }
    }
  }

  return {
    one,
    async run(response, captures, signal) {
      const wanted = captures.filter(({ enabled, name, path }) => enabled && (name !== '' || path !== ''))
      if (wanted.length === 0) return response
      const { bodyId, environment, incomplete, status } = response
      const why =
        status >= 300 ? `not run: the answer is ${status}` : incomplete ? 'not run: the answer is not whole' : null
      if (why !== null) {
        const steps = wanted.map(({ name }) => stepOf({ name, state: 'failed', text: why }, 'skipped'))
        return { ...response, steps: [...response.steps, ...steps] }
      }
      const from = { bodyId, environment, origin: new URL(response.request.url.replace(/\{\{[^{}]*\}\}/g, 'x')).origin }
      const results: CaptureResult[] = []
      for (const capture of wanted) results.push(await one(capture, from, signal))
      return { ...response, captures: results, steps: [...response.steps, ...results.map((result) => stepOf(result))] }
    },
  }
}

function stepOf({ name, state, text, value }: CaptureResult, as: SendStep['state'] = state): SendStep {
  return {
    name: 'Capture',
    state: as,
    text: `{{${name}}} ${value === undefined ? '' : `is ${value}, `}${text}`,
    ms: null,
  }
}
