import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Store } from '../../store.ts'
import { readFilter } from '../mlflow/read-filter.ts'
import { readOrder } from '../mlflow/read-order.ts'
import type { SearchedField } from '../mlflow/searched-field.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { describeModel, describeVersion, latestVersions } from './describe-models.ts'
import type { Model, ModelVersion } from './model.ts'
import { findModel, registryOf } from './registry.ts'
import { stageNamed, stages } from './stage.ts'

interface Found {
  model: Model
  version: ModelVersion
}

export function listModels({ parameters }: ApiRequest, store: Store): Answer {
  const { items, next } = pageOf(parameters, byName(store), { name: 'max_results', usual: 100, most: 1000 })
  const models = items.map((model) => describeModel(model, store.clock.now()))
  return jsonAnswer({ ...unlessEmpty('registered_models', models), ...next })
}

/** `name LIKE 'churn'` finds the names that have it anywhere. */
export function searchModels({ parameters }: ApiRequest, store: Store): Answer {
  const filter = (parameters.text('filter') ?? '').replace(/^(\s*name\s+i?like\s+')(.*)('\s*)$/i, '$1%$2%$3')
  const passes = readFilter(filter, modelFields)
  const compare = readOrder(parameters.texts('order_by'), modelFields, () => 0)
  const found = byName(store).filter(passes).sort(compare)
  const { items, next } = pageOf(parameters, found, { name: 'max_results', usual: 100, most: 1000 })
  const models = items.map((model) => describeModel(model, store.clock.now()))
  return jsonAnswer({ ...unlessEmpty('registered_models', models), ...next })
}

/** Those that changed their stage last come first. */
export function searchVersions({ parameters }: ApiRequest, store: Store): Answer {
  const passes = readFilter(parameters.text('filter') ?? '', versionFields)
  const compare = readOrder(parameters.texts('order_by'), versionFields, latestMoved)
  const found = byName(store)
    .flatMap((model) => model.versions.map((version) => ({ model, version })))
    .filter(passes)
    .sort(compare)
  const { items, next } = pageOf(parameters, found, { name: 'max_results', usual: 10_000, most: 10_000 })
  const versions = items.map(({ model, version }) => describeVersion(model, version, store.clock.now()))
  return jsonAnswer({ ...unlessEmpty('model_versions', versions), ...next })
}

/** Of every stage where none is named. */
export function getLatestVersions({ parameters }: ApiRequest, store: Store): Answer {
  const model = findModel(parameters, store)
  const wanted = parameters.texts('stages').map(stageNamed)
  const latest = latestVersions(model, wanted.length === 0 ? stages : wanted)
  const versions = latest.map((version) => describeVersion(model, version, store.clock.now()))
  return jsonAnswer(unlessEmpty('model_versions', versions))
}

function byName(store: Store): Model[] {
  return [...registryOf(store).models.values()].sort((left, right) => (left.name < right.name ? -1 : 1))
}

function latestMoved(left: Found, right: Found): number {
  const moved = right.version.stageSince - left.version.stageSince
  if (moved !== 0 || left.model === right.model) return moved || right.version.number - left.version.number
  return left.model.name < right.model.name ? -1 : 1
}

function modelFields(entity: string, key: string): SearchedField<Model> | undefined {
  if (entity === 'tags') return { kind: 'text', of: ({ tags }) => tags.get(key) }
  return entity === '' ? ofModels.get(key) : undefined
}

const ofModels = new Map<string, SearchedField<Model>>([
  ['name', { kind: 'text', of: ({ name }) => name }],
  ['last_updated_timestamp', { kind: 'number', of: ({ updated }) => updated }],
  ['creation_timestamp', { kind: 'number', of: ({ created }) => created }],
])

function versionFields(entity: string, key: string): SearchedField<Found> | undefined {
  if (entity === 'tags') return { kind: 'text', of: ({ version }) => version.tags.get(key) }
  return entity === '' ? ofVersions.get(key) : undefined
}

const versionNumber: SearchedField<Found> = { kind: 'number', of: ({ version }) => version.number }

const ofVersions = new Map<string, SearchedField<Found>>([
  ['name', { kind: 'text', of: ({ model }) => model.name }],
  ['run_id', { kind: 'text', of: ({ version }) => version.runId }],
  ['source_path', { kind: 'text', of: ({ version }) => version.source }],
  ['stage', { kind: 'text', of: ({ version }) => version.stage }],
  ['version', versionNumber],
  ['version_number', versionNumber],
  ['last_updated_timestamp', { kind: 'number', of: ({ version }) => version.updated }],
  ['creation_timestamp', { kind: 'number', of: ({ version }) => version.created }],
])
