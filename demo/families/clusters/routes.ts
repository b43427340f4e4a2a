import { jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createCluster, editCluster, resizeCluster, updateCluster } from './change-clusters.ts'
import { describeCluster } from './describe-cluster.ts'
import { findCluster } from './find-cluster.ts'
import { listAllClusters, listClusters } from './list-clusters.ts'
import { listEvents } from './list-events.ts'
import { describeNodeTypes } from './node-types.ts'
import { describeSparkVersions } from './spark-versions.ts'
import {
  changeOwner,
  deleteCluster,
  permanentlyDeleteCluster,
  pinCluster,
  restartCluster,
  startCluster,
  unpinCluster,
} from './steer-clusters.ts'
import { describeZones } from './zones.ts'

type Entry = readonly [method: string, name: string, handle: Route['handle']]

const inBothVersions: readonly Entry[] = [
  ['POST', 'create', createCluster],
  ['GET', 'get', getCluster],
  ['POST', 'edit', editCluster],
  ['POST', 'resize', resizeCluster],
  ['POST', 'start', startCluster],
  ['POST', 'restart', restartCluster],
  ['POST', 'delete', deleteCluster],
  ['POST', 'permanent-delete', permanentlyDeleteCluster],
  ['POST', 'pin', pinCluster],
  ['POST', 'unpin', unpinCluster],
  ['POST', 'change-owner', changeOwner],
  ['POST', 'events', listEvents],
  ['GET', 'spark-versions', () => jsonAnswer(describeSparkVersions())],
  ['GET', 'list-node-types', () => jsonAnswer(describeNodeTypes())],
  ['GET', 'list-zones', () => jsonAnswer(describeZones())],
]

export const clusterRoutes: readonly Route[] = [
  ...routesOf('2.0', [...inBothVersions, ['GET', 'list', listAllClusters]]),
  ...routesOf('2.1', [...inBothVersions, ['GET', 'list', listClusters], ['POST', 'update', updateCluster]]),
]

function routesOf(version: string, entries: readonly Entry[]): readonly Route[] {
  return entries.map(([method, name, handle]) => ({ method, path: `/api/${version}/clusters/${name}`, handle }))
}

function getCluster({ parameters }: ApiRequest, store: Store) {
  return jsonAnswer(describeCluster(findCluster(parameters, store)))
}
