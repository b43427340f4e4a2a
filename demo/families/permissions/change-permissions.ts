import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { describePermissions } from './describe-permissions.ts'
import { type Grant, type Grants, grantsByPrincipal, grantsOn, keepGrants } from './permission-memory.ts'
import { readGrants } from './read-grants.ts'
import type { Securable } from './securable.ts'

/** What admins inherit stays whatever is asked for. */
export function replacePermissions(securable: Securable, parameters: Parameters, store: Store): Answer {
  return keep(securable, grantsByPrincipal(readGrants(securable.type, parameters, store)), store)
}

/** A new owner takes the place of the former one. */
export function mergePermissions(securable: Securable, parameters: Parameters, store: Store): Answer {
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
