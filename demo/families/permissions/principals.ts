import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type Kind, workspaceDirectory } from '../scim/directory.ts'

export type PrincipalField = 'user_name' | 'group_name' | 'service_principal_name'

/** Who has a permission: a user, a group or a service principal by the name that permissions use. */
export interface Principal {
  field: PrincipalField
  name: string
}

const fields: readonly PrincipalField[] = ['user_name', 'group_name', 'service_principal_name']

const named: Readonly<Record<PrincipalField, readonly [kind: Kind, nameField: string, word: string]>> = {
  user_name: ['Users', 'userName', 'UserName'],
  group_name: ['Groups', 'displayName', 'GroupName'],
  service_principal_name: ['ServicePrincipals', 'applicationId', 'ServicePrincipalName'],
}

/** Whom an entry of an access control list names. Throws unless it is exactly one, and one that there is. */
export function readPrincipal(entry: JsonObject, store: Store): Principal {
  const given = fields.filter((field) => Object.hasOwn(entry, field) && !isBlank(entry[field]))
  const [field] = given
  if (field === undefined || given.length > 1) {
    throw invalidParameter(`Each entry of access_control_list names exactly one of ${fields.join(', ')}.`)
  }
  const name = entry[field]
  if (typeof name !== 'string') throw invalidParameter(`${field} must be a string.`)
  const found = findByName({ field, name }, store)
  if (found === undefined) throw doesNotExist(`Principal: ${named[field][2]}(${name}) does not exist`)
  return { field, name: String(found[named[field][1]]) }
}

/** Its entry in the directory, whatever the case of its name; undefined when it is gone. */
export function findByName({ field, name }: Principal, store: Store): JsonObject | undefined {
  const [kind, nameField] = named[field]
  const wanted = name.toLowerCase()
  const all = [...workspaceDirectory(store).resources[kind].values()]
  return all.find((resource) => String(resource[nameField]).toLowerCase() === wanted)
}

function isBlank(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === ''
}
