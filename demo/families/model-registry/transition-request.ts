import type { JsonObject } from '#shared/json/exact-value.ts'
import type { ModelVersion } from './model.ts'
import type { Stage } from './stage.ts'

/** Somebody's wish to see a version in another stage. */
export interface TransitionRequest {
  id: string
  stage: Stage
  user: string
  comment: string
  /** Milliseconds since 1970. */
  created: number
}

export function describeRequest(request: TransitionRequest, version: ModelVersion): JsonObject {
  return {
    id: request.id,
    activity_type: 'REQUESTED_TRANSITION',
    user_id: request.user,
    from_stage: version.stage,
    to_stage: request.stage,
    creation_timestamp: request.created,
    last_updated_timestamp: request.created,
    ...(request.comment === '' ? {} : { comment: request.comment }),
  }
}
