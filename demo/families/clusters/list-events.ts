import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOffset, pageTokens } from '../../http/page-token.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { Store } from '../../store.ts'
import type { Cluster, ClusterEvent } from './cluster.ts'
import { findCluster } from './find-cluster.ts'

const most = 500

/** Hands back the body of the next call in `next_page`; a page asked for by token gets tokens too. */
export function listEvents({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  const found = eventsOf(cluster, parameters)
  const limit = parameters.integerWithin('page_size', 0, most) || parameters.integerWithin('limit', 0, most) || 50
  const token = parameters.text('page_token')
  const offset = token ? pageOffset(token) : (parameters.integerWithin('offset', 0, 1e9) ?? 0)
  const events = found.slice(offset, offset + limit).map((event) => ({ cluster_id: cluster.id, ...event }))
  const next = offset + limit < found.length ? { next_page: nextBody(parameters, offset + limit, limit) } : {}
  return jsonAnswer({ events, ...next, total_count: found.length, ...pageTokens(offset, limit, found.length) })
}

function eventsOf(cluster: Cluster, parameters: Parameters): readonly ClusterEvent[] {
  const types = parameters.texts('event_types')
  const from = parameters.integer('start_time') ?? 0
  const to = parameters.integer('end_time') ?? Number.POSITIVE_INFINITY
  const found = cluster.events.filter(
    ({ timestamp, type }) => timestamp >= from && timestamp <= to && (types.length === 0 || types.includes(type)),
  )
  return parameters.text('order') === 'ASC' ? found : found.reverse()
}

function nextBody(parameters: Parameters, offset: number, limit: number): JsonObject {
  const { page_token: _token, page_size: _size, ...asked } = parameters.bodyObject()
  return { ...asked, cluster_id: parameters.requiredText('cluster_id'), offset, limit }
}
