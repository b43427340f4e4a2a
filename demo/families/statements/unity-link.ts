import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { column } from '../unity/columns.ts'
import { metastoreOf } from '../unity/metastore.ts'
import { newSecurable } from '../unity/securables/new-securable.ts'
import { childOf, childrenOf, detach, fullNameOf, type Securable } from '../unity/securables/securable.ts'
import { managedPlace } from '../unity/storage-place.ts'
import type { CellValue, RunReply } from './engine/messages.ts'
import { quoteName, quoteText } from './language/tokens.ts'

/** A table as the database has it: its kind, then a name and a type for each column. */
type Shape = readonly [kind: string, ...columns: (readonly [name: string, type: string])[]]

/** What the database holds, by full names. */
export interface Listing {
  schemas: ReadonlySet<string>
  tables: ReadonlyMap<string, Shape>
}

const known = '"system.information_schema.'
/** Answers what `listingOf` reads: schemas have no column, tables a row for each of theirs. */
export const listingQuery = `SELECT catalog_name || '.' || schema_name, NULL, NULL, NULL FROM ${known}schemata"
  UNION ALL SELECT * FROM (SELECT t.table_catalog || '.' || t.table_schema || '.' || t.table_name, t.table_type, c.column_name, c.full_data_type
  FROM ${known}tables" t JOIN ${known}columns" c USING (table_catalog, table_schema, table_name)
  WHERE t.table_schema <> 'information_schema' ORDER BY 1, c.ordinal_position)`

export function listingOf(reply: RunReply): Listing {
  const schemas = new Set<string>()
  const tables = new Map<string, Shape>()
  const rows = 'error' in reply ? [] : (reply.rows as readonly (readonly CellValue[])[])
  for (const [name, kind, columnName, type] of rows) {
    const key = String(name)
    if (kind === null) schemas.add(key)
    else
      tables.set(key, [...(tables.get(key) ?? [String(kind)]), [String(columnName), String(type)]] as unknown as Shape)
  }
  return { schemas, tables }
}

/** What brings the database to what the catalog has: changes that were made by its own calls. */
export function changesFromCatalog(store: Store, listing: Listing): readonly string[] {
  const sql: string[] = []
  const catalogs = childrenOf(metastoreOf(store), 'catalog')
  const schemas = catalogs.flatMap((catalog) => childrenOf(catalog, 'schema'))
  const names = new Set(schemas.map(keyOf))
  if (names.size !== listing.schemas.size || [...names].some((name) => !listing.schemas.has(name))) {
    sql.push(`DELETE FROM ${known}catalogs"`, `DELETE FROM ${known}schemata"`)
    for (const { name, owner } of catalogs)
      sql.push(`INSERT INTO ${known}catalogs" VALUES (${texts(name.toLowerCase(), owner)}, '')`)
    for (const { name, owner, parent } of schemas) {
      sql.push(`INSERT INTO ${known}schemata" VALUES (${texts(parent!.name.toLowerCase(), name.toLowerCase(), owner)})`)
    }
  }
  const tables = new Map(schemas.flatMap((schema) => childrenOf(schema, 'table')).map((table) => [keyOf(table), table]))
  for (const [name, [kind]] of listing.tables) {
    if (!tables.has(name)) sql.push(`DROP ${kind === 'VIEW' ? 'VIEW' : 'TABLE'} IF EXISTS ${quoteName(name)}`)
  }
  for (const [name, table] of tables)
    if (!listing.tables.has(name)) sql.push(`CREATE TABLE IF NOT EXISTS ${quoteName(name)} (${declared(table)})`)
  return sql
}

function keyOf(securable: Securable): string {
  return fullNameOf(securable).toLowerCase()
}

function texts(...values: readonly string[]): string {
  return values.map(quoteText).join(', ')
}

function declared({ settings }: Securable): string {
  const columns = Array.isArray(settings.columns) ? settings.columns.filter((each) => isJsonObject(each)) : []
  const list = columns.map((each: JsonObject) => `${quoteName(String(each.name))} ${sqlType(String(each.type_text))}`)
  return list.length > 0 ? list.join(', ') : '"_" TEXT'
}

function sqlType(type: string): string {
  return /^(bigint|int|smallint|tinyint|double|float|boolean|date|timestamp|binary|decimal\(\d+,\d+\))$/.test(type)
    ? type
    : 'TEXT'
}

/** Brings the catalog to what the database has: changes that were made by statements. */
export function changeCatalog(store: Store, listing: Listing): void {
  const root = metastoreOf(store)
  const now = store.clock.now()
  const add = (parent: Securable, kind: 'schema' | 'table', name: string, settings: (id: string) => JsonObject) => {
    const id = uuidOf(store.sequence.letters(20))
    return newSecurable(parent, { kind, name, id, settings: settings(id), now })
  }
  for (const full of listing.schemas) {
    const [catalog, name] = full.split('.') as [string, string]
    const parent = childOf(root, 'catalog', catalog)
    if (parent === undefined || childOf(parent, 'schema', name) !== undefined) continue
    add(parent, 'schema', name, () => ({ catalog_type: 'MANAGED_CATALOG', enable_predictive_optimization: 'INHERIT' }))
  }
  for (const [full, shape] of listing.tables) {
    const [catalog, schema, name] = full.split('.') as [string, string, string]
    const parent = childOf(childOf(root, 'catalog', catalog) ?? root, 'schema', schema)
    if (parent === undefined) continue
    const there = childOf(parent, 'table', name)
    if (there === undefined) add(parent, 'table', name, (id) => tableSettings(parent, id, shape))
    else if (!sameColumns(there, shape))
      there.settings = { ...there.settings, ...tableSettings(parent, there.id, shape) }
  }
  for (const schema of childrenOf(root, 'catalog').flatMap((catalog) => childrenOf(catalog, 'schema'))) {
    if (!listing.schemas.has(keyOf(schema))) detach(schema)
    for (const table of childrenOf(schema, 'table')) if (!listing.tables.has(keyOf(table))) detach(table)
  }
}

/** Replaced by another one of its name, a table has other columns. */
function sameColumns({ settings }: Securable, [, ...columns]: Shape): boolean {
  const names = Array.isArray(settings.columns) ? settings.columns.map((each: JsonObject) => String(each.name)) : []
  return names.length === 0 || names.join() === columns.map(([name]) => name).join()
}

function tableSettings(schema: Securable, id: string, [kind, ...columns]: Shape): JsonObject {
  const shown = columns.map(([name, type], position) => column(name, position, catalogType(type)))
  if (kind === 'VIEW') return { table_type: 'VIEW', columns: shown, properties: {} }
  const storage_location = managedPlace(schema, 'tables', id)
  return {
    table_type: 'MANAGED',
    data_source_format: 'DELTA',
    columns: shown,
    storage_location,
    properties: {},
    enable_predictive_optimization: 'INHERIT',
  }
}

const catalogTypes: Readonly<Record<string, string>> = {
  bigint: 'LONG',
  smallint: 'SHORT',
  tinyint: 'BYTE',
  integer: 'INT',
}
const sameName = ['int', 'double', 'float', 'boolean', 'date', 'timestamp', 'binary', 'string']

function catalogType(type: string): string | readonly [string, number, number] {
  const digits = /^decimal\((\d{1,2}),(\d{1,2})\)$/.exec(type)
  if (digits !== null) return ['DECIMAL', Number(digits[1]), Number(digits[2])]
  return catalogTypes[type] ?? (sameName.includes(type) ? type.toUpperCase() : 'STRING')
}
