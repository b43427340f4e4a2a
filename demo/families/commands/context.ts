import type { Parameters } from '../../http/parameters.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { settle } from '../clusters/life-cycle.ts'
import { isAtWork } from '../libraries/installed-library.ts'
import type { Value } from './arithmetic.ts'
import { sampleContexts } from './sample-context.ts'

export interface Context {
  id: string
  clusterId: string
  /** Milliseconds since 1970, all three; null as long as its process lives. */
  created: number
  busyUntil: number
  exited: number | null
  variables: Map<string, Value>
}

const startTakes = 2000

export function contextsOf(store: Store): Map<string, Context> {
  return store.part(sampleContexts)
}

/** Throws where the cluster is not there or not running. */
export function demandCluster(parameters: Parameters, store: Store): Cluster {
  const id = parameters.requiredText('clusterId')
  const cluster = store.clusters.get(id)
  if (cluster === undefined)
    throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `ClusterNotFoundException: Cluster not found: ${id}`)
  settle(cluster, store.clock.now())
  if (!isAtWork(cluster)) {
    throw new PlatformError(
      400,
      'INVALID_STATE',
      `ClusterNotReadyException: Cluster ${id} is ${cluster.state.toLowerCase()}`,
    )
  }
  return cluster
}

/** A context ends with its cluster: what restarts has forgotten it. */
export function findContext(parameters: Parameters, store: Store): Context {
  const cluster = demandCluster(parameters, store)
  const id = parameters.requiredText('contextId')
  const context = contextsOf(store).get(id)
  if (context?.clusterId === cluster.id && isFrom(context, cluster)) return context
  throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `ContextNotFoundException: Context not found: ${id}`)
}

export function isFrom(context: Context, cluster: Cluster): boolean {
  return context.created >= Math.max(cluster.stateLossTime, cluster.restartedTime)
}

export function contextStatus({ created, exited }: Context, now: number): 'Pending' | 'Running' | 'Error' {
  if (exited !== null && now >= exited) return 'Error'
  return now < created + startTakes ? 'Pending' : 'Running'
}

export function readyAt({ created, busyUntil }: Context): number {
  return Math.max(created + startTakes, busyUntil)
}
