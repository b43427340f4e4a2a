import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Cluster, ClusterState } from './cluster.ts'
import { firstWorkers, sizeOf } from './cluster-size.ts'

/** How long a cluster stays in a state on its way, in milliseconds: quick enough to watch. */
const durations = { PENDING: 8000, RESTARTING: 6000, RESIZING: 4000, TERMINATING: 4000 } as const

type Passing = keyof typeof durations

/** Brings a cluster to where it is by now. To be called before anything is read from or done to it. */
export function settle(cluster: Cluster, now: number): void {
  while (cluster.next !== null && cluster.next.at <= now) {
    const { state, at } = cluster.next
    const before = cluster.state
    cluster.state = state
    cluster.next = null
    if (state === 'RUNNING') arriveRunning(cluster, before, at)
    else if (state === 'TERMINATED') arriveTerminated(cluster, at)
  }
}

export function beginCreate(cluster: Cluster, now: number): void {
  record(cluster, now, 'CREATING', { cluster_size: sizeOf(cluster.attributes), user: workspaceUser })
  pass(cluster, 'PENDING', 'RUNNING', now, 'Finding instances for new nodes, acquiring more instances if necessary')
}

export function beginStart(cluster: Cluster, now: number): void {
  cluster.startTime = now
  cluster.terminatedTime = null
  cluster.terminationReason = null
  record(cluster, now, 'STARTING', { cluster_size: sizeOf(cluster.attributes), user: workspaceUser })
  pass(cluster, 'PENDING', 'RUNNING', now, 'Starting Spark')
}

export function beginRestart(cluster: Cluster, now: number): void {
  record(cluster, now, 'RESTARTING', { user: workspaceUser })
  cluster.restartedTime = now
  pass(cluster, 'RESTARTING', 'RUNNING', now, 'Restarting Spark')
}

export function beginResize(cluster: Cluster, now: number): void {
  const wanted = firstWorkers(cluster.attributes)
  record(cluster, now, 'RESIZING', {
    current_num_workers: cluster.workers,
    target_num_workers: wanted,
    cause: 'USER_REQUEST',
    user: workspaceUser,
  })
  pass(cluster, 'RESIZING', 'RUNNING', now, `Resizing the cluster to ${wanted} workers`)
}

export function beginTerminate(cluster: Cluster, now: number): void {
  cluster.terminationReason = {
    code: 'USER_REQUEST',
    type: 'SUCCESS',
    parameters: { username: workspaceUser },
  }
  record(cluster, now, 'TERMINATING', { reason: cluster.terminationReason, user: workspaceUser })
  pass(cluster, 'TERMINATING', 'TERMINATED', now, `Terminated by user ${workspaceUser}`)
}

export function record(cluster: Cluster, timestamp: number, type: string, details: JsonObject): void {
  cluster.events.push({ timestamp, type, details })
  // A cluster that is worked on for ever keeps only its recent past, as the platform does.
  if (cluster.events.length > 2000) cluster.events.splice(0, 1000)
}

function pass(cluster: Cluster, through: Passing, to: ClusterState, now: number, message: string): void {
  cluster.state = through
  cluster.stateMessage = message
  cluster.next = { state: to, at: now + durations[through] }
}

function arriveRunning(cluster: Cluster, before: ClusterState, at: number): void {
  cluster.stateMessage = ''
  cluster.workers = firstWorkers(cluster.attributes)
  if (before === 'RESIZING') {
    record(cluster, at, 'UPSIZE_COMPLETED', { current_num_workers: cluster.workers, cause: 'USER_REQUEST' })
    return
  }
  cluster.stateLossTime = at
  cluster.restartedTime = Math.max(cluster.restartedTime, cluster.startTime)
  record(cluster, at, 'DRIVER_HEALTHY', {})
  record(cluster, at, 'RUNNING', {
    current_num_workers: cluster.workers,
    target_num_workers: cluster.workers,
  })
}

function arriveTerminated(cluster: Cluster, at: number): void {
  cluster.terminatedTime = at
  cluster.stateLossTime = at
  cluster.workers = 0
}
