import { quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Principal } from './principals.ts'
import type { Securable } from './securable.ts'
import { strongest } from './securable-types.ts'

/** What a principal was given on the object itself. */
export interface Grant {
  principal: Principal
  level: string
}

/** By principal, in the order of giving. */
export type Grants = ReadonlyMap<string, Grant>

const mostObjects = 2000
const mostGrants = 200

/** The permissions that somebody changed, by object; all others are as an object's maker leaves them. */
function begin(): Map<string, Grants> {
  return new Map()
}

export function grantsOn(securable: Securable, store: Store): Grants {
  return changedGrants(securable.objectId, store) ?? firstGrants(securable)
}

/** Nothing where nobody changed what the maker left. */
export function changedGrants(objectId: string, store: Store): Grants | undefined {
  return store.part(begin).get(objectId)
}

export function keepGrants({ objectId }: Securable, grants: Grants, store: Store): void {
  const memory = store.part(begin)
  if (grants.size > mostGrants)
    throw quotaExceeded(`An object has permissions for no more than ${mostGrants} principals.`)
  if (memory.size >= mostObjects && !memory.has(objectId)) {
    throw quotaExceeded(`This workspace remembers the permissions of no more than ${mostObjects} objects.`)
  }
  memory.set(objectId, grants)
}

export function grantsByPrincipal(grants: readonly Grant[]): Grants {
  return new Map(grants.map((grant) => [`${grant.principal.field} ${grant.principal.name}`, grant]))
}

function firstGrants({ type }: Securable): Grants {
  const everybody = type.root === '/authorization/' || type.objectType === 'cluster-policy'
  const principal: Principal = everybody
    ? { field: 'group_name', name: 'users' }
    : { field: 'user_name', name: workspaceUser }
  return grantsByPrincipal([{ principal, level: type.owned ? 'IS_OWNER' : strongest(type) }])
}
