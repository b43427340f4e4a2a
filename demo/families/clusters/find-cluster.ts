import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Cluster, ClusterState } from './cluster.ts'
import { settle } from './life-cycle.ts'

/** The cluster of `cluster_id`, as it is by now. An unknown one is a wrong parameter to the platform, not a 404. */
export function findCluster(parameters: Parameters, store: Store): Cluster {
  const id = parameters.requiredText('cluster_id')
  const cluster = store.clusters.get(id)
  if (cluster === undefined) throw invalidParameter(`Cluster ${id} does not exist`)
  settle(cluster, store.clock.now())
  return cluster
}

/** Throws INVALID_STATE in any other state than these. */
export function demandState(cluster: Cluster, ...allowed: readonly ClusterState[]): void {
  if (allowed.includes(cluster.state)) return
  const state = cluster.state.charAt(0) + cluster.state.slice(1).toLowerCase()
  throw new PlatformError(400, 'INVALID_STATE', `Cluster ${cluster.id} is in unexpected state ${state}.`)
}
