import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, missingField, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { findActiveExperiment } from '../experiments/find-experiment.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { spend } from '../mlflow/budget.ts'
import { readParams, writeParams } from '../mlflow/params.ts'
import { readTags, writeTags } from '../mlflow/tags.ts'
import { inventName } from '../runs/run-name.ts'
import { meId } from '../scim/sample-directory.ts'
import { findLoggedModel } from './find-logged-model.ts'
import { describeLoggedModel, type LoggedModel, loggedModelStatuses } from './logged-model.ts'

const mostModels = 2000
const mostTags = 100
const longestText = 256

export function createLoggedModel({ parameters }: ApiRequest, store: Store): Answer {
  const experiment = findActiveExperiment(parameters, store)
  const { loggedModels, budget } = trackingOf(store)
  const params = readParams(parameters)
  const tags = readTags(parameters, mostTags)
  const name = readName(parameters)
  if (loggedModels.size >= mostModels) {
    throw quotaExceeded(`This workspace holds no more than ${mostModels} logged models.`)
  }
  const id = `m-${fingerprint(store.sequence.letters(20), 32)}`
  const now = store.clock.now()
  const model: LoggedModel = {
    id,
    experimentId: experiment.id,
    name: name ?? inventName(store.sequence),
    type: readShort(parameters, 'model_type'),
    sourceRunId: readShort(parameters, 'source_run_id'),
    artifactUri: `${experiment.artifactLocation}/models/${id}/artifacts`,
    status: 'LOGGED_MODEL_PENDING',
    creatorId: meId,
    params: new Map(),
    tags: new Map(),
    metrics: [],
    created: now,
    updated: now,
  }
  spend(budget, 1000)
  writeParams(model.params, params, ownerOf(model), budget)
  writeTags(model.tags, tags, budget)
  loggedModels.set(id, model)
  return jsonAnswer({ model: describeLoggedModel(model) })
}

/** From pending to the one end or the other. */
export function finalizeLoggedModel({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const model = findLoggedModel(pathValues.model_id!, store)
  const status = parameters.choice('status', loggedModelStatuses)
  if (status === undefined) throw missingField('status')
  if (status === 'LOGGED_MODEL_PENDING') {
    throw invalidParameter(`Invalid model status ${status}: a model is finalized as ready or as failed.`)
  }
  model.status = status
  model.updated = store.clock.now()
  return jsonAnswer({ model: describeLoggedModel(model) })
}

export function deleteLoggedModel({ pathValues }: ApiRequest, store: Store): Answer {
  trackingOf(store).loggedModels.delete(findLoggedModel(pathValues.model_id!, store).id)
  return emptyAnswer()
}

export function logModelParams({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const model = findLoggedModel(pathValues.model_id!, store)
  writeParams(model.params, readParams(parameters), ownerOf(model), trackingOf(store).budget)
  model.updated = store.clock.now()
  return emptyAnswer()
}

export function setModelTags({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const model = findLoggedModel(pathValues.model_id!, store)
  writeTags(model.tags, readTags(parameters, mostTags), trackingOf(store).budget)
  model.updated = store.clock.now()
  return emptyAnswer()
}

export function deleteModelTag({ pathValues }: ApiRequest, store: Store): Answer {
  const model = findLoggedModel(pathValues.model_id!, store)
  const key = pathValues.tag_key!
  if (!model.tags.delete(key)) throw doesNotExist(`No tag with key '${key.slice(0, 250)}' on the model ${model.id}.`)
  model.updated = store.clock.now()
  return emptyAnswer()
}

function ownerOf({ id }: LoggedModel): string {
  return `model ID='${id}'`
}

function readName(parameters: Parameters): string | undefined {
  const name = readShort(parameters, 'name')
  if (name === '') return undefined
  if (/[/:.%"']/.test(name))
    throw invalidParameter(`Invalid model name '${name}': it must not have any of / : . % " '.`)
  return name
}

function readShort(parameters: Parameters, name: string): string {
  const text = parameters.text(name) ?? ''
  if (text.length > longestText) throw invalidParameter(`${name} has no more than ${longestText} characters.`)
  return text
}
