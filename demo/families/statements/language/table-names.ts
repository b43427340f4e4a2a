import { quoteName, quoteText } from './tokens.ts'

/** Where a name is looked for that does not say it itself. */
export interface Place {
  catalog: string
  schema: string
}

export interface TableName extends Place {
  table: string
}

/** A table as it is called in the statement: one to three parts. Names know no upper and lower case. */
export function tableName(parts: readonly string[], place: Place): TableName {
  const [table = '', schema = place.schema, catalog = place.catalog] = parts.map((part) => part.toLowerCase()).reverse()
  return { catalog, schema, table }
}

export function storedName({ catalog, schema, table }: TableName): string {
  return `${catalog}.${schema}.${table}`
}

/** What to read from. A catalog's information schema is its part of what is known of all tables. */
export function readableSource(name: TableName): string {
  if (name.schema !== 'information_schema') return quoteName(storedName(name))
  const all = quoteName(`system.information_schema.${name.table}`)
  if (name.catalog === 'system') return all
  const column = name.table === 'catalogs' || name.table === 'schemata' ? 'catalog_name' : 'table_catalog'
  return `(SELECT * FROM ${all} WHERE ${column} = ${quoteText(name.catalog)})`
}
