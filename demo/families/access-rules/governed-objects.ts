import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { objectsOf } from '../account/kind.ts'
import { budgetPolicyKind } from '../billing/spending-policies.ts'
import { accountDirectory, workspaceDirectory } from '../scim/directory.ts'

/** Roles by what they are given on; the empty name is the account itself. */
const roles: Readonly<Record<string, readonly string[]>> = {
  '': ['roles/billing.admin', 'roles/marketplace.admin'],
  budgetPolicies: ['roles/budgetPolicy.manager', 'roles/budgetPolicy.user'],
  groups: ['roles/group.manager'],
  servicePrincipals: ['roles/servicePrincipal.manager', 'roles/servicePrincipal.user'],
}

/**
 * The roles on a resource: `accounts/<id>`, `accounts/<id>/groups/<id>` and the like. Throws INVALID_PARAMETER_VALUE
 * for any other name and RESOURCE_DOES_NOT_EXIST for an object that is not there.
 */
export function rolesOn(resource: string, store: Store): readonly string[] {
  const found = /^accounts\/[\w-]{1,64}(?:\/(budgetPolicies|groups|servicePrincipals)\/([\w-]{1,64}))?$/.exec(resource)
  if (found === null) throw invalidParameter(`'${resource.slice(0, 200)}' is not the name of a resource with rules.`)
  const [, kind = '', id = ''] = found
  if (kind !== '' && !exists(kind, id, store)) throw doesNotExist(`The resource ${resource} does not exist.`)
  return roles[kind]!
}

/** Service principals go by their application ids. */
function exists(kind: string, id: string, store: Store): boolean {
  if (kind === 'budgetPolicies') return objectsOf(budgetPolicyKind, store).has(id)
  const directories = [accountDirectory(store), workspaceDirectory(store)]
  if (kind === 'groups') return directories.some(({ resources }) => resources.Groups.has(id))
  const principals = directories.flatMap(({ resources }) => [...resources.ServicePrincipals.values()])
  return principals.some(({ applicationId }) => applicationId === id)
}
