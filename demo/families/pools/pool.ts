import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { samplePools } from './sample-pools.ts'

export interface Pool {
  id: string
  attributes: JsonObject
  /** Since when its idle instances are wanted, in milliseconds since 1970. */
  since: number
}

/** How long instances take to come, in milliseconds. */
const comingTakes = 8000

export function poolsOf(store: Store): Map<string, Pool> {
  return store.part(samplePools)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findPool(parameters: Parameters, store: Store): Pool {
  const id = parameters.requiredText('instance_pool_id')
  const pool = poolsOf(store).get(id)
  if (pool === undefined) throw doesNotExist(`Can't find an instance pool with id: ${id}`)
  return pool
}

export function describePool(pool: Pool, store: Store): JsonObject {
  return {
    instance_pool_id: pool.id,
    ...pool.attributes,
    default_tags: {
      Vendor: 'Databricks',
      DatabricksInstancePoolCreatorId: workspaceUser,
      DatabricksInstancePoolId: pool.id,
    },
    state: 'ACTIVE',
    stats: countInstances(pool, store),
    status: {},
  }
}

function countInstances(pool: Pool, store: Store): JsonObject {
  const idle = pool.attributes.min_idle_instances
  const wanted = typeof idle === 'number' ? idle : 0
  const came = store.clock.now() - pool.since >= comingTakes
  const users = [...store.clusters.values()].filter(({ attributes }) => attributes.instance_pool_id === pool.id)
  const running = users.filter(({ state }) => state === 'RUNNING')
  return {
    used_count: running.reduce((sum, { workers }) => sum + workers + 1, 0),
    idle_count: came ? wanted : 0,
    pending_used_count: users.filter(({ state }) => state === 'PENDING').length,
    pending_idle_count: came ? 0 : wanted,
  }
}
