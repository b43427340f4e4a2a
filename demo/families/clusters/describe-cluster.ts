import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { fingerprint } from '../../sequence.ts'
import type { Cluster } from './cluster.ts'
import { capacityOf } from './node-types.ts'

/** A cluster as `get` and `list` show it. */
export function describeCluster(cluster: Cluster): JsonObject {
  const { attributes } = cluster
  return {
    cluster_id: cluster.id,
    ...machines(cluster),
    spark_context_id: cluster.sparkContextId,
    ...attributes,
    driver_node_type_id: attributes.driver_node_type_id ?? attributes.node_type_id ?? null,
    cluster_source: cluster.source,
    creator_user_name: cluster.creator,
    state: cluster.state,
    state_message: cluster.stateMessage,
    start_time: cluster.startTime,
    ...(cluster.terminatedTime === null ? {} : { terminated_time: cluster.terminatedTime }),
    last_state_loss_time: cluster.stateLossTime,
    last_restarted_time: cluster.restartedTime,
    ...(cluster.terminationReason === null ? {} : { termination_reason: cluster.terminationReason }),
    default_tags: {
      Vendor: 'Databricks',
      Creator: cluster.creator,
      ClusterName: attributes.cluster_name ?? '',
      ClusterId: cluster.id,
    },
    ...(cluster.pinned ? { pinned_by_user_name: cluster.creator } : {}),
    spec: attributes,
  }
}

function machines(cluster: Cluster): JsonObject {
  if (cluster.state !== 'RUNNING' && cluster.state !== 'RESIZING') return {}
  const { attributes } = cluster
  const worker = capacityOf(textOf(attributes.node_type_id))
  const driver = capacityOf(textOf(attributes.driver_node_type_id ?? attributes.node_type_id))
  return {
    driver: describeNode(cluster, 0),
    executors: Array.from({ length: cluster.workers }, (_, place) => describeNode(cluster, place + 1)),
    cluster_cores: driver.cores + cluster.workers * worker.cores,
    cluster_memory_mb: driver.memoryMb + cluster.workers * worker.memoryMb,
    jdbc_port: 10_000,
  }
}

/** The machines of one start stay the same, those of the next start are others. */
function describeNode(cluster: Cluster, place: number): JsonObject {
  const hex = fingerprint(`${cluster.id}/${cluster.startTime}/${place}`, 49)
  const [a, b, c] = [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4, 6)].map((part) => Number.parseInt(part, 16))
  const id = hex.slice(17)
  return {
    private_ip: `10.${a}.${b}.${c}`,
    public_dns: `ec2-52-${a}-${b}-${c}.us-west-2.compute.amazonaws.com`,
    node_id: `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`,
    instance_id: `i-0${hex.slice(0, 16)}`,
    start_timestamp: cluster.startTime,
    node_aws_attributes: { is_spot: place > 0 },
    host_private_ip: `10.${a}.${(b ?? 0) ^ 1}.${c}`,
  }
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
