import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { describePool, findPool, type Pool, poolsOf } from './pool.ts'
import { readChange, readPool } from './read-pool.ts'

const base = '/api/2.0/instance-pools'
const mostPools = 500

export const poolRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/create`, handle: createPool },
  { method: 'POST', path: `${base}/edit`, handle: editPool },
  { method: 'POST', path: `${base}/delete`, handle: deletePool },
  { method: 'GET', path: `${base}/get`, handle: getPool },
  { method: 'GET', path: `${base}/list`, handle: listPools },
]

function createPool({ parameters }: ApiRequest, store: Store): Answer {
  const attributes = readPool(parameters)
  const pools = poolsOf(store)
  demandFreeName(String(attributes.instance_pool_name), store)
  if (pools.size >= mostPools) throw quotaExceeded(`A workspace holds no more than ${mostPools} pools.`)
  const now = store.clock.now()
  const [date, time] = new Date(now).toISOString().split(/[T.]/)
  const prefix = `${date!.slice(5).replace('-', '')}-${time!.replaceAll(':', '')}`
  const id = `${prefix}-${store.sequence.letters(5)}${pools.size}-pool-${store.sequence.letters(8)}`
  pools.set(id, { id, attributes, since: now })
  return jsonAnswer({ instance_pool_id: id })
}

function editPool({ parameters }: ApiRequest, store: Store): Answer {
  const pool = findPool(parameters, store)
  const change = readChange(parameters)
  if (change.node_type_id !== pool.attributes.node_type_id) {
    throw invalidParameter('The node type of an instance pool cannot be changed.')
  }
  demandFreeName(String(change.instance_pool_name), store, pool)
  const { max_capacity: _most, ...kept } = pool.attributes
  if (change.min_idle_instances !== pool.attributes.min_idle_instances) pool.since = store.clock.now()
  pool.attributes = { ...kept, ...change }
  return emptyAnswer()
}

function deletePool({ parameters }: ApiRequest, store: Store): Answer {
  poolsOf(store).delete(findPool(parameters, store).id)
  return emptyAnswer()
}

function getPool({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describePool(findPool(parameters, store), store))
}

function listPools(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ instance_pools: [...poolsOf(store).values()].map((pool) => describePool(pool, store)) })
}

function demandFreeName(name: string, store: Store, own?: Pool): void {
  const taken = [...poolsOf(store).values()].some((pool) => pool !== own && pool.attributes.instance_pool_name === name)
  if (taken) throw invalidParameter(`An instance pool with the name ${name} already exists.`)
}
