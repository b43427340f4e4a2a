import type { JsonObject } from '#shared/json/exact-value.ts'

export const webhookEvents = [
  'MODEL_VERSION_CREATED',
  'MODEL_VERSION_TRANSITIONED_STAGE',
  'TRANSITION_REQUEST_CREATED',
  'COMMENT_CREATED',
  'REGISTERED_MODEL_CREATED',
  'MODEL_VERSION_TAG_SET',
  'MODEL_VERSION_TRANSITIONED_TO_STAGING',
  'MODEL_VERSION_TRANSITIONED_TO_PRODUCTION',
  'MODEL_VERSION_TRANSITIONED_TO_ARCHIVED',
  'TRANSITION_REQUEST_TO_STAGING_CREATED',
  'TRANSITION_REQUEST_TO_PRODUCTION_CREATED',
  'TRANSITION_REQUEST_TO_ARCHIVED_CREATED',
] as const

export const webhookStatuses = ['ACTIVE', 'DISABLED', 'TEST_MODE'] as const

/** Tells a URL or starts a job when something happens in the registry. */
export interface Webhook {
  id: string
  /** null: for every model. */
  model: string | null
  events: readonly (typeof webhookEvents)[number][]
  description: string
  status: (typeof webhookStatuses)[number]
  target: WebhookTarget
  /** Milliseconds since 1970. */
  created: number
  updated: number
}

/** Without the secrets, which no answer shows. */
export type WebhookTarget =
  | { http_url_spec: { url: string; enable_ssl_verification: boolean } }
  | { job_spec: { job_id: string; workspace_url: string } }

export function describeWebhook(webhook: Webhook): JsonObject {
  return {
    id: webhook.id,
    events: webhook.events,
    creation_timestamp: webhook.created,
    last_updated_timestamp: webhook.updated,
    ...(webhook.description === '' ? {} : { description: webhook.description }),
    status: webhook.status,
    ...(webhook.model === null ? {} : { model_name: webhook.model }),
    ...webhook.target,
  }
}
