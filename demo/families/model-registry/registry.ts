import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Budget } from '../mlflow/budget.ts'
import type { Comment } from './comment.ts'
import type { Model, ModelVersion } from './model.ts'
import { sampleComments, sampleModels, sampleWebhooks } from './sample-models.ts'
import type { Webhook } from './webhook.ts'

/** The workspace's own registry of models. */
export interface Registry {
  /** By name. */
  models: Map<string, Model>
  /** By id. */
  comments: Map<string, Comment>
  /** By id. */
  webhooks: Map<string, Webhook>
  budget: Budget
}

function begin({ clock }: Store): Registry {
  const now = clock.now()
  return {
    models: new Map(sampleModels(now).map((model) => [model.name, model])),
    comments: new Map(sampleComments(now).map((comment) => [comment.id, comment])),
    webhooks: new Map(sampleWebhooks(now).map((webhook) => [webhook.id, webhook])),
    budget: { spent: 0 },
  }
}

export function registryOf(store: Store): Registry {
  return store.part(begin)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findModel(parameters: Parameters, store: Store): Model {
  return modelNamed(parameters.requiredText('name'), store)
}

export function modelNamed(name: string, store: Store): Model {
  const model = registryOf(store).models.get(name)
  if (model === undefined) throw doesNotExist(`Registered Model with name=${name.slice(0, 200)} not found`)
  return model
}

/** Throws RESOURCE_DOES_NOT_EXIST, or INVALID_PARAMETER_VALUE for what is no number. */
export function findVersion(parameters: Parameters, store: Store): { model: Model; version: ModelVersion } {
  const model = findModel(parameters, store)
  const text = parameters.requiredText('version')
  if (!/^\d{1,9}$/.test(text)) throw invalidParameter(`Model version must be an integer, got '${text.slice(0, 100)}'`)
  const version = model.versions.find(({ number }) => number === Number(text))
  if (version === undefined) throw doesNotExist(`Model Version (name=${model.name}, version=${text}) not found`)
  return { model, version }
}
