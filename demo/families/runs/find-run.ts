import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import type { Run } from './run.ts'

/** Named by run_id or, as formerly, run_uuid; also one that is deleted. Throws RESOURCE_DOES_NOT_EXIST. */
export function findRun(parameters: Parameters, store: Store): Run {
  const id = parameters.text('run_id') || parameters.text('run_uuid')
  if (!id) throw missingField('run_id')
  const run = trackingOf(store).runs.get(id)
  if (run === undefined) throw doesNotExist(`Run '${id.slice(0, 500)}' not found.`)
  return run
}

/** Throws INVALID_PARAMETER_VALUE for one that is deleted. */
export function findActiveRun(parameters: Parameters, store: Store): Run {
  const run = findRun(parameters, store)
  if (run.deleted !== null) {
    throw invalidParameter(`The run ${run.id} must be in the 'active' state. Current state is deleted.`)
  }
  return run
}
