import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Cluster, ClusterEvent } from './cluster.ts'
import { firstWorkers, sizeOf } from './cluster-size.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What the event log of a sample cluster says: its start, then so many days of growing and shrinking, then its end. */
export function sampleEvents(cluster: Cluster, pastDays: number, now: number): ClusterEvent[] {
  const events: ClusterEvent[] = []
  const size = sizeOf(cluster.attributes)
  const first = Math.min(cluster.startTime, now)
  add(events, first, 'CREATING', { cluster_size: size, user: workspaceUser })
  addRunning(events, first + 4 * minute, cluster)
  for (let past = pastDays; past > 0; past -= 1) addDay(events, now - past * day, firstWorkers(cluster.attributes))
  if (cluster.terminatedTime !== null) {
    add(events, cluster.terminatedTime, 'TERMINATING', { reason: cluster.terminationReason })
  }
  return events
}

function addDay(events: ClusterEvent[], morning: number, workers: number): void {
  addResize(events, morning, workers, workers + 4)
  addResize(events, morning + 9 * hour, workers + 4, workers)
}

function addResize(events: ClusterEvent[], at: number, from: number, to: number): void {
  const step = { cause: 'USER_REQUEST', user: workspaceUser }
  add(events, at, 'RESIZING', { current_num_workers: from, target_num_workers: to, ...step })
  add(events, at + 3 * minute, 'UPSIZE_COMPLETED', { current_num_workers: to, target_num_workers: to, ...step })
}

function addRunning(events: ClusterEvent[], at: number, cluster: Cluster): void {
  const workers = firstWorkers(cluster.attributes)
  add(events, at, 'DRIVER_HEALTHY', {})
  add(events, at + minute, 'RUNNING', { current_num_workers: workers, target_num_workers: workers })
}

function add(events: ClusterEvent[], timestamp: number, type: string, details: JsonObject): void {
  events.push({ timestamp, type, details })
}
