import type { Pipeline, Update } from './pipeline.ts'

export type UpdateState =
  | 'QUEUED'
  | 'WAITING_FOR_RESOURCES'
  | 'INITIALIZING'
  | 'RESETTING'
  | 'SETTING_UP_TABLES'
  | 'RUNNING'
  | 'STOPPING'
  | 'COMPLETED'
  | 'FAILED'
  | 'CANCELED'

export interface Phase {
  state: UpdateState
  /** Milliseconds since 1970. */
  at: number
}

/** How long each takes, in milliseconds: quick enough to watch. */
const steps = [
  ['QUEUED', 500],
  ['WAITING_FOR_RESOURCES', 2500],
  ['INITIALIZING', 3000],
  ['RESETTING', 2000],
  ['SETTING_UP_TABLES', 3000],
  ['RUNNING', 8000],
] as const
const stopTakes = 2000

const ended: ReadonlySet<UpdateState> = new Set<UpdateState>(['COMPLETED', 'FAILED', 'CANCELED'])

/** All that an update goes through, also what is still to come. A continuous one runs until it is stopped. */
export function phasesOf(update: Update): readonly Phase[] {
  const planned = plannedPhases(update)
  const { stopped } = update
  if (stopped === null || endsAt(planned.at(-1)!) <= stopped) return planned
  return [
    ...planned.filter(({ at }) => at <= stopped),
    { state: 'STOPPING', at: stopped },
    { state: 'CANCELED', at: stopped + stopTakes },
  ]
}

export function stateOf(update: Update, now: number): UpdateState {
  return phasesOf(update).findLast(({ at }) => at <= now)?.state ?? 'QUEUED'
}

function isActive(update: Update, now: number): boolean {
  return !ended.has(stateOf(update, now))
}

export function activeUpdate({ updates }: Pipeline, now: number): Update | undefined {
  const last = updates.at(-1)
  return last !== undefined && isActive(last, now) ? last : undefined
}

/** The state of the pipeline, which follows from its newest update. */
export function pipelineState({ updates }: Pipeline, now: number): string {
  const last = updates.at(-1)
  if (last === undefined) return 'IDLE'
  const state = stateOf(last, now)
  if (state === 'COMPLETED' || state === 'CANCELED') return 'IDLE'
  if (state === 'FAILED' || state === 'RUNNING' || state === 'STOPPING' || state === 'RESETTING') return state
  return 'STARTING'
}

/** Unhealthy as long as the last update that came to an end by itself has failed. */
export function isHealthy({ updates }: Pipeline, now: number): boolean {
  const states = updates.map((update) => stateOf(update, now))
  return states.findLast((state) => state === 'COMPLETED' || state === 'FAILED') !== 'FAILED'
}

function plannedPhases({ created, asked, config, fault }: Update): readonly Phase[] {
  const phases: Phase[] = []
  let at = created
  for (const [state, takes] of steps) {
    if (state === 'RESETTING' && asked.full_refresh !== true) continue
    if (state === 'RUNNING' && asked.validate_only === true) break
    phases.push({ state, at })
    if (state === 'RUNNING' && config.continuous === true && fault === null) return phases
    at += takes
    if (fault?.during === state) return [...phases, { state: 'FAILED', at }]
  }
  return [...phases, { state: 'COMPLETED', at }]
}

/** When it is over; never for one that runs on. */
function endsAt({ state, at }: Phase): number {
  return ended.has(state) ? at : Number.POSITIVE_INFINITY
}
