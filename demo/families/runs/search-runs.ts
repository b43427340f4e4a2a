import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { readFilter } from '../mlflow/read-filter.ts'
import { readOrder } from '../mlflow/read-order.ts'
import type { SearchedField } from '../mlflow/searched-field.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { readView } from '../mlflow/view-type.ts'
import { describeRun, type Run } from './run.ts'

/** The newest first unless told otherwise. */
export function searchRuns({ parameters }: ApiRequest, store: Store): Answer {
  const experiments = new Set(parameters.texts('experiment_ids'))
  const isWanted = readView(parameters, 'run_view_type')
  const passes = readFilter(parameters.text('filter') ?? '', runFields)
  const compare = readOrder(parameters.texts('order_by'), runFields, newestFirst)
  const found = [...trackingOf(store).runs.values()]
    .filter((run) => experiments.has(run.experimentId) && isWanted(run) && passes(run))
    .sort(compare)
  const { items, next } = pageOf(parameters, found, { name: 'max_results', usual: 1000, most: 50_000 })
  return jsonAnswer({ ...unlessEmpty('runs', items.map(describeRun)), ...next })
}

function runFields(entity: string, key: string): SearchedField<Run> | undefined {
  switch (entity) {
    case 'metrics':
      return { kind: 'number', of: ({ metrics }) => metrics.get(key)?.latest.value }
    case 'params':
      return { kind: 'text', of: ({ params }) => params.get(key) }
    case 'tags':
      return { kind: 'text', of: ({ tags }) => tags.get(key) }
    default:
      return attributes.get(key)
  }
}

const attributes = new Map<string, SearchedField<Run>>([
  ['run_id', { kind: 'text', of: ({ id }) => id }],
  ['run_name', { kind: 'text', of: ({ name }) => name }],
  ['status', { kind: 'text', of: ({ status }) => status }],
  ['user_id', { kind: 'text', of: ({ user }) => user }],
  ['artifact_uri', { kind: 'text', of: ({ artifactUri }) => artifactUri }],
  ['start_time', { kind: 'number', of: ({ start }) => Number(start) }],
  ['end_time', { kind: 'number', of: ({ end }) => (end === null ? undefined : Number(end)) }],
])

function newestFirst(left: Run, right: Run): number {
  if (left.start !== right.start) return left.start < right.start ? 1 : -1
  return left.id < right.id ? -1 : 1
}
