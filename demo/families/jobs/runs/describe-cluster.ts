import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import { fingerprint } from '../../../sequence.ts'
import type { Store } from '../../../store.ts'
import { objectsIn } from '../settings/read-object.ts'
import type { Run, TaskRun } from './run.ts'

/** The cluster an attempt has got; undefined before that, and where it needs none. */
export function clusterInstanceOf({ task, start, setupEnd }: TaskRun, run: Run, store: Store): JsonObject | undefined {
  if (store.clock.now() < setupEnd || setupEnd === start) return undefined
  const existing = store.clusters.get(String(task.existing_cluster_id))
  if (existing !== undefined) {
    return { cluster_id: existing.id, spark_context_id: existing.sparkContextId.toString() }
  }
  if (!Object.hasOwn(task, 'new_cluster') && !Object.hasOwn(task, 'job_cluster_key')) return undefined
  // Tasks with the same job cluster share it within a run.
  const name = `${run.id}/${String(task.job_cluster_key ?? task.task_key)}`
  const [date, time] = new Date(run.begun).toISOString().split(/[T.]/)
  return {
    cluster_id: `${date!.slice(5).replace('-', '')}-${time!.replaceAll(':', '')}-${fingerprint(name, 8)}`,
    spark_context_id: BigInt(`0x7${fingerprint(name, 15)}`).toString(),
  }
}

/** Where a single-task run wants to run, as version 2.0 shows it. */
export function clusterSpecOf(task: JsonObject, run: Run): JsonObject {
  const shared = objectsIn(run.settings, 'job_clusters').find((each) => each.job_cluster_key === task.job_cluster_key)
  const own = pickFields(task, ['existing_cluster_id', 'new_cluster', 'libraries'])
  return isJsonObject(shared?.new_cluster) ? { ...own, new_cluster: shared.new_cluster } : own
}
