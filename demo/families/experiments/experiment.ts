import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { describePairs, type Tags } from '../mlflow/tags.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'

export interface Experiment {
  /** Digits. */
  id: string
  /** A path in the workspace. */
  name: string
  artifactLocation: string
  tags: Tags
  /** Where its traces go, if that was said. */
  traceLocation: JsonObject | null
  /** Times in milliseconds since 1970. */
  created: number
  updated: number
  deleted: number | null
}

/** The tags that the platform itself sets. */
export function ownTags(name: string): Tags {
  return new Map([
    ['mlflow.experiment.sourceName', name],
    ['mlflow.experimentType', 'MLFLOW_EXPERIMENT'],
    ['mlflow.ownerEmail', workspaceUser],
  ])
}

export function describeExperiment(experiment: Experiment): JsonObject {
  return {
    experiment_id: experiment.id,
    name: experiment.name,
    artifact_location: experiment.artifactLocation,
    lifecycle_stage: experiment.deleted === null ? 'active' : 'deleted',
    last_update_time: experiment.updated,
    creation_time: experiment.created,
    ...unlessEmpty('tags', describePairs(experiment.tags)),
    ...(experiment.traceLocation === null ? {} : { trace_location: experiment.traceLocation }),
  }
}
