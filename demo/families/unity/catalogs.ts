import type { JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { addFirstSchemas } from './first-schemas.ts'
import { effectiveOptimization, optimizationField } from './predictive-optimization.ts'
import { choice, type Fields, integer, text, textMap } from './securables/fields.ts'
import { findSecurable, isNotEmpty } from './securables/find-securable.ts'
import type { KindDefinition } from './securables/kind-definition.ts'
import { childrenOf } from './securables/securable.ts'
import { storagePlace } from './storage-place.ts'

const atAnyTime: Fields = { comment: text, properties: textMap, options: textMap, custom_max_retention_hours: integer }

export const catalogDefinition: KindDefinition = {
  kind: 'catalog',
  path: 'catalogs',
  listField: 'catalogs',
  listSize: { server: 100 },
  hasFullName: true,
  createFields: { ...atAnyTime, storage_root: text, connection_name: text, provider_name: text, share_name: text },
  changeFields: {
    ...atAnyTime,
    ...optimizationField,
    isolation_mode: choice('OPEN', 'ISOLATED', 'OPEN_IN_ACCOUNT'),
  },
  canBeRenamed: true,
  showsChange: true,
  complete(settings, _parent, id, _parameters, store) {
    if (settings.connection_name !== undefined) findSecurable('connection', String(settings.connection_name), store)
    if ((settings.provider_name === undefined) !== (settings.share_name === undefined)) {
      throw invalidParameter('provider_name and share_name have to be given together.')
    }
    const { storage_root: root } = settings
    return {
      catalog_type: typeOf(settings),
      isolation_mode: 'OPEN',
      securable_type: 'CATALOG',
      enable_predictive_optimization: 'INHERIT',
      ...(typeof root === 'string' ? { storage_location: storagePlace(root, 'catalogs', id) } : {}),
    }
  },
  created: addFirstSchemas,
  derive: effectiveOptimization,
  demandUnused(catalog) {
    const schemas = childrenOf(catalog, 'schema').filter(({ name }) => name !== 'information_schema')
    if (schemas.length > 0) throw isNotEmpty('catalog', catalog.name, `${schemas.length} schema(s)`)
  },
}

function typeOf({ connection_name, share_name }: JsonObject): string {
  if (connection_name !== undefined) return 'FOREIGN_CATALOG'
  return share_name === undefined ? 'MANAGED_CATALOG' : 'DELTASHARING_CATALOG'
}
