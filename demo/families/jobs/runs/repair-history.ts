import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { describeRunState } from './describe-state.ts'
import { endOf, type Run } from './run.ts'

/** The run as it first was and its repairs since, oldest first. */
export function describeRepairs(run: Run, version: JobsVersion, store: Store): readonly JsonObject[] {
  const now = store.clock.now()
  const repairs = run.repairs.length > 0 ? run.repairs : [{ id: null, start: run.created, attempts: run.tasks }]
  return repairs.map(({ id, start, attempts }, place) => {
    const upToHere = repairs.slice(0, place + 1).flatMap((each) => each.attempts)
    const asItWas = { ...run, tasks: upToHere, stopped: place === repairs.length - 1 ? run.stopped : null }
    const end = endOf(asItWas)
    return {
      type: id === null ? 'ORIGINAL' : 'REPAIR',
      ...(id === null ? {} : { id: numberOf(id) }),
      start_time: start,
      end_time: now >= end ? end : 0,
      ...describeRunState(asItWas, version, now),
      task_run_ids: attempts.filter(({ from }) => from <= now).map((attempt) => numberOf(attempt.id)),
    }
  })
}
