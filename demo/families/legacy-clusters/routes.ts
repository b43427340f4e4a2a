import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { Parameters } from '../../http/parameters.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addCluster, resizeCluster } from '../clusters/change-clusters.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { findCluster } from '../clusters/find-cluster.ts'
import { settle } from '../clusters/life-cycle.ts'
import { deleteCluster, restartCluster } from '../clusters/steer-clusters.ts'
import { describeCluster12 } from './describe-cluster-12.ts'

const base = '/api/1.2/clusters'

/** The same clusters as those of the later versions, in the words of API 1.2. */
export const legacyClusterRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/list`, handle: listClusters },
  { method: 'GET', path: `${base}/status`, handle: getCluster },
  { method: 'POST', path: `${base}/create`, handle: createCluster },
  { method: 'POST', path: `${base}/restart`, handle: steer(restartCluster) },
  { method: 'POST', path: `${base}/resize`, handle: steer(resizeCluster) },
  { method: 'POST', path: `${base}/delete`, handle: steer(deleteCluster) },
]

function listClusters(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer([...store.clusters.values()].map((cluster) => describe(cluster, store)))
}

function getCluster({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describe(findCluster(renamed(parameters), store), store))
}

/** One machine type for all: this version cannot name one. */
function createCluster({ parameters }: ApiRequest, store: Store): Answer {
  const zone = parameters.text('zoneId')
  const wish: JsonObject = {
    cluster_name: parameters.requiredText('name'),
    spark_version: parameters.text('sparkVersion') ?? '16.4.x-scala2.12',
    node_type_id: 'i3.xlarge',
    num_workers: parameters.integer('numWorkerContainers') ?? 1,
    aws_attributes: {
      availability: parameters.flag('useSpot') ? 'SPOT_WITH_FALLBACK' : 'ON_DEMAND',
      ...(zone === undefined ? {} : { zone_id: zone }),
    },
  }
  return jsonAnswer({ id: addCluster(new Parameters(new Map(), wish), store).id })
}

/** All of them answer with the cluster's id. */
function steer(handle: Route['handle']): Route['handle'] {
  return async (request, store) => {
    const parameters = renamed(request.parameters)
    await handle({ ...request, parameters }, store)
    return jsonAnswer({ id: parameters.requiredText('cluster_id') })
  }
}

function renamed(parameters: Parameters): Parameters {
  const workers = parameters.integer('numWorkerContainers')
  return new Parameters(new Map(), {
    cluster_id: parameters.requiredText('clusterId'),
    ...(workers === undefined ? {} : { num_workers: workers }),
  })
}

function describe(cluster: Cluster, store: Store): JsonObject {
  settle(cluster, store.clock.now())
  return describeCluster12(cluster)
}
