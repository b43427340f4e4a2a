import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { registryOf } from '../model-registry/registry.ts'
import { policiesOf } from '../policies/policy.ts'
import { poolsOf } from '../pools/pool.ts'
import { warehousesOf } from '../warehouses/warehouse-memory.ts'
import type { WorkspaceObject } from '../workspace/workspace-object.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'
import { type SecurableType, securableType } from './securable-types.ts'

/** One object that permissions are given on. */
export interface Securable {
  type: SecurableType
  /** As answers name it: `/clusters/1234-567890-patch123`. */
  objectId: string
}

/** Whether there is an object of this id; objects of all other types are taken as being there. */
const lookups: Readonly<Record<string, (id: string, store: Store) => boolean>> = {
  clusters: (id, store) => store.clusters.has(id),
  'cluster-policies': (id, store) => policiesOf(store).has(id),
  directories: (id, store) => hasObject(id, 'DIRECTORY', store),
  experiments: (id, store) => trackingOf(store).experiments.has(id),
  files: (id, store) => hasObject(id, 'FILE', store),
  'instance-pools': (id, store) => poolsOf(store).has(id),
  notebooks: (id, store) => hasObject(id, 'NOTEBOOK', store),
  'registered-models': (id, store) => [...registryOf(store).models.values()].some((model) => model.id === id),
  repos: (id, store) => hasObject(id, 'REPO', store),
  warehouses: (id, store) => warehousesOf(store).byId.has(id),
}

/** By their numbers. */
const numbered = new Set(['directories', 'experiments', 'files', 'jobs', 'notebooks', 'repos'])

/** The former paths of SQL objects: `sql/dashboards/…`. */
const underSql: Readonly<Record<string, string>> = {
  alerts: 'alerts',
  dashboards: 'dbsql-dashboards',
  endpoints: 'warehouses',
  queries: 'queries',
  warehouses: 'warehouses',
}

/** The object of a path's values. Throws INVALID_PARAMETER_VALUE and RESOURCE_DOES_NOT_EXIST. */
export function findSecurable(name: string, id: string, store: Store): Securable {
  if (name === 'authorization') return { type: securableType(`authorization/${id}`), objectId: `/authorization/${id}` }
  const type = securableType(name)
  if (id.length > 200) throw invalidParameter('The id of an object must not be longer than 200 characters.')
  if (numbered.has(name) && !/^\d{1,19}$/.test(id)) throw invalidParameter(`'${id}' is not the id of a ${type.noun}.`)
  if (lookups[name]?.(id, store) === false) throw doesNotExist(`The ${type.noun} ${id} does not exist.`)
  return { type, objectId: type.root + id }
}

export function findSqlSecurable(noun: string, id: string, store: Store): Securable {
  const name = Object.hasOwn(underSql, noun) ? underSql[noun]! : `sql/${noun}`
  return findSecurable(name, id, store)
}

function hasObject(id: string, type: WorkspaceObject['type'], store: Store): boolean {
  return [...objectsOf(store).values()].some((object) => object.id === id && object.type === type)
}
