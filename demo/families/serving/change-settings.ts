import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { describeEndpoint } from './describe-endpoint.ts'
import { findEndpoint } from './endpoint-memory.ts'
import { readGateway, readLimits } from './read-limits.ts'
import { demandFewTags, readTags } from './read-tags.ts'

/** What can be set at any time, without a new configuration. */
export function putGateway({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const ai_gateway = readGateway(parameters.bodyObject())
  endpoint.settings = { ...endpoint.settings, ai_gateway }
  return jsonAnswer(ai_gateway)
}

export function putRateLimits({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  endpoint.rateLimits = readLimits(parameters.bodyObject().rate_limits, false)
  return jsonAnswer({ rate_limits: endpoint.rateLimits })
}

export function patchTags({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const added = readTags(parameters.bodyObject().add_tags)
  const deleted = parameters.texts('delete_tags')
  const before = new Map(endpoint.tags.map((tag) => [String(tag.key), tag]))
  const tags = new Map([...before, ...added].filter(([key]) => !deleted.includes(key)))
  demandFewTags(tags.size)
  endpoint.tags = [...tags.values()]
  return jsonAnswer({ tags: endpoint.tags })
}

export function patchNotifications({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const email_notifications = parameters.object('email_notifications') ?? {}
  endpoint.settings = { ...endpoint.settings, email_notifications }
  return jsonAnswer({ name: endpoint.name, email_notifications })
}

export function patchTelemetry({ parameters, pathValues, origin }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  endpoint.settings = { ...endpoint.settings, telemetry_config: parameters.object('telemetry_config') ?? {} }
  return jsonAnswer(describeEndpoint(endpoint, origin))
}

export function patchMetricsExport({ parameters, pathValues, origin }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const states = ['FIRST_PARTY_EXPORT_DISABLED', 'FIRST_PARTY_EXPORT_ENABLED'] as const
  const state = parameters.choice('uc_system_metrics_export_state', states) ?? 'FIRST_PARTY_EXPORT_DISABLED'
  endpoint.settings = { ...endpoint.settings, uc_system_metrics_export_state: state }
  return jsonAnswer(describeEndpoint(endpoint, origin))
}
