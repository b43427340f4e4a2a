import { asAppError } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { JqResult } from '#shared/model/jq.ts'
import { host } from '../host/current.ts'
import { exchangesStore } from './exchanges.ts'
import { createStore } from './store.ts'

/** What a filter made of an answer. While one runs, and after one that failed, the last result stays. */
export interface FilterRun {
  filter: string
  state: 'running' | 'done' | 'failed'
  /** Share of the answer that is read, 0 to 1. */
  progress: number
  result: JqResult | null
  error: AppError | null
}

/** By the body id of the answer. */
export const filterRunsStore = createStore<Readonly<Record<string, FilterRun>>>({})

const controllers = new Map<string, AbortController>()
let watching = false

function change(bodyId: string, part: Partial<FilterRun>): void {
  filterRunsStore.set((all) => {
    const before = all[bodyId]
    return before ? { ...all, [bodyId]: { ...before, ...part } } : all
  })
}

function release(result: JqResult | null): void {
  if (!result) return
  // As with answers: only a cache, which the next start sweeps.
  host()
    .call('bodies.release', { bodyIds: [result.bodyId] })
    .catch(() => undefined)
}

/**
 * Runs a filter over an answer; the one that ran on it before is stopped. `indent` in blanks, null for one line an output;
 * `timeLimit` in milliseconds.
 */
export async function runFilter(
  bodyId: string,
  filter: string,
  indent: number | null,
  timeLimit: number,
): Promise<void> {
  if (!watching) exchangesStore.subscribe(forgetGone)
  watching = true
  controllers.get(bodyId)?.abort()
  const controller = new AbortController()
  controllers.set(bodyId, controller)
  const before = filterRunsStore.get()[bodyId]?.result ?? null
  const started: FilterRun = { filter, state: 'running', progress: 0, result: before, error: null }
  filterRunsStore.set((all) => ({ ...all, [bodyId]: started }))
  const current = () => controllers.get(bodyId) === controller
  try {
    const result = await host().call(
      'jq.run',
      { bodyId, filter, indent, raw: false, timeLimit },
      {
        signal: controller.signal,
        onProgress: ({ read, total }) => current() && change(bodyId, { progress: total > 0 ? read / total : 0 }),
      },
    )
    if (!current()) return release(result)
    change(bodyId, { state: 'done', result })
    release(before)
  } catch (caught) {
    const error = asAppError(caught)
    if (current()) change(bodyId, { state: 'failed', error })
  } finally {
    if (current()) controllers.delete(bodyId)
  }
}

/** Stops what runs on an answer; the result of the filter before stays. */
export function stopFilter(bodyId: string): void {
  controllers.get(bodyId)?.abort()
}

/** Stops what runs on an answer and drops its result. */
export function dropFilter(bodyId: string): void {
  controllers.get(bodyId)?.abort()
  controllers.delete(bodyId)
  const run = filterRunsStore.get()[bodyId]
  if (!run) return
  filterRunsStore.set(({ [bodyId]: _, ...others }) => others)
  release(run.result)
}

/** Results go with their answers. */
function forgetGone(): void {
  const kept = new Set<string>()
  for (const exchange of Object.values(exchangesStore.get())) {
    if (exchange.state === 'answered') kept.add(exchange.response.bodyId)
  }
  for (const bodyId of Object.keys(filterRunsStore.get())) if (!kept.has(bodyId)) dropFilter(bodyId)
}
