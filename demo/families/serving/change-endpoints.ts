import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { describeEndpoint } from './describe-endpoint.ts'
import { type Endpoint, noUsage } from './endpoint.ts'
import { endpointsOf, findEndpoint } from './endpoint-memory.ts'
import { beginUpdate, nextVersion } from './life-cycle.ts'
import { readConfig } from './read-config.ts'
import { readGateway, readLimits } from './read-limits.ts'
import { readTags } from './read-tags.ts'

const mostEndpoints = 500

/** Of models as well as of provisioned throughput. */
export function createEndpoint({ parameters, origin }: ApiRequest, store: Store): Answer {
  const endpoint = readEndpoint(parameters, store)
  if (parameters.object('config') === undefined) throw missingField('config')
  const now = store.clock.now()
  beginUpdate(endpoint, readConfig(parameters, 'config.', 1, now), now)
  const endpoints = endpointsOf(store)
  if (endpoints.size >= mostEndpoints) {
    throw quotaExceeded(`This workspace holds no more than ${mostEndpoints} serving endpoints.`)
  }
  endpoints.set(endpoint.name, endpoint)
  return jsonAnswer(describeEndpoint(endpoint, origin))
}

/** Replaces all that is served; `prefix` is where in the body it stands. */
export function updateConfig(prefix: '' | 'config.') {
  return ({ parameters, pathValues, origin }: ApiRequest, store: Store): Answer => {
    const endpoint = findEndpoint(pathValues.name!, store)
    const now = store.clock.now()
    const config = readConfig(parameters, prefix, nextVersion(endpoint), now)
    if (endpoint.pending !== null) {
      throw new PlatformError(
        409,
        'RESOURCE_CONFLICT',
        `Endpoint '${endpoint.name}' is currently being updated to config version ${endpoint.pending.config.version}. Retry when that has ended.`,
      )
    }
    beginUpdate(endpoint, config, now)
    return jsonAnswer(describeEndpoint(endpoint, origin))
  }
}

export function deleteEndpoint({ pathValues }: ApiRequest, store: Store): Answer {
  endpointsOf(store).delete(findEndpoint(pathValues.name!, store).name)
  return emptyAnswer()
}

function readEndpoint(parameters: Parameters, store: Store): Endpoint {
  const name = parameters.requiredText('name')
  if (!/^[A-Za-z0-9][\w-]{0,62}$/.test(name)) {
    throw invalidParameter(
      `Endpoint name '${name.slice(0, 100)}' is not valid: it has to be letters, digits, hyphens and underscores, less than 64.`,
    )
  }
  if (endpointsOf(store).has(name)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Endpoint with name '${name}' already exists.`)
  }
  const body = parameters.bodyObject()
  const gateway = parameters.object('ai_gateway')
  for (const object of ['email_notifications', 'telemetry_config']) parameters.object(object)
  for (const text of ['description', 'budget_policy_id']) parameters.text(text)
  const shown = [
    'description',
    'budget_policy_id',
    'email_notifications',
    'telemetry_config',
    'uc_system_metrics_export_state',
  ]
  const now = store.clock.now()
  return {
    id: fingerprint(`endpoint/${name}/${store.sequence.digits(9)}`, 32),
    name,
    creator: workspaceUser,
    created: now,
    updated: now,
    routeOptimized: parameters.flag('route_optimized') ?? false,
    tags: [...readTags(body.tags).values()],
    rateLimits: readLimits(body.rate_limits, false),
    settings: { ...pickFields(body, shown), ...(gateway === undefined ? {} : { ai_gateway: readGateway(gateway) }) },
    config: null,
    pending: null,
    failed: null,
    usage: noUsage(),
  }
}
