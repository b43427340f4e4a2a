import { type Plan, readName } from './plan.ts'
import { catalogNotFound, notSupported, schemaNotFound, syntaxError, tableNotFound } from './sql-error.ts'
import { type Place, type TableName, tableName } from './table-names.ts'
import { isWord, quoteText, type Token } from './tokens.ts'

const known = (part: string) => `"system.information_schema.${part}"`

/** SHOW, DESCRIBE, USE and SET: questions about what there is. */
export function planCommand(tokens: readonly Token[], statement: string, place: Place): Plan {
  const verb = tokens[0]!.name
  // Every statement has a session of its own, so that these leave nothing behind.
  if (verb === 'use' || verb === 'set') return { type: verb === 'set' ? 'SET' : 'OTHER', sql: [] }
  if (verb === 'show') return { type: 'SHOW', trusted: true, ...showOf(tokens, statement, place) }
  return { type: 'DESCRIBE', trusted: true, ...describeOf(tokens, statement, place) }
}

function showOf(tokens: readonly Token[], statement: string, place: Place): Pick<Plan, 'sql' | 'needs' | 'ifEmpty'> {
  const what = tokens[1]
  const scoped = isWord(tokens[2], 'in', 'from')
  const { name, end } = readName(tokens, scoped ? 3 : tokens.length)
  const parts = name.map((part) => part.toLowerCase())
  const like = likeOf(tokens, scoped ? end : 2)
  if (isWord(what, 'catalogs')) {
    return { sql: [`SELECT catalog_name AS catalog FROM ${known('catalogs')} WHERE catalog_name ${like} ORDER BY 1`] }
  }
  if (isWord(what, 'schemas', 'databases')) {
    const catalog = parts.at(-1) ?? place.catalog
    const sql = `SELECT schema_name AS databaseName FROM ${known('schemata')} WHERE catalog_name = ${quoteText(catalog)} AND schema_name ${like} ORDER BY 1`
    return { sql: [sql], ...(like === 'IS NOT NULL' ? { ifEmpty: catalogNotFound(catalog) } : {}) }
  }
  if (isWord(what, 'tables', 'views')) {
    const schema = parts.at(-1) ?? place.schema
    const catalog = parts.at(-2) ?? place.catalog
    const columns = isWord(what, 'views')
      ? 'table_schema AS namespace, table_name AS viewName, false AS isTemporary'
      : 'table_schema AS database, table_name AS tableName, false AS isTemporary'
    const only = isWord(what, 'views') ? " AND table_type = 'VIEW'" : ''
    const where = `table_catalog = ${quoteText(catalog)} AND table_schema = ${quoteText(schema)} AND table_name ${like}${only}`
    return { sql: [`SELECT ${columns} FROM ${known('tables')} WHERE ${where} ORDER BY 2`], needs: { catalog, schema } }
  }
  if (isWord(what, 'columns')) {
    const table = tableName(parts, place)
    return { sql: [`SELECT column_name AS col_name ${ofTable(table)}`], ifEmpty: missing(table) }
  }
  if (what === undefined) throw syntaxError('', statement, statement.length)
  throw notSupported(`SHOW ${what.text.toUpperCase()}`)
}

/** `LIKE 'a*|b*'` as the platform reads it, as far as one pattern goes. */
function likeOf(tokens: readonly Token[], at: number): string {
  const pattern = tokens.slice(at).find((token) => token.kind === 'text')
  return pattern === undefined ? 'IS NOT NULL' : `GLOB ${quoteText(pattern.name.replaceAll('%', '*').toLowerCase())}`
}

function describeOf(tokens: readonly Token[], statement: string, place: Place): Pick<Plan, 'sql' | 'ifEmpty'> {
  let at = 1
  while (isWord(tokens[at], 'table', 'extended', 'formatted')) at += 1
  if (isWord(tokens[at], 'schema', 'database', 'catalog')) {
    const { name } = readName(tokens, at + 1)
    const [schema = '', catalog = place.catalog] = name.map((part) => part.toLowerCase()).reverse()
    if (isWord(tokens[at], 'catalog')) {
      const sql = `SELECT 'Catalog Name' AS info_name, catalog_name AS info_value FROM ${known('catalogs')} WHERE catalog_name = ${quoteText(schema)}`
      return { sql: [sql], ifEmpty: catalogNotFound(schema) }
    }
    const from = `FROM ${known('schemata')} WHERE catalog_name = ${quoteText(catalog)} AND schema_name = ${quoteText(schema)}`
    const row = (label: string, column: string) =>
      `SELECT '${label}' AS database_description_item, ${column} AS database_description_value ${from}`
    const sql = [
      row('Catalog Name', 'catalog_name'),
      row('Namespace Name', 'schema_name'),
      row('Owner', 'schema_owner'),
    ]
    return { sql: [sql.join(' UNION ALL ')], ifEmpty: schemaNotFound(catalog, schema) }
  }
  const { name } = readName(tokens, at)
  if (name.length === 0) throw syntaxError(tokens[at]?.text ?? '', statement, tokens[at]?.at ?? statement.length)
  const table = tableName(name, place)
  return {
    sql: [`SELECT column_name AS col_name, full_data_type AS data_type, comment ${ofTable(table)}`],
    ifEmpty: missing(table),
  }
}

function ofTable({ catalog, schema, table }: TableName): string {
  const where = `table_catalog = ${quoteText(catalog)} AND table_schema = ${quoteText(schema)}`
  return `FROM ${known('columns')} WHERE ${where} AND table_name = ${quoteText(table)} ORDER BY ordinal_position`
}

function missing({ catalog, schema, table }: TableName) {
  return tableNotFound([catalog, schema, table])
}
