import type { JsonObject } from '#shared/json/exact-value.ts'
import { int64Json } from '../mlflow/int64.ts'
import { describePairs, type Tags } from '../mlflow/tags.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import type { Artifact } from './artifact.ts'
import { describePoint, type Metric } from './metric.ts'

export const runStatuses = ['RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED'] as const

export interface Run {
  /** 32 hexadecimal digits. */
  id: string
  experimentId: string
  name: string
  user: string
  status: (typeof runStatuses)[number]
  /** As clients tell them, in milliseconds since 1970. */
  start: bigint
  end: bigint | null
  artifactUri: string
  /** By key. */
  metrics: Map<string, Metric>
  params: Map<string, string>
  tags: Tags
  inputs: { datasets: readonly JsonObject[]; models: readonly JsonObject[] }
  artifacts: readonly Artifact[]
  /** Milliseconds since 1970; null for an active one. */
  deleted: number | null
  /** It comes back when its experiment does. */
  deletedWithExperiment: boolean
}

export function describeRun(run: Run): JsonObject {
  const metrics = [...run.metrics.values()].map(({ key, latest }) => describePoint(key, latest))
  return {
    info: describeInfo(run),
    data: {
      ...unlessEmpty('metrics', metrics),
      ...unlessEmpty('params', describePairs(run.params)),
      ...unlessEmpty('tags', describePairs(run.tags)),
    },
    inputs: {
      ...unlessEmpty('dataset_inputs', run.inputs.datasets),
      ...unlessEmpty('model_inputs', run.inputs.models),
    },
  }
}

/** `run_uuid` is the former name of `run_id`. */
export function describeInfo(run: Run): JsonObject {
  return {
    run_id: run.id,
    run_uuid: run.id,
    run_name: run.name,
    experiment_id: run.experimentId,
    user_id: run.user,
    status: run.status,
    start_time: int64Json(run.start),
    ...(run.end === null ? {} : { end_time: int64Json(run.end) }),
    artifact_uri: run.artifactUri,
    lifecycle_stage: run.deleted === null ? 'active' : 'deleted',
  }
}
