import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { readFilter } from '../mlflow/read-filter.ts'
import { readOrder } from '../mlflow/read-order.ts'
import { readItems } from '../mlflow/tags.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { findLoggedModel } from './find-logged-model.ts'
import { describeLoggedModel, type LoggedModel } from './logged-model.ts'
import { type DatasetName, fieldsOn } from './searched-fields.ts'

const mostAtOnce = 100

export function getLoggedModel({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ model: describeLoggedModel(findLoggedModel(pathValues.model_id!, store)) })
}

export function getLoggedModels({ parameters }: ApiRequest, store: Store): Answer {
  const ids = parameters.texts('model_ids')
  if (ids.length > mostAtOnce) throw invalidParameter(`No more than ${mostAtOnce} model_ids can be asked for at once.`)
  const models = ids.map((id) => describeLoggedModel(findLoggedModel(id, store)))
  return jsonAnswer(unlessEmpty('models', models))
}

/** The newest first unless told otherwise. With datasets, metrics count only as measured on one of them. */
export function searchLoggedModels({ parameters }: ApiRequest, store: Store): Answer {
  const experiments = new Set(parameters.texts('experiment_ids'))
  const datasets = readItems(parameters, 'datasets', mostAtOnce).map(readDataset)
  const passes = readFilter(parameters.text('filter') ?? '', fieldsOn(datasets))
  const found = [...trackingOf(store).loggedModels.values()]
    .filter((model) => experiments.has(model.experimentId) && passes(model))
    .sort(readClauses(parameters))
  const { items, next } = pageOf(parameters, found, { name: 'max_results', usual: 50, most: 50 })
  return jsonAnswer({ ...unlessEmpty('models', items.map(describeLoggedModel)), ...next })
}

function readClauses(parameters: Parameters): (left: LoggedModel, right: LoggedModel) => number {
  return readItems(parameters, 'order_by', mostAtOnce).reduceRight((otherwise, clause) => {
    const direction = (clause.flag('ascending') ?? true) ? 'ASC' : 'DESC'
    const fields = fieldsOn(clause.has('dataset_name') ? [readDataset(clause)] : [])
    return readOrder([`${clause.requiredText('field_name')} ${direction}`], fields, otherwise)
  }, newestFirst)
}

function readDataset(item: Parameters): DatasetName {
  return { name: item.requiredText('dataset_name'), digest: item.text('dataset_digest') ?? '' }
}

function newestFirst(left: LoggedModel, right: LoggedModel): number {
  return right.created - left.created || (left.id < right.id ? -1 : 1)
}
