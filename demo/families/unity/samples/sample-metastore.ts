import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { firstSchemaSettings } from '../first-schemas.ts'
import { metastoreId } from '../metastore-id.ts'
import { newSecurable } from '../securables/new-securable.ts'
import type { Kind, Securable } from '../securables/securable.ts'
import { managedPlace } from '../storage-place.ts'
import { columnsOf, sampleTables } from './sample-tables.ts'

const day = 86_400_000

/** Below the metastore, by full name; the number is the age in days. */
const catalogs: readonly (readonly [name: string, age: number, settings: JsonObject])[] = [
  ['main', 700, { comment: 'Main catalog (auto-created)' }],
  ['lakehouse', 400, { comment: 'From raw files to tables that people read', properties: { team: 'data-platform' } }],
  ['samples', 700, { comment: 'Sample data', catalog_type: 'SYSTEM_CATALOG' }],
  ['system', 700, { comment: 'System tables', catalog_type: 'SYSTEM_CATALOG' }],
  ['scratch', 20, { comment: 'Empty, can be deleted' }],
]

const schemas: readonly (readonly [fullName: string, settings: JsonObject])[] = [
  ['main.default', {}],
  ['main.information_schema', {}],
  ['main.scratch', { comment: 'Empty, can be deleted' }],
  ['lakehouse.bronze', { comment: 'As it comes in' }],
  ['lakehouse.silver', { comment: 'Cleaned' }],
  ['lakehouse.gold', { comment: 'Ready to be read' }],
  ['lakehouse.archive', { comment: 'Trips by month' }],
  ['lakehouse.information_schema', {}],
  ['samples.nyctaxi', {}],
  ['samples.tpch', {}],
  ['samples.information_schema', {}],
  ['system.access', { comment: 'Who did what' }],
  ['system.billing', { comment: 'What was used' }],
  ['system.information_schema', {}],
]

/** Files of the workspace's volumes are kept elsewhere: here is only which volumes there are. */
const volumes: readonly (readonly [fullName: string, settings: JsonObject])[] = [
  ['main.default.landing', { comment: 'Files as they come in', volume_type: 'MANAGED' }],
  ['main.default.my_volume', { volume_type: 'MANAGED' }],
  ['lakehouse.bronze.uploads', { volume_type: 'EXTERNAL', storage_location: 's3://my-bucket/uploads' }],
]

export function sampleMetastore({ clock }: Store): Securable {
  const now = clock.now()
  const root = newSecurable(null, {
    kind: 'metastore',
    name: 'my-metastore',
    id: metastoreId,
    settings: metastoreSettings,
    now: now - 700 * day,
    owner: 'admins',
  })
  const byName = new Map<string, Securable>()
  const add = (kind: Kind, fullName: string, settings: JsonObject, age: number, parent?: Securable): Securable => {
    const at = fullName.lastIndexOf('.')
    const above = parent ?? byName.get(fullName.slice(0, at)) ?? root
    const system = above.settings.catalog_type === 'SYSTEM_CATALOG' || settings.catalog_type === 'SYSTEM_CATALOG'
    const owner = system || fullName.endsWith('.information_schema') ? { owner: 'System user' } : {}
    const name = fullName.slice(at + 1)
    const securable = newSecurable(above, {
      kind,
      name,
      id: uuidOf(`${kind} ${fullName}`),
      settings,
      now: now - age * day,
      ...owner,
    })
    if (kind === 'catalog' || kind === 'schema') byName.set(fullName, securable)
    return securable
  }
  for (const [name, age, settings] of catalogs) add('catalog', name, { ...catalogSettings, ...settings }, age)
  for (const [fullName, settings] of schemas) {
    const catalog = byName.get(fullName.slice(0, fullName.indexOf('.')))!
    add('schema', fullName, { ...schemaSettings(catalog, fullName.split('.')[1]!), ...settings }, 390)
  }
  for (const [place, table] of sampleTables.entries()) {
    const added = add('table', table[0], {}, 380 - place)
    added.settings = { ...tableSettings(added, columnsOf(table), table[2]), ...ordersKey(table[0]) }
  }
  for (const [fullName, settings] of volumes) {
    const volume = add('volume', fullName, settings, 300)
    volume.settings = { storage_location: managedPlace(volume.parent!, 'volumes', volume.id), ...settings }
  }
  return root
}

const metastoreSettings: JsonObject = {
  cloud: 'aws',
  region: 'us-west-2',
  global_metastore_id: `aws:us-west-2:${metastoreId}`,
  storage_root: 's3://my-bucket/metastore',
  privilege_model_version: '1.0',
  delta_sharing_scope: 'INTERNAL',
  external_access_enabled: false,
}

const catalogSettings: JsonObject = {
  catalog_type: 'MANAGED_CATALOG',
  isolation_mode: 'OPEN',
  securable_type: 'CATALOG',
  enable_predictive_optimization: 'INHERIT',
}

function schemaSettings(catalog: Securable, name: string): JsonObject {
  const { comment, ...rest } = firstSchemaSettings(catalog, name)
  return name === 'default' || name === 'information_schema' ? { ...rest, comment: comment ?? '' } : rest
}

function ordersKey(fullName: string): JsonObject {
  if (fullName !== 'main.default.orders') return {}
  return { table_constraints: [{ primary_key_constraint: { name: 'orders_pk', child_columns: ['order_id'] } }] }
}

function tableSettings(table: Securable, columns: readonly JsonObject[], comment: string): JsonObject {
  return {
    table_type: 'MANAGED',
    data_source_format: 'DELTA',
    columns,
    ...(comment === '' ? {} : { comment }),
    storage_location: managedPlace(table.parent!, 'tables', table.id),
    properties: { 'delta.minReaderVersion': '1', 'delta.minWriterVersion': '2' },
    enable_predictive_optimization: 'INHERIT',
  }
}
