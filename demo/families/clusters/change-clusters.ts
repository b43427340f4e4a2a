import type { JsonObject } from '#shared/json/exact-value.ts'
import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Cluster } from './cluster.ts'
import { checkAttributes, readAttributes } from './cluster-attributes.ts'
import { checkSize, sizeOf } from './cluster-size.ts'
import { demandState, findCluster } from './find-cluster.ts'
import { beginCreate, beginResize, beginRestart, record } from './life-cycle.ts'

const mostClusters = 1000

export function createCluster({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ cluster_id: addCluster(parameters, store).id })
}

/** What all versions' create calls do. */
export function addCluster(parameters: Parameters, store: Store): Cluster {
  const attributes = readAttributes(parameters)
  if (store.clusters.size >= mostClusters) {
    throw new PlatformError(400, 'QUOTA_EXCEEDED', `This workspace holds no more than ${mostClusters} clusters.`)
  }
  const now = store.clock.now()
  const cluster: Cluster = {
    id: newClusterId(store, now),
    sparkContextId: numberOf(store.sequence.digits(19)),
    creator: workspaceUser,
    source: 'API',
    attributes,
    state: 'PENDING',
    stateMessage: '',
    next: null,
    workers: 0,
    startTime: now,
    restartedTime: now,
    terminatedTime: null,
    stateLossTime: 0,
    terminationReason: null,
    pinned: false,
    events: [],
  }
  beginCreate(cluster, now)
  store.clusters.set(cluster.id, cluster)
  return cluster
}

export function editCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  const attributes = readAttributes(parameters)
  applyAttributes(cluster, attributes, store.clock.now())
  return emptyAnswer()
}

/** Sets the fields that `update_mask` names, and clears those that it names without a value. */
export function updateCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  const wanted = parameters.object('cluster') ?? {}
  const mask = parameters.requiredText('update_mask').split(',')
  const names = mask.includes('*') ? Object.keys(wanted) : mask.map((name) => name.trim().split('.')[0]!)
  const attributes: Record<string, JsonObject[string]> = { ...cluster.attributes }
  for (const name of names) {
    if (name === '') throw invalidParameter('update_mask names an empty field.')
    if (name === 'num_workers' || name === 'autoscale') {
      delete attributes.num_workers
      delete attributes.autoscale
    }
    if (wanted[name] === undefined || wanted[name] === null) delete attributes[name]
    else attributes[name] = wanted[name]
  }
  checkAttributes(attributes)
  applyAttributes(cluster, attributes, store.clock.now())
  return emptyAnswer()
}

export function resizeCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  const workers = parameters.integer('num_workers')
  const autoscale = parameters.object('autoscale')
  const size: JsonObject = {
    ...(workers === undefined ? {} : { num_workers: workers }),
    ...(autoscale === undefined ? {} : { autoscale }),
  }
  checkSize(size)
  demandState(cluster, 'RUNNING')
  const { num_workers: _workers, autoscale: _autoscale, ...others } = cluster.attributes
  cluster.attributes = { ...others, ...size }
  beginResize(cluster, store.clock.now())
  return emptyAnswer()
}

/** A running cluster restarts to take the change over, a terminated one takes it over at its next start. */
export function applyAttributes(cluster: Cluster, attributes: JsonObject, now: number): void {
  demandState(cluster, 'RUNNING', 'TERMINATED')
  const before = sizeOf(cluster.attributes)
  cluster.attributes = attributes
  record(cluster, now, 'EDITED', {
    previous_cluster_size: before,
    cluster_size: sizeOf(attributes),
    user: workspaceUser,
  })
  if (cluster.state === 'RUNNING') beginRestart(cluster, now)
}

/** Month, day and time of the making, then letters: as `0115-093000-k2x9d4qa`. */
function newClusterId(store: Store, now: number): string {
  const [date, time] = new Date(now).toISOString().split(/[T.]/)
  const prefix = `${date!.slice(5).replace('-', '')}-${time!.replaceAll(':', '')}`
  let id = ''
  do id = `${prefix}-${store.sequence.letters(8)}`
  while (store.clusters.has(id))
  return id
}
