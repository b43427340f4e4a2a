import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Experiment } from './experiment.ts'
import { trackingOf } from './tracking.ts'

/** Also one that is deleted. Throws RESOURCE_DOES_NOT_EXIST. */
export function findExperiment(parameters: Parameters, store: Store): Experiment {
  const id = parameters.requiredText('experiment_id')
  const experiment = trackingOf(store).experiments.get(id)
  if (experiment === undefined) throw doesNotExist(`Node ID ${id} does not exist.`)
  return experiment
}

/** Throws INVALID_PARAMETER_VALUE for one that is deleted. */
export function findActiveExperiment(parameters: Parameters, store: Store): Experiment {
  const experiment = findExperiment(parameters, store)
  if (experiment.deleted !== null) {
    throw invalidParameter(`The experiment ${experiment.id} must be in the 'active' state. Current state is deleted.`)
  }
  return experiment
}
