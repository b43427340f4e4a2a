import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { readColumns } from './columns.ts'
import { metastoreOf } from './metastore.ts'
import { effectiveOptimization } from './predictive-optimization.ts'
import { choice, objects, text, textMap } from './securables/fields.ts'
import type { KindDefinition } from './securables/kind-definition.ts'
import { demandCloudUrl, demandFreePlace } from './storage-place.ts'

const tableTypes = [
  'MANAGED',
  'EXTERNAL',
  'VIEW',
  'MATERIALIZED_VIEW',
  'STREAMING_TABLE',
  'FOREIGN',
  'METRIC_VIEW',
  'MANAGED_SHALLOW_CLONE',
  'EXTERNAL_SHALLOW_CLONE',
]
const formats = ['DELTA', 'CSV', 'JSON', 'AVRO', 'PARQUET', 'ORC', 'TEXT', 'UNITY_CATALOG', 'DELTASHARING']

/** By this API only external Delta tables can be made, and nothing but their owner changed; the rest is SQL's. */
export const tableDefinition: KindDefinition = {
  kind: 'table',
  path: 'tables',
  listField: 'tables',
  listSize: { server: 50 },
  idField: 'table_id',
  hasFullName: true,
  createFields: {
    table_type: choice(...tableTypes),
    data_source_format: choice(...formats),
    storage_location: text,
    columns: objects,
    properties: textMap,
  },
  changeFields: {},
  canBeRenamed: false,
  showsChange: false,
  complete(settings, _parent, _id, parameters, store) {
    for (const name of ['table_type', 'data_source_format']) parameters.requiredText(name)
    const place = demandCloudUrl('storage_location', parameters.requiredText('storage_location'))
    if (settings.table_type !== 'EXTERNAL' || settings.data_source_format !== 'DELTA') {
      throw invalidParameter('Only external Delta tables can be made by this call.')
    }
    demandFreePlace(place, metastoreOf(store))
    const columns = Array.isArray(settings.columns) ? settings.columns.filter((each) => isJsonObject(each)) : []
    return { storage_location: place, columns: readColumns(columns), properties: settings.properties ?? {} }
  },
  derive(table, parameters) {
    const withDelta = parameters.flag('include_delta_metadata') === true
    return {
      ...(table.settings.table_type === 'VIEW' ? {} : effectiveOptimization(table)),
      ...(withDelta ? { delta_runtime_properties_kvpairs: { delta_runtime_properties: {} } } : {}),
    }
  },
  listed: withoutOmitted,
}

function withoutOmitted(table: JsonObject, parameters: Parameters): JsonObject {
  const left = new Set<string>()
  if (parameters.flag('omit_columns')) left.add('columns')
  if (parameters.flag('omit_properties')) left.add('properties')
  if (parameters.flag('omit_username')) for (const name of ['owner', 'created_by', 'updated_by']) left.add(name)
  return Object.fromEntries(Object.entries(table).filter(([name]) => !left.has(name)))
}
