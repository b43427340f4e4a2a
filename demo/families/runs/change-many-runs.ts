import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { Store } from '../../store.ts'
import { findActiveExperiment } from '../experiments/find-experiment.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { requiredInt64 } from '../mlflow/int64.ts'
import type { Run } from './run.ts'

const mostAtOnce = 10_000

/** Those that began at or before a time, the oldest first. */
export function deleteRuns({ parameters }: ApiRequest, store: Store): Answer {
  const before = requiredInt64(parameters, 'max_timestamp_millis')
  const runs = someRuns(parameters, store, ({ deleted, start }) => deleted === null && start <= before)
  for (const run of runs) run.deleted = store.clock.now()
  return jsonAnswer({ runs_deleted: runs.length })
}

/** Those that were deleted at or after a time. */
export function restoreRuns({ parameters }: ApiRequest, store: Store): Answer {
  const since = requiredInt64(parameters, 'min_timestamp_millis')
  const runs = someRuns(parameters, store, ({ deleted }) => deleted !== null && BigInt(deleted) >= since)
  for (const run of runs) {
    run.deleted = null
    run.deletedWithExperiment = false
  }
  return jsonAnswer({ runs_restored: runs.length })
}

function someRuns(parameters: Parameters, store: Store, isWanted: (run: Run) => boolean): readonly Run[] {
  const { id } = findActiveExperiment(parameters, store)
  const most = parameters.integerWithin('max_runs', 1, mostAtOnce) ?? mostAtOnce
  return [...trackingOf(store).runs.values()]
    .filter((run) => run.experimentId === id && isWanted(run))
    .sort((left, right) => (left.start < right.start ? -1 : Number(left.start > right.start)))
    .slice(0, most)
}
