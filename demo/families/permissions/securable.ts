import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { lookups } from './lookups.ts'
import { type SecurableType, securableType } from './securable-types.ts'

/** One object that permissions are given on. */
export interface Securable {
  type: SecurableType
  id: string
  /** As answers name it: `/clusters/1234-567890-patch123`. */
  objectId: string
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
  if (name === 'authorization')
    return { type: securableType(`authorization/${id}`), id, objectId: `/authorization/${id}` }
  const type = securableType(name)
  if (id.length > 200) throw invalidParameter('The id of an object must not be longer than 200 characters.')
  if (numbered.has(name) && !/^\d{1,19}$/.test(id)) throw invalidParameter(`'${id}' is not the id of a ${type.noun}.`)
  if (lookups.get(name)?.(id, store) === false) throw doesNotExist(`The ${type.noun} ${id} does not exist.`)
  return { type, id, objectId: type.root + id }
}

export function findSqlSecurable(noun: string, id: string, store: Store): Securable {
  const name = Object.hasOwn(underSql, noun) ? underSql[noun]! : `sql/${noun}`
  return findSecurable(name, id, store)
}
