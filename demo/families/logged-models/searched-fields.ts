import type { SearchedField, SearchedFields } from '../mlflow/searched-field.ts'
import type { LoggedModel, ModelMetric } from './logged-model.ts'

export interface DatasetName {
  name: string
  /** Empty: any. */
  digest: string
}

/** What models can be searched by, their metrics on one of the datasets; on any where none is named. */
export function fieldsOn(datasets: readonly DatasetName[]): SearchedFields<LoggedModel> {
  const counts = ({ point: { about } }: ModelMetric): boolean =>
    datasets.length === 0 ||
    datasets.some(
      ({ name, digest }) => about.dataset_name === name && (digest === '' || about.dataset_digest === digest),
    )
  return (entity, key): SearchedField<LoggedModel> | undefined => {
    switch (entity) {
      case 'metrics':
        return {
          kind: 'number',
          of: ({ metrics }) => metrics.findLast((metric) => metric.key === key && counts(metric))?.point.value,
        }
      case 'params':
        return { kind: 'text', of: ({ params }) => params.get(key) }
      case 'tags':
        return { kind: 'text', of: ({ tags }) => tags.get(key) }
      default:
        return attributes.get(key)
    }
  }
}

const createdField: SearchedField<LoggedModel> = { kind: 'number', of: ({ created }) => created }
const updatedField: SearchedField<LoggedModel> = { kind: 'number', of: ({ updated }) => updated }

const attributes = new Map<string, SearchedField<LoggedModel>>([
  ['model_id', { kind: 'text', of: ({ id }) => id }],
  ['name', { kind: 'text', of: ({ name }) => name }],
  ['model_type', { kind: 'text', of: ({ type }) => type }],
  ['status', { kind: 'text', of: ({ status }) => status }],
  ['source_run_id', { kind: 'text', of: ({ sourceRunId }) => sourceRunId }],
  ['artifact_uri', { kind: 'text', of: ({ artifactUri }) => artifactUri }],
  ['creation_timestamp', createdField],
  ['creation_time', createdField],
  ['last_updated_timestamp', updatedField],
])
