import { PlatformError } from '../../http/platform-error.ts'
import { isReady } from './describe-models.ts'
import type { Model, ModelVersion } from './model.ts'
import { isInUse, type Stage } from './stage.ts'

/**
 * Puts a version into a stage, on request archives those that are in use there. Requests for that stage are
 * settled by it. Throws INVALID_STATE for a version whose files are still being copied.
 */
export function moveVersion(
  model: Model,
  version: ModelVersion,
  { stage, archive, now }: { stage: Stage; archive: boolean; now: number },
): void {
  if (!isReady(version, now)) {
    throw new PlatformError(
      400,
      'INVALID_STATE',
      `Version ${version.number} of ${model.name} is not ready yet: its status is PENDING_REGISTRATION.`,
    )
  }
  const former = model.versions.filter((each) => each !== version && each.stage === stage)
  if (archive && isInUse(stage)) for (const each of former) putInto(each, 'Archived', now)
  putInto(version, stage, now)
  version.requests = version.requests.filter((request) => request.stage !== stage)
  model.updated = now
}

function putInto(version: ModelVersion, stage: Stage, now: number): void {
  if (version.stage !== stage) version.stageSince = now
  version.stage = stage
  version.updated = now
}
