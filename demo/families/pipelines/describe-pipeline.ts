import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Pipeline, Update } from './pipeline.ts'
import { isHealthy, pipelineState, stateOf } from './update-life.ts'

const latest = 5

/** As `list` shows it. */
export function describeStatus(pipeline: Pipeline, now: number): JsonObject {
  const { id, spec, creator, runAs, updates } = pipeline
  return {
    pipeline_id: id,
    state: pipelineState(pipeline, now),
    name: spec.name ?? '',
    ...(updates.length === 0 ? {} : { latest_updates: latestUpdates(updates, now) }),
    creator_user_name: creator,
    run_as_user_name: runAs.user_name ?? runAs.service_principal_name ?? creator,
    health: isHealthy(pipeline, now) ? 'HEALTHY' : 'UNHEALTHY',
  }
}

/** As `get` shows it. */
export function describePipeline(pipeline: Pipeline, now: number): JsonObject {
  const { spec, runAs, lastModified, parameters } = pipeline
  const fault = pipeline.updates.at(-1)?.fault
  const failed = pipelineState(pipeline, now) === 'FAILED'
  return {
    ...describeStatus(pipeline, now),
    spec: describeSpec(pipeline),
    run_as: runAs,
    last_modified: lastModified,
    effective_publishing_mode: spec.schema === undefined ? 'LEGACY_PUBLISHING_MODE' : 'DEFAULT_PUBLISHING_MODE',
    ...(failed && fault ? { cause: fault.message } : {}),
    ...(parameters === null ? {} : { parameters }),
  }
}

function describeSpec({ id, spec }: Pick<Pipeline, 'id' | 'spec'>): JsonObject {
  return { id, ...spec }
}

export function describeUpdate(pipeline: Pipeline, update: Update, now: number): JsonObject {
  const { id, created, cause, asked, config } = update
  return {
    pipeline_id: pipeline.id,
    update_id: id,
    config: { id: pipeline.id, ...config },
    cause,
    state: stateOf(update, now),
    creation_time: created,
    full_refresh: false,
    validate_only: false,
    ...asked,
    mode: config.continuous === true ? 'CONTINUOUS' : 'DEFAULT',
  }
}

function latestUpdates(updates: readonly Update[], now: number): readonly JsonObject[] {
  return updates
    .slice(-latest)
    .toReversed()
    .map((update) => ({
      update_id: update.id,
      state: stateOf(update, now),
      creation_time: new Date(update.created).toISOString(),
    }))
}
