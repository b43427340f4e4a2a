import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { readPair, readTags, writeTags } from '../mlflow/tags.ts'
import { addExperiment } from './add-experiment.ts'
import { demandFreeName, readName } from './experiment-name.ts'
import { findActiveExperiment, findExperiment } from './find-experiment.ts'
import { readLocation, readTraceLocation } from './read-locations.ts'
import { trackingOf } from './tracking.ts'

const mostTags = 20

export function createExperiment({ parameters }: ApiRequest, store: Store): Answer {
  const name = readName(parameters, 'name')
  const location = readLocation(parameters)
  const tags = readTags(parameters, mostTags)
  const traceLocation = readTraceLocation(parameters)
  return jsonAnswer({ experiment_id: addExperiment({ name, location, tags, traceLocation }, store) })
}

/** Without a new name nothing changes. */
export function updateExperiment({ parameters }: ApiRequest, store: Store): Answer {
  const experiment = findActiveExperiment(parameters, store)
  if (parameters.has('new_name')) {
    const name = readName(parameters, 'new_name')
    if (name !== experiment.name) demandFreeName(name, store)
    experiment.name = name
    experiment.tags.set('mlflow.experiment.sourceName', name)
    experiment.updated = store.clock.now()
  }
  return emptyAnswer()
}

/** Its runs go with it. */
export function deleteExperiment({ parameters }: ApiRequest, store: Store): Answer {
  const experiment = findActiveExperiment(parameters, store)
  const now = store.clock.now()
  for (const run of trackingOf(store).runs.values()) {
    if (run.experimentId !== experiment.id || run.deleted !== null) continue
    run.deleted = now
    run.deletedWithExperiment = true
  }
  experiment.deleted = now
  experiment.updated = now
  return emptyAnswer()
}

/** The runs that went with it come back; those that were deleted before stay so. */
export function restoreExperiment({ parameters }: ApiRequest, store: Store): Answer {
  const experiment = findExperiment(parameters, store)
  if (experiment.deleted === null) {
    throw invalidParameter(`The experiment ${experiment.id} must be in the 'deleted' state. Current state is active.`)
  }
  demandFreeName(experiment.name, store)
  for (const run of trackingOf(store).runs.values()) {
    if (run.experimentId !== experiment.id || !run.deletedWithExperiment) continue
    run.deleted = null
    run.deletedWithExperiment = false
  }
  experiment.deleted = null
  experiment.updated = store.clock.now()
  return emptyAnswer()
}

export function setExperimentTag({ parameters }: ApiRequest, store: Store): Answer {
  const experiment = findActiveExperiment(parameters, store)
  writeTags(experiment.tags, [readPair(parameters)], trackingOf(store).budget)
  experiment.updated = store.clock.now()
  return emptyAnswer()
}
