import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { accountDirectory, workspaceDirectory } from '../scim/directory.ts'

/** Of the account or the workspace. */
export function isServicePrincipal(id: string, store: Store): boolean {
  const directories = [accountDirectory(store), workspaceDirectory(store)]
  return directories.some(({ resources }) => resources.ServicePrincipals.has(id))
}

/** The id again, when there is such a service principal. Throws RESOURCE_DOES_NOT_EXIST. */
export function demandServicePrincipal(id: string, store: Store): string {
  if (isServicePrincipal(id, store)) return id
  throw doesNotExist(`There is no service principal with the id ${id}.`)
}
