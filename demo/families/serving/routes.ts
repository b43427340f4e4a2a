import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { limitBodies } from '../../http/limit-bodies.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createEndpoint, deleteEndpoint, updateConfig } from './change-endpoints.ts'
import {
  patchMetricsExport,
  patchNotifications,
  patchTags,
  patchTelemetry,
  putGateway,
  putRateLimits,
} from './change-settings.ts'
import { describeEndpoint, describeSummary } from './describe-endpoint.ts'
import { endpointsOf, findEndpoint } from './endpoint-memory.ts'
import { invoke } from './invoke.ts'
import { settle } from './life-cycle.ts'
import { buildLogs, exportMetrics, getOpenApi, serverLogs } from './tell-of-endpoint.ts'

const all = '/api/2.0/serving-endpoints'
const mostBytes = 64 * 1024
const one = `${all}/{name}`
const served = `${one}/served-models/{served_model_name}`

const settingRoutes: readonly Route[] = [
  { method: 'GET', path: all, handle: listEndpoints },
  { method: 'POST', path: all, handle: createEndpoint },
  { method: 'POST', path: `${all}/pt`, handle: createEndpoint },
  { method: 'GET', path: one, handle: getEndpoint },
  { method: 'DELETE', path: one, handle: deleteEndpoint },
  { method: 'PUT', path: `${one}/config`, handle: updateConfig('') },
  { method: 'PUT', path: `${all}/pt/{name}/config`, handle: updateConfig('config.') },
  { method: 'PUT', path: `${one}/ai-gateway`, handle: putGateway },
  { method: 'PUT', path: `${one}/rate-limits`, handle: putRateLimits },
  { method: 'PATCH', path: `${one}/tags`, handle: patchTags },
  { method: 'PATCH', path: `${one}/notifications`, handle: patchNotifications },
  { method: 'PATCH', path: `${one}/telemetry-config`, handle: patchTelemetry },
  { method: 'PATCH', path: `${one}/system-metrics-export-state`, handle: patchMetricsExport },
  { method: 'GET', path: `${one}/metrics`, handle: exportMetrics },
  { method: 'GET', path: `${one}/openapi`, handle: getOpenApi },
  { method: 'GET', path: `${served}/build-logs`, handle: buildLogs },
  { method: 'GET', path: `${served}/logs`, handle: serverLogs },
]

export const servingRoutes: readonly Route[] = [
  ...limitBodies(settingRoutes, mostBytes),
  { method: 'POST', path: '/serving-endpoints/{name}/invocations', handle: invoke },
  { method: 'POST', path: '/serving-endpoints/{name}/served-models/{served_model_name}/invocations', handle: invoke },
]

function getEndpoint({ pathValues, origin }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeEndpoint(findEndpoint(pathValues.name!, store), origin))
}

function listEndpoints(_request: ApiRequest, store: Store): Answer {
  const endpoints = [...endpointsOf(store).values()].map((endpoint) => {
    settle(endpoint, store.clock.now())
    return describeSummary(endpoint)
  })
  return jsonAnswer({ endpoints })
}
