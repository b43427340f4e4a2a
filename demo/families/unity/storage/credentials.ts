import type { JsonObject } from '#shared/json/exact-value.ts'
import { PlatformError } from '../../../http/platform-error.ts'
import { metastoreOf } from '../metastore.ts'
import { choice, type Fields, flag, text } from '../securables/fields.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { childrenOf, type Securable } from '../securables/securable.ts'
import { demandIdentity, identityFields, shownIdentity } from './identities.ts'
import { isolationField } from './isolation.ts'

const atAnyTime: Fields = { comment: text, read_only: flag, ...identityFields }

/** For files and for services alike. */
export const credentialDefinition: KindDefinition = {
  kind: 'credential',
  path: 'credentials',
  listField: 'credentials',
  listSize: { server: 100 },
  idField: 'id',
  hasFullName: true,
  createFields: { ...atAnyTime, purpose: choice('STORAGE', 'SERVICE') },
  changeFields: { ...atAnyTime, ...isolationField },
  canBeRenamed: true,
  showsChange: true,
  complete(settings) {
    demandIdentity(settings)
    return {
      purpose: 'STORAGE',
      ...settings,
      ...shownIdentity(settings),
      read_only: settings.read_only ?? false,
      isolation_mode: 'ISOLATION_MODE_OPEN',
      used_for_managed_storage: false,
    }
  },
  completeChange: shownIdentity,
  demandUnused(credential, store) {
    const users = childrenOf(metastoreOf(store), 'external_location').filter(isBasedOn(credential))
    if (users.length === 0) return
    const message = `Storage Credential '${credential.name}' is used by ${users.length} external location(s). Use force to delete it all the same.`
    throw new PlatformError(400, 'INVALID_STATE', message)
  },
  belongs: ({ settings }, parameters) => {
    const purpose = parameters.choice('purpose', ['STORAGE', 'SERVICE'])
    return purpose === undefined || settings.purpose === purpose
  },
}

/** The same ones, as far as they are for files. */
export const storageCredentialDefinition: KindDefinition = {
  ...credentialDefinition,
  path: 'storage-credentials',
  listField: 'storage_credentials',
  createFields: atAnyTime,
  hidden: ['purpose'],
  belongs: ({ settings }: { settings: JsonObject }) => settings.purpose === 'STORAGE',
}

function isBasedOn({ id }: Securable): (location: Securable) => boolean {
  return ({ settings }) => settings.credential_id === id
}
