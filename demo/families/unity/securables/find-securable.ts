import { invalidParameter, PlatformError } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { metastoreOf } from '../metastore.ts'
import type { Kind, Securable } from './securable.ts'
import { inSchemas, securableBelow } from './securable-below.ts'

/** In the messages and codes of refusals. */
const words: Readonly<Record<Kind, readonly [noun: string, code: string]>> = {
  metastore: ['Metastore', 'METASTORE'],
  catalog: ['Catalog', 'CATALOG'],
  schema: ['Schema', 'SCHEMA'],
  table: ['Table', 'TABLE'],
  volume: ['Volume', 'RESOURCE'],
  function: ['Function', 'FUNCTION'],
  registered_model: ['Registered Model', 'RESOURCE'],
  credential: ['Storage Credential', 'STORAGE_CREDENTIAL'],
  external_location: ['External Location', 'EXTERNAL_LOCATION'],
  connection: ['Connection', 'CONNECTION'],
  share: ['Share', 'SHARE'],
  recipient: ['Recipient', 'RECIPIENT'],
  provider: ['Provider', 'PROVIDER'],
}

/** By its full name, as `main.default.trips` or, of what lies in no catalog, the name; undefined where there is none. */
export function securableAt(kind: Kind, fullName: string, store: Store): Securable | undefined {
  return securableBelow(metastoreOf(store), kind, fullName)
}

/** Throws with the code of its kind; names of what should lie there are told first, the catalog before the schema. */
export function findSecurable(kind: Kind, fullName: string, store: Store): Securable {
  const found = securableAt(kind, fullName, store)
  if (found !== undefined) return found
  if (inSchemas.has(kind) || kind === 'schema') {
    const names = fullName.split('.', 4)
    const depth = kind === 'schema' ? 2 : 3
    if (names.length !== depth) throw invalidParameter(`'${fullName.slice(0, 300)}' is not a name of ${depth} parts.`)
    findSecurable('catalog', names[0]!, store)
    if (depth === 3) findSecurable('schema', `${names[0]}.${names[1]}`, store)
  }
  throw notThere(kind, fullName)
}

export function notThere(kind: Kind, fullName: string): PlatformError {
  const [noun, code] = words[kind]
  return new PlatformError(404, `${code}_DOES_NOT_EXIST`, `${noun} '${fullName.slice(0, 300)}' does not exist.`)
}

export function alreadyExists(kind: Kind, fullName: string): PlatformError {
  const [noun, code] = words[kind]
  return new PlatformError(400, `${code}_ALREADY_EXISTS`, `${noun} '${fullName}' already exists`)
}

export function isNotEmpty(kind: Kind, fullName: string, contents: string): PlatformError {
  return new PlatformError(400, 'INVALID_STATE', `${words[kind][0]} '${fullName}' is not empty. It has ${contents}.`)
}
