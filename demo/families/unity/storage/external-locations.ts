import type { JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField, PlatformError } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { metastoreOf } from '../metastore.ts'
import { type Fields, flag, object, text } from '../securables/fields.ts'
import { findSecurable } from '../securables/find-securable.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { childrenOf, type Securable, treeOf } from '../securables/securable.ts'
import { demandCloudUrl, liesWithin } from '../storage-place.ts'
import { isolationField } from './isolation.ts'

const atAnyTime: Fields = {
  url: text,
  credential_name: text,
  comment: text,
  read_only: flag,
  fallback: flag,
  enable_file_events: flag,
  file_event_queue: object,
  encryption_details: object,
}

export const externalLocationDefinition: KindDefinition = {
  kind: 'external_location',
  path: 'external-locations',
  listField: 'external_locations',
  listSize: { server: 100 },
  hasFullName: false,
  createFields: atAnyTime,
  changeFields: { ...atAnyTime, ...isolationField },
  canBeRenamed: true,
  showsChange: true,
  complete(settings, _parent, _id, _parameters, store) {
    for (const name of ['url', 'credential_name']) if (settings[name] === undefined) throw missingField(name)
    return {
      read_only: false,
      fallback: false,
      isolation_mode: 'ISOLATION_MODE_OPEN',
      ...settings,
      ...checked(settings, undefined, store),
    }
  },
  completeChange: checked,
  derive({ settings }, _parameters, store) {
    const all = childrenOf(metastoreOf(store), 'credential')
    const credential = all.find(({ id }) => id === settings.credential_id)
    return credential === undefined ? {} : { credential_name: credential.name }
  },
  demandUnused(location, store) {
    const users = treeOf(metastoreOf(store)).filter(({ settings }) => isOutsideAndBelow(settings, location))
    if (users.length === 0) return
    const message = `External Location '${location.name}' is used by ${users.length} external table(s) or volume(s). Use force to delete it all the same.`
    throw new PlatformError(400, 'INVALID_STATE', message)
  },
}

function isOutsideAndBelow(settings: JsonObject, location: Securable): boolean {
  const external = settings.table_type === 'EXTERNAL' || settings.volume_type === 'EXTERNAL'
  return external && liesWithin(String(settings.storage_location), String(location.settings.url))
}

/** The URL in its usual form and the id of the credential, as far as they are among the settings. */
function checked(settings: JsonObject, own: Securable | undefined, store: Store): JsonObject {
  const found: Record<string, string> = {}
  if (settings.url !== undefined) found.url = freeUrl(String(settings.url), own, store)
  if (settings.credential_name !== undefined) {
    const credential = findSecurable('credential', String(settings.credential_name), store)
    if (credential.settings.purpose !== 'STORAGE') {
      throw invalidParameter(`The credential ${credential.name} is for services and not for storage.`)
    }
    found.credential_id = credential.id
  }
  return found
}

function freeUrl(sent: string, own: Securable | undefined, store: Store): string {
  const url = demandCloudUrl('url', sent)
  for (const other of childrenOf(metastoreOf(store), 'external_location')) {
    const there = String(other.settings.url)
    if (other !== own && (liesWithin(url, there) || liesWithin(there, url))) {
      throw invalidParameter(`LOCATION_OVERLAP: ${url} overlaps with the external location ${other.name} at ${there}.`)
    }
  }
  return url
}
