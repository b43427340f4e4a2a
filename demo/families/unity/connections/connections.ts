import type { JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField, PlatformError } from '../../../http/platform-error.ts'
import { metastoreOf } from '../metastore.ts'
import { flag, text, textMap } from '../securables/fields.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { childrenOf } from '../securables/securable.ts'

/** Ways into other databases; what is secret in their options is never shown. */
export const connectionDefinition: KindDefinition = {
  kind: 'connection',
  path: 'connections',
  listField: 'connections',
  listSize: { server: 100 },
  idField: 'connection_id',
  hasFullName: true,
  createFields: { connection_type: text, comment: text, options: textMap, properties: textMap, read_only: flag },
  changeFields: { options: textMap },
  canBeRenamed: true,
  showsChange: true,
  complete(settings) {
    const { connection_type, options } = settings
    if (connection_type === undefined) throw missingField('connection_type')
    if (typeof connection_type !== 'string' || !/^[A-Z][A-Z0-9_]{1,60}$/.test(connection_type)) {
      throw invalidParameter(`connection_type ${String(connection_type).slice(0, 100)} is not supported.`)
    }
    if (options === undefined) throw missingField('options')
    return {
      ...withoutSecrets(settings),
      read_only: settings.read_only ?? true,
      credential_type: 'USERNAME_PASSWORD',
      securable_type: 'CONNECTION',
    }
  },
  completeChange(change) {
    if (change.options === undefined) throw missingField('options')
    return withoutSecrets(change)
  },
  demandUnused(connection, store) {
    const catalogs = childrenOf(metastoreOf(store), 'catalog')
    const users = catalogs.filter(({ settings }) => settings.connection_name === connection.name)
    if (users.length === 0) return
    const message = `Connection '${connection.name}' is used by ${users.length} foreign catalog(s).`
    throw new PlatformError(400, 'INVALID_STATE', message)
  },
}

function withoutSecrets({ options }: JsonObject): JsonObject {
  const open = Object.entries(options as JsonObject).filter(([name]) => !/password|secret|token|key|pem/i.test(name))
  return { options: Object.fromEntries(open) }
}
