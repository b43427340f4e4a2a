import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOffset, pageTokens } from '../../http/page-token.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { Store } from '../../store.ts'
import type { Cluster } from './cluster.ts'
import { describeCluster } from './describe-cluster.ts'
import { settle } from './life-cycle.ts'

/** 2.0 has no pages: everything at once. */
export function listAllClusters(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ clusters: settled(store).toSorted(byActivity).map(describeCluster) })
}

export function listClusters({ parameters }: ApiRequest, store: Store): Answer {
  const found = settled(store).filter(filterBy(parameters)).toSorted(orderBy(parameters))
  const size = parameters.integerWithin('page_size', 0, 100) || 20
  const offset = pageOffset(parameters.text('page_token'))
  const clusters = found.slice(offset, offset + size).map(describeCluster)
  return jsonAnswer({ clusters, ...pageTokens(offset, size, found.length) })
}

function settled(store: Store): readonly Cluster[] {
  const clusters = [...store.clusters.values()]
  for (const cluster of clusters) settle(cluster, store.clock.now())
  return clusters
}

function filterBy(parameters: Parameters): (cluster: Cluster) => boolean {
  const sources = parameters.texts('filter_by.cluster_sources')
  const states = parameters.texts('filter_by.cluster_states')
  const pinned = parameters.flag('filter_by.is_pinned')
  const policy = parameters.text('filter_by.policy_id')
  return (cluster) =>
    (sources.length === 0 || sources.includes(cluster.source)) &&
    (states.length === 0 || states.includes(cluster.state)) &&
    (pinned === undefined || cluster.pinned === pinned) &&
    (policy === undefined || cluster.attributes.policy_id === policy)
}

function orderBy(parameters: Parameters): (left: Cluster, right: Cluster) => number {
  const compare = parameters.text('sort_by.field') === 'CLUSTER_NAME' ? byName : byActivity
  return parameters.text('sort_by.direction') === 'DESC' ? (left, right) => compare(right, left) : compare
}

/** Clusters at work first, then the pinned ones, then the latest. */
function byActivity(left: Cluster, right: Cluster): number {
  return rank(left) - rank(right) || right.startTime - left.startTime || left.id.localeCompare(right.id)
}

function rank(cluster: Cluster): number {
  if (cluster.state !== 'TERMINATED') return 0
  return cluster.pinned ? 1 : 2
}

function byName(left: Cluster, right: Cluster): number {
  return nameOf(left).localeCompare(nameOf(right)) || left.id.localeCompare(right.id)
}

function nameOf(cluster: Cluster): string {
  return String(cluster.attributes.cluster_name ?? '')
}
