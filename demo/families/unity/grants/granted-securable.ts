import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { findSecurable, securableAt } from '../securables/find-securable.ts'
import type { Kind, Securable } from '../securables/securable.ts'

/** By the words of paths. Models count as functions there. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['metastore', 'metastore'],
  ['catalog', 'catalog'],
  ['schema', 'schema'],
  ['table', 'table'],
  ['volume', 'volume'],
  ['function', 'function'],
  ['registered_model', 'registered_model'],
  ['credential', 'credential'],
  ['storage_credential', 'credential'],
  ['external_location', 'external_location'],
  ['connection', 'connection'],
])

/** The securable of a path's type and name. Throws for kinds that have no grants here, and for what is not there. */
export function securableOfType(type: string, fullName: string, store: Store): Securable {
  const kind = kinds.get(type.toLowerCase())
  if (kind === undefined) {
    throw invalidParameter(`securable_type ${type.slice(0, 100)} is not one of ${[...kinds.keys()].join(', ')}.`)
  }
  const model = kind === 'function' ? securableAt('registered_model', fullName, store) : undefined
  return securableAt(kind, fullName, store) ?? model ?? findSecurable(kind, fullName, store)
}

export function grantedSecurable({ pathValues }: ApiRequest, store: Store): Securable {
  return securableOfType(pathValues.securable_type!, pathValues.full_name!, store)
}
