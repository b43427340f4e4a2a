import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { readFilter } from '../mlflow/read-filter.ts'
import { readOrder } from '../mlflow/read-order.ts'
import type { SearchedField } from '../mlflow/searched-field.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { readView } from '../mlflow/view-type.ts'
import { describeExperiment, type Experiment } from './experiment.ts'
import { findExperiment } from './find-experiment.ts'
import { trackingOf } from './tracking.ts'

export function getExperiment({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ experiment: describeExperiment(findExperiment(parameters, store)) })
}

/** An active one before a deleted one of the same name. */
export function getExperimentByName({ parameters }: ApiRequest, store: Store): Answer {
  const name = parameters.requiredText('experiment_name')
  const named = [...trackingOf(store).experiments.values()].filter((experiment) => experiment.name === name)
  const found = named.find(({ deleted }) => deleted === null) ?? named.at(-1)
  if (found === undefined) throw doesNotExist(`Node ${name.slice(0, 500)} does not exist.`)
  return jsonAnswer({ experiment: describeExperiment(found) })
}

/** Without a size everything at once. */
export function listExperiments({ parameters }: ApiRequest, store: Store): Answer {
  const isWanted = readView(parameters, 'view_type')
  const all = [...trackingOf(store).experiments.values()].filter(isWanted)
  const { items, next } = pageOf(parameters, all, { name: 'max_results', usual: 1000, most: Number.MAX_SAFE_INTEGER })
  return jsonAnswer({ ...unlessEmpty('experiments', items.map(describeExperiment)), ...next })
}

export function searchExperiments({ parameters }: ApiRequest, store: Store): Answer {
  const isWanted = readView(parameters, 'view_type')
  const passes = readFilter(parameters.text('filter') ?? '', experimentFields)
  const compare = readOrder(parameters.texts('order_by'), experimentFields, byIdDescending)
  const found = [...trackingOf(store).experiments.values()]
    .filter((experiment) => isWanted(experiment) && passes(experiment))
    .sort(compare)
  const { items, next } = pageOf(parameters, found, { name: 'max_results', usual: 1000, most: 3000 })
  return jsonAnswer({ ...unlessEmpty('experiments', items.map(describeExperiment)), ...next })
}

function experimentFields(entity: string, key: string): SearchedField<Experiment> | undefined {
  if (entity === 'tags') return { kind: 'text', of: ({ tags }) => tags.get(key) }
  return entity === '' ? attributes.get(key) : undefined
}

const attributes = new Map<string, SearchedField<Experiment>>([
  ['name', { kind: 'text', of: ({ name }) => name }],
  ['experiment_id', { kind: 'text', of: ({ id }) => id }],
  ['creation_time', { kind: 'number', of: ({ created }) => created }],
  ['last_update_time', { kind: 'number', of: ({ updated }) => updated }],
])

function byIdDescending(left: Experiment, right: Experiment): number {
  return right.id.length - left.id.length || (left.id < right.id ? 1 : -1)
}
