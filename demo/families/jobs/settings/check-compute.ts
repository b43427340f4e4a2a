import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { checkAttributes } from '../../clusters/cluster-attributes.ts'
import { objectsIn, readObject } from './read-object.ts'

const places = ['existing_cluster_id', 'new_cluster', 'job_cluster_key', 'environment_key']

/** Tasks that run on a cluster of the workspace and nowhere else. */
const needCluster = ['spark_jar_task', 'spark_submit_task']

/** Throws on a task that says nowhere, twice or wrongly where it runs. */
export function checkCompute(task: JsonObject, settings: JsonObject, store: Store): void {
  const key = String(task.task_key)
  const given = places.filter((name) => Object.hasOwn(task, name) && task[name] !== null)
  if (given.length > 1) throw invalidParameter(`Task ${key}: only one of ${given.join(', ')} can be given.`)
  if (given.length === 0 && needCluster.some((kind) => Object.hasOwn(task, kind))) {
    throw invalidParameter(`Task ${key}: one of job_cluster_key, new_cluster or existing_cluster_id must be specified.`)
  }
  const fields = readObject(task)
  const cluster = fields.text('existing_cluster_id')
  if (cluster !== undefined && !store.clusters.has(cluster)) {
    throw invalidParameter(`Task ${key}: Cluster ${cluster} does not exist.`)
  }
  const shared = fields.text('job_cluster_key')
  if (shared !== undefined && !objectsIn(settings, 'job_clusters').some((each) => each.job_cluster_key === shared)) {
    throw invalidParameter(`Task ${key}: there is no job cluster with the job_cluster_key '${shared}'.`)
  }
  if (Object.hasOwn(task, 'new_cluster')) checkNewCluster(task.new_cluster)
}

/** What a policy fills in is not looked at here. */
export function checkNewCluster(cluster: JsonValue | undefined): void {
  if (!isJsonObject(cluster)) throw missingField('new_cluster')
  if (cluster.policy_id === undefined) checkAttributes(cluster)
}
