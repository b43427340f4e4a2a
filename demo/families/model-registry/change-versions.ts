import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { spend } from '../mlflow/budget.ts'
import { readTags, writeTags } from '../mlflow/tags.ts'
import { describeVersion } from './describe-models.ts'
import type { ModelVersion } from './model.ts'
import { readText } from './read-texts.ts'
import { findModel, findVersion, registryOf } from './registry.ts'
import { isInUse } from './stage.ts'

const mostVersions = 1000
const mostTags = 100
const longestSource = 2000

/** Its files are being copied for a while: it is not READY at once. */
export function createVersion({ parameters }: ApiRequest, store: Store): Answer {
  const model = findModel(parameters, store)
  parameters.requiredText('source')
  const source = readText(parameters, 'source', longestSource) ?? ''
  const pairs = readTags(parameters, mostTags)
  if (model.versions.length >= mostVersions) {
    throw quotaExceeded(`A model holds no more than ${mostVersions} versions.`)
  }
  const now = store.clock.now()
  const version: ModelVersion = {
    number: model.nextNumber,
    description: readText(parameters, 'description') ?? '',
    user: workspaceUser,
    source,
    runId: readText(parameters, 'run_id', 100) ?? '',
    runLink: readText(parameters, 'run_link', longestSource) ?? '',
    stage: 'None',
    stageSince: now,
    tags: new Map(),
    requests: [],
    created: now,
    updated: now,
  }
  const { budget } = registryOf(store)
  spend(budget, 500 + source.length + version.description.length + version.runLink.length)
  writeTags(version.tags, pairs, budget)
  model.versions.push(version)
  model.nextNumber += 1
  model.updated = now
  return jsonAnswer({ model_version: describeVersion(model, version, now) })
}

export function getVersion({ parameters }: ApiRequest, store: Store): Answer {
  const { model, version } = findVersion(parameters, store)
  return jsonAnswer({ model_version: describeVersion(model, version, store.clock.now()) })
}

export function updateVersion({ parameters }: ApiRequest, store: Store): Answer {
  const { model, version } = findVersion(parameters, store)
  const description = readText(parameters, 'description')
  if (description !== undefined) {
    spend(registryOf(store).budget, description.length - version.description.length)
    version.description = description
  }
  version.updated = store.clock.now()
  return jsonAnswer({ model_version: describeVersion(model, version, version.updated) })
}

/** With its comments. */
export function deleteVersion({ parameters }: ApiRequest, store: Store): Answer {
  const { model, version } = findVersion(parameters, store)
  if (isInUse(version.stage)) {
    throw new PlatformError(
      400,
      'INVALID_STATE',
      `Version ${version.number} of ${model.name} cannot be deleted while it is in ${version.stage}.`,
    )
  }
  const { comments } = registryOf(store)
  for (const comment of comments.values()) {
    if (comment.model === model.name && comment.version === version.number) comments.delete(comment.id)
  }
  model.versions = model.versions.filter((each) => each !== version)
  model.updated = store.clock.now()
  return emptyAnswer()
}

/** The registry's own copy, not the place that it was registered from. */
export function getDownloadUri({ parameters }: ApiRequest, store: Store): Answer {
  const { model, version } = findVersion(parameters, store)
  return jsonAnswer({ artifact_uri: `dbfs:/databricks/mlflow-registry/${model.id}/models/v${version.number}` })
}
