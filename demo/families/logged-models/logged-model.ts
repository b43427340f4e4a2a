import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { describePairs, type Tags } from '../mlflow/tags.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { describePoint, type MetricPoint } from '../runs/metric.ts'

export const loggedModelStatuses = ['LOGGED_MODEL_PENDING', 'LOGGED_MODEL_READY', 'LOGGED_MODEL_UPLOAD_FAILED'] as const

/** A model as an object of its own in an experiment, beside the runs. */
export interface LoggedModel {
  /** `m-` and 32 hexadecimal digits. */
  id: string
  experimentId: string
  name: string
  /** As `Agent`; empty where none was named. */
  type: string
  /** Empty where none was named. */
  sourceRunId: string
  artifactUri: string
  status: (typeof loggedModelStatuses)[number]
  /** Digits. */
  creatorId: string
  params: Map<string, string>
  tags: Tags
  /** What was measured on it, in the order of logging. */
  metrics: ModelMetric[]
  /** Milliseconds since 1970. */
  created: number
  updated: number
}

export interface ModelMetric {
  key: string
  runId: string
  point: MetricPoint
}

export function describeLoggedModel(model: LoggedModel): JsonObject {
  return {
    info: {
      model_id: model.id,
      experiment_id: model.experimentId,
      name: model.name,
      creation_timestamp_ms: model.created,
      last_updated_timestamp_ms: model.updated,
      artifact_uri: model.artifactUri,
      status: model.status,
      creator_id: numberOf(model.creatorId),
      ...(model.type === '' ? {} : { model_type: model.type }),
      ...(model.sourceRunId === '' ? {} : { source_run_id: model.sourceRunId }),
      ...unlessEmpty('tags', describePairs(model.tags)),
    },
    data: {
      ...unlessEmpty('params', describePairs(model.params)),
      ...unlessEmpty(
        'metrics',
        model.metrics.map(({ key, runId, point }) => ({ ...describePoint(key, point), run_id: runId })),
      ),
    },
  }
}
