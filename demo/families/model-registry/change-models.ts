import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { spend } from '../mlflow/budget.ts'
import { readTags, writeTags } from '../mlflow/tags.ts'
import { describeModel, describeModelWithRights } from './describe-models.ts'
import type { Model } from './model.ts'
import { readModelName, readText } from './read-texts.ts'
import { findModel, registryOf } from './registry.ts'
import { isInUse } from './stage.ts'

const mostModels = 1000
const mostTags = 100

export function createModel({ parameters }: ApiRequest, store: Store): Answer {
  const { models, budget } = registryOf(store)
  const name = readModelName(parameters, 'name')
  const description = readText(parameters, 'description') ?? ''
  const pairs = readTags(parameters, mostTags)
  demandFreeName(name, store)
  if (models.size >= mostModels) throw quotaExceeded(`This workspace holds no more than ${mostModels} models.`)
  const now = store.clock.now()
  const model: Model = {
    id: fingerprint(store.sequence.letters(20), 32),
    name,
    description,
    user: workspaceUser,
    tags: new Map(),
    versions: [],
    nextNumber: 1,
    created: now,
    updated: now,
  }
  spend(budget, description.length)
  writeTags(model.tags, pairs, budget)
  models.set(name, model)
  return jsonAnswer({ registered_model: describeModel(model, now) })
}

export function getModel({ parameters }: ApiRequest, store: Store): Answer {
  const model = findModel(parameters, store)
  return jsonAnswer({ registered_model_databricks: describeModelWithRights(model, store.clock.now()) })
}

export function updateModel({ parameters }: ApiRequest, store: Store): Answer {
  const model = findModel(parameters, store)
  const description = readText(parameters, 'description')
  if (description !== undefined) {
    spend(registryOf(store).budget, description.length - model.description.length)
    model.description = description
  }
  return touched(model, store)
}

export function renameModel({ parameters }: ApiRequest, store: Store): Answer {
  const { models, comments, webhooks } = registryOf(store)
  const model = findModel(parameters, store)
  const name = readModelName(parameters, 'new_name')
  demandFreeName(name, store)
  demandNoneInUse(model, 'renamed')
  for (const comment of comments.values()) if (comment.model === model.name) comment.model = name
  for (const webhook of webhooks.values()) if (webhook.model === model.name) webhook.model = name
  models.delete(model.name)
  model.name = name
  models.set(name, model)
  return touched(model, store)
}

/** With its versions, their comments and its webhooks. */
export function deleteModel({ parameters }: ApiRequest, store: Store): Answer {
  const { models, comments, webhooks } = registryOf(store)
  const { name } = demandNoneInUse(findModel(parameters, store), 'deleted')
  for (const comment of comments.values()) if (comment.model === name) comments.delete(comment.id)
  for (const webhook of webhooks.values()) if (webhook.model === name) webhooks.delete(webhook.id)
  models.delete(name)
  return emptyAnswer()
}

function touched(model: Model, store: Store): Answer {
  model.updated = store.clock.now()
  return jsonAnswer({ registered_model: describeModel(model, model.updated) })
}

function demandFreeName(name: string, store: Store): void {
  if (registryOf(store).models.has(name)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Registered Model with name=${name} already exists.`)
  }
}

function demandNoneInUse(model: Model, done: string): Model {
  const used = model.versions.find(({ stage }) => isInUse(stage))
  if (used === undefined) return model
  throw new PlatformError(
    400,
    'INVALID_STATE',
    `The model ${model.name} cannot be ${done} while its version ${used.number} is in ${used.stage}.`,
  )
}
