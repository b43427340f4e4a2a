import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Cluster, ClusterState } from '../clusters/cluster.ts'
import { firstWorkers } from '../clusters/cluster-size.ts'
import { describeCluster } from '../clusters/describe-cluster.ts'

const words: Readonly<Record<ClusterState, string>> = {
  PENDING: 'Pending',
  RUNNING: 'Running',
  RESTARTING: 'Reconfiguring',
  RESIZING: 'Reconfiguring',
  TERMINATING: 'Terminating',
  TERMINATED: 'Terminated',
  ERROR: 'Error',
  UNKNOWN: 'Error',
}

/** Address and port only where there is a driver. */
export function describeCluster12(cluster: Cluster): JsonObject {
  const { driver, jdbc_port } = describeCluster(cluster) as { driver?: JsonObject; jdbc_port?: number }
  const address = driver?.private_ip
  return {
    id: cluster.id,
    name: cluster.attributes.cluster_name ?? '',
    status: words[cluster.state],
    ...(address === undefined ? {} : { driverIp: address, jdbcPort: jdbc_port ?? 10000 }),
    numWorkers: firstWorkers(cluster.attributes),
  }
}
