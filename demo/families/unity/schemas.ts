import { effectiveOptimization, optimizationField } from './predictive-optimization.ts'
import { type Fields, integer, text, textMap } from './securables/fields.ts'
import { isNotEmpty } from './securables/find-securable.ts'
import type { KindDefinition } from './securables/kind-definition.ts'
import { childrenOf, fullNameOf, type Kind } from './securables/securable.ts'
import { storagePlace } from './storage-place.ts'

const atAnyTime: Fields = { comment: text, properties: textMap, custom_max_retention_hours: integer }

const contents: readonly (readonly [Kind, string])[] = [
  ['table', 'table(s)'],
  ['function', 'function(s)'],
  ['volume', 'volume(s)'],
  ['registered_model', 'model(s)'],
]

export const schemaDefinition: KindDefinition = {
  kind: 'schema',
  path: 'schemas',
  listField: 'schemas',
  listSize: { server: 100 },
  idField: 'schema_id',
  hasFullName: true,
  createFields: { ...atAnyTime, storage_root: text },
  changeFields: { ...atAnyTime, ...optimizationField },
  canBeRenamed: true,
  showsChange: true,
  complete({ storage_root: root }, { settings }, id) {
    return {
      catalog_type: settings.catalog_type ?? 'MANAGED_CATALOG',
      enable_predictive_optimization: 'INHERIT',
      ...(typeof root === 'string' ? { storage_location: storagePlace(root, 'schemas', id) } : {}),
    }
  },
  derive: effectiveOptimization,
  demandUnused(schema) {
    if (schema.children.size === 0) return
    const counts = contents.map(([kind, word]) => `${childrenOf(schema, kind).length} ${word}`)
    throw isNotEmpty('schema', fullNameOf(schema), counts.join(', '))
  },
}
