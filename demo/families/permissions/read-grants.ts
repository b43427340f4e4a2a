import { isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, malformedRequest, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Grant } from './permission-memory.ts'
import { readPrincipal } from './principals.ts'
import { levelsOf, type SecurableType, strongest } from './securable-types.ts'

const mostEntries = 1000

/** The access control list of a request, checked; empty without one. */
export function readGrants(type: SecurableType, parameters: Parameters, store: Store): readonly Grant[] {
  const list = parameters.bodyObject().access_control_list ?? []
  if (!Array.isArray(list))
    throw malformedRequest('Could not parse request object: access_control_list must be a list.')
  const entries: readonly JsonValue[] = list
  if (entries.length > mostEntries) {
    throw invalidParameter(`access_control_list must not have more than ${mostEntries} entries.`)
  }
  return entries.map((entry) => readGrant(type, entry, store))
}

function readGrant(type: SecurableType, entry: JsonValue, store: Store): Grant {
  if (!isJsonObject(entry)) {
    throw malformedRequest('Could not parse request object: access_control_list must be a list of objects.')
  }
  const level = readLevel(type, entry.permission_level)
  const principal = readPrincipal(entry, store)
  if (principal.field === 'group_name' && level === 'IS_OWNER') {
    throw invalidParameter(`A group cannot own the ${type.noun}: IS_OWNER is for a user or a service principal.`)
  }
  if (principal.field === 'group_name' && principal.name === 'admins' && level !== strongest(type)) {
    throw invalidParameter(`The permissions of admins on the ${type.noun} cannot be less than ${strongest(type)}.`)
  }
  return { principal, level }
}

function readLevel(type: SecurableType, level: JsonValue | undefined): string {
  if (level === undefined || level === null || level === '') throw missingField('permission_level')
  const levels = levelsOf(type)
  if (typeof level !== 'string' || !levels.includes(level)) {
    throw invalidParameter(
      `Permission level '${String(level).slice(0, 100)}' is not defined for the ${type.noun}. It has: ${levels.join(', ')}.`,
    )
  }
  return level
}
