import type { JsonObject } from '#shared/json/exact-value.ts'
import { describePairs } from '../mlflow/tags.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import type { Model, ModelVersion } from './model.ts'
import { type Stage, stages } from './stage.ts'
import { describeRequest } from './transition-request.ts'

/** How long a version's files take to be copied, in milliseconds. */
const copyingTakes = 5000

export function describeModel(model: Model, now: number): JsonObject {
  const latest = latestVersions(model, stages).map((version) => describeVersion(model, version, now))
  return {
    name: model.name,
    creation_timestamp: model.created,
    last_updated_timestamp: model.updated,
    user_id: model.user,
    ...(model.description === '' ? {} : { description: model.description }),
    ...unlessEmpty('latest_versions', latest),
    ...unlessEmpty('tags', describePairs(model.tags)),
  }
}

/** With what the one who asks may do. */
export function describeModelWithRights(model: Model, now: number): JsonObject {
  return { id: model.id, ...describeModel(model, now), permission_level: 'CAN_MANAGE' }
}

export function describeVersion(model: Model, version: ModelVersion, now: number): JsonObject {
  return {
    name: model.name,
    version: String(version.number),
    creation_timestamp: version.created,
    last_updated_timestamp: version.updated,
    user_id: version.user,
    current_stage: version.stage,
    ...(version.description === '' ? {} : { description: version.description }),
    source: version.source,
    ...(version.runId === '' ? {} : { run_id: version.runId }),
    ...(version.runLink === '' ? {} : { run_link: version.runLink }),
    status: isReady(version, now) ? 'READY' : 'PENDING_REGISTRATION',
    ...unlessEmpty('tags', describePairs(version.tags)),
  }
}

export function describeVersionWithRights(model: Model, version: ModelVersion, now: number): JsonObject {
  return {
    ...describeVersion(model, version, now),
    permission_level: 'CAN_MANAGE',
    email_subscription_status: 'DEFAULT',
    ...unlessEmpty(
      'open_requests',
      version.requests.map((request) => describeRequest(request, version)),
    ),
  }
}

/** A version can be used once its files are copied. */
export function isReady({ created }: ModelVersion, now: number): boolean {
  return now - created >= copyingTakes
}

/** The newest in each of the stages, the oldest of them first. */
export function latestVersions({ versions }: Model, wanted: readonly Stage[]): readonly ModelVersion[] {
  const newest = wanted.map((stage) => versions.findLast((version) => version.stage === stage))
  return versions.filter((version) => newest.includes(version))
}
