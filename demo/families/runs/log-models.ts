import { parseExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { spend } from '../mlflow/budget.ts'
import { readItems } from '../mlflow/tags.ts'
import { findActiveRun } from './find-run.ts'

/** All descriptions of models that were logged to a run, as a JSON list. */
const historyTag = 'mlflow.log-model.history'
const longestHistory = 256 * 1024
const mostInputs = 1000
const datasetFields = ['name', 'digest', 'source_type', 'source', 'schema', 'profile']

export function logModel({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const model = parameters.requiredText('model_json')
  demandModel(model, run.id)
  const before = run.tags.get(historyTag)?.slice(1, -1)
  const history = `[${before === undefined ? '' : `${before},`}${model}]`
  if (history.length > longestHistory) throw invalidParameter(`The run ${run.id} has too many models logged to it.`)
  spend(trackingOf(store).budget, model.length)
  run.tags.set(historyTag, history)
  return emptyAnswer()
}

function demandModel(text: string, runId: string): void {
  let model: unknown
  try {
    model = parseExact(text)
  } catch {
    throw invalidParameter(`Malformed model info. \n ${text.slice(0, 200)}`)
  }
  const missing = ['artifact_path', 'utc_time_created', 'flavors'].filter(
    (name) => !isJsonObject(model as JsonObject) || !Object.hasOwn(model as JsonObject, name),
  )
  if (missing.length > 0) throw invalidParameter(`Model json is missing mandatory fields: ${missing.join(', ')}`)
  const owner = (model as JsonObject).run_id
  if (owner !== undefined && owner !== runId) {
    throw invalidParameter(`The run_id of the model is not that of the run ${runId} it is logged to.`)
  }
}

/** Datasets that are there already, by name and digest, are not added again. */
export function logInputs({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const datasets = readItems(parameters, 'datasets', mostInputs).map(readDataset)
  const models = readItems(parameters, 'models', mostInputs).map(readModelId)
  const { budget } = trackingOf(store)
  const allDatasets = withNew(run.inputs.datasets, datasets, datasetIdentity)
  const allModels = withNew(run.inputs.models, models, ({ model_id }) => String(model_id))
  if (allDatasets.length > mostInputs || allModels.length > mostInputs) {
    throw invalidParameter(`A run has no more than ${mostInputs} inputs.`)
  }
  spend(budget, JSON.stringify([datasets, models]).length)
  run.inputs = { datasets: allDatasets, models: allModels }
  return emptyAnswer()
}

function readDataset(item: Parameters): JsonObject {
  const dataset = datasetFields.map((name) => {
    const field = `dataset.${name}`
    const needed = name !== 'schema' && name !== 'profile'
    return [name, needed ? item.requiredText(field) : item.text(field)] as const
  })
  const tags = readItems(item, 'tags', 100).map((tag) => ({
    key: tag.requiredText('key'),
    value: tag.requiredText('value'),
  }))
  return {
    dataset: Object.fromEntries(dataset.filter((entry): entry is readonly [string, string] => entry[1] !== undefined)),
    ...(tags.length === 0 ? {} : { tags }),
  }
}

function readModelId(item: Parameters): JsonObject {
  return { model_id: item.requiredText('model_id') }
}

function datasetIdentity({ dataset }: JsonObject): string {
  const { name, digest } = dataset as JsonObject
  return `${name}\n${digest}`
}

function withNew(
  old: readonly JsonObject[],
  added: readonly JsonObject[],
  identity: (item: JsonObject) => string,
): readonly JsonObject[] {
  const all = new Map(old.map((item) => [identity(item), item]))
  for (const item of added) if (!all.has(identity(item))) all.set(identity(item), item)
  return [...all.values()]
}
