import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { describeLevels, describePermissions } from './describe-permissions.ts'
import { type Grant, type Grants, grantsByPrincipal, grantsOn, keepGrants } from './permission-memory.ts'
import { readGrants } from './read-grants.ts'
import { findSecurable, findSqlSecurable, type Securable } from './securable.ts'

type Find = (type: string, id: string, store: Store) => Securable

/** One memory for objects of every type, also under the former paths of SQL objects. */
export const permissionRoutes: readonly Route[] = [
  ...routesUnder('/api/2.0/permissions', findSecurable),
  ...routesUnder('/api/2.0/permissions/sql', findSqlSecurable),
]

function routesUnder(base: string, find: Find): readonly Route[] {
  const path = `${base}/{type}/{id}`
  const found = ({ pathValues }: ApiRequest, store: Store) => find(pathValues.type!, pathValues.id!, store)
  return [
    {
      method: 'GET',
      path,
      handle: (request, store) => jsonAnswer(describePermissions(found(request, store), store)),
    },
    { method: 'PUT', path, handle: (request, store) => replace(found(request, store), request, store) },
    { method: 'PATCH', path, handle: (request, store) => merge(found(request, store), request, store) },
    {
      method: 'GET',
      path: `${path}/permissionLevels`,
      handle: (request, store) => jsonAnswer(describeLevels(found(request, store).type)),
    },
  ]
}

/** What admins inherit stays whatever is asked for. */
function replace(securable: Securable, { parameters }: ApiRequest, store: Store): Answer {
  return keep(securable, grantsByPrincipal(readGrants(securable.type, parameters, store)), store)
}

/** A new owner takes the place of the former one. */
function merge(securable: Securable, { parameters }: ApiRequest, store: Store): Answer {
  const given = readGrants(securable.type, parameters, store)
  const before = [...grantsOn(securable, store).values()]
  const kept = given.some(isOwner) ? before.filter((grant) => !isOwner(grant)) : before
  return keep(securable, grantsByPrincipal([...kept, ...given]), store)
}

function keep(securable: Securable, grants: Grants, store: Store): Answer {
  const { type } = securable
  const owners = [...grants.values()].filter(isOwner)
  if (type.owned && owners.length !== 1) throw invalidParameter(`The ${type.noun} must have exactly one owner.`)
  keepGrants(securable, grants, store)
  return jsonAnswer(describePermissions(securable, store))
}

function isOwner({ level }: Grant): boolean {
  return level === 'IS_OWNER'
}
