import { type Plan, readName } from './plan.ts'
import { notSupported, schemaNotEmpty, schemaNotFound, syntaxError, unusableName } from './sql-error.ts'
import { type Place, storedName, tableName } from './table-names.ts'
import { closingOf, isSymbol, isWord, quoteName, quoteText, type Token, textOf } from './tokens.ts'
import { translate } from './translate.ts'

const schemata = quoteName('system.information_schema.schemata')

/** CREATE, DROP and TRUNCATE. */
export function planTable(tokens: readonly Token[], statement: string, place: Place): Plan {
  const type = tokens[0]!.name.toUpperCase()
  let at = 1
  const skip = (...words: readonly string[]): boolean => {
    if (!words.every((word, ahead) => isWord(tokens[at + ahead], word))) return false
    at += words.length
    return true
  }
  const replaces = skip('or', 'replace')
  if (skip('temporary') || skip('temp')) throw notSupported('statements about temporary tables and views')
  const kind = tokens[at]
  if (!isWord(kind, 'table', 'view', 'schema', 'database')) {
    if (isWord(kind, 'function', 'catalog', 'volume', 'materialized', 'streaming', 'model', 'external')) {
      throw notSupported(`${type} ${kind!.text.toUpperCase()}`)
    }
    throw syntaxError(kind?.text ?? '', statement, kind?.at ?? statement.length)
  }
  at += 1
  const tolerant = skip('if', 'not', 'exists') || skip('if', 'exists')
  const { name, end } = readName(tokens, at)
  if (name.length === 0) throw syntaxError(tokens[at]?.text ?? '', statement, tokens[at]?.at ?? statement.length)
  if (type === 'CREATE') demandUsableName(name.at(-1)!)
  if (isWord(kind, 'schema', 'database')) return planSchema(type, name, tolerant, place)
  const full = tableName(name, place)
  const stored = quoteName(storedName(full))
  const what = kind!.name.toUpperCase()
  if (type === 'TRUNCATE') return { type: 'DELETE', sql: [`DELETE FROM ${stored}`] }
  if (type === 'DROP') return { type, sql: [`DROP ${what} ${tolerant ? 'IF EXISTS ' : ''}${stored}`] }
  const needs = { catalog: full.catalog, schema: full.schema }
  const before = replaces ? [`DROP ${what} IF EXISTS ${stored}`] : []
  const create = `CREATE ${what} ${tolerant ? 'IF NOT EXISTS ' : ''}${stored}`
  return { type, sql: [...before, create + bodyOf(tokens, end, place)], needs }
}

function demandUsableName(name: string): void {
  if (!/^[\p{L}\p{N}_-]{1,255}$/u.test(name)) throw unusableName(name)
}

function bodyOf(tokens: readonly Token[], start: number, place: Place): string {
  let at = start
  let columns = ''
  if (isSymbol(tokens[at], '(')) {
    const close = closingOf(tokens, at)
    columns = ` ${textOf(columnsOf(tokens.slice(at, close + 1)))}`
    at = close + 1
  }
  // USING, COMMENT, TBLPROPERTIES and their like say how a table is kept, which is all one here.
  while (at < tokens.length && !isWord(tokens[at], 'as', 'select', 'with')) {
    at = isSymbol(tokens[at], '(') ? closingOf(tokens, at) + 1 : at + 1
  }
  if (at >= tokens.length) return columns
  const query = tokens.slice(isWord(tokens[at], 'as') ? at + 1 : at)
  return `${columns} AS ${translate(query, place)}`
}

/** Types as the database stores them without changing values, and no comments. */
function columnsOf(tokens: readonly Token[]): Token[] {
  const made: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (isWord(token, 'comment') && tokens[at + 1]?.kind === 'text') at += 1
    else if (isWord(token, 'string')) made.push({ ...token, text: 'TEXT' })
    else made.push(token)
  }
  return made
}

function planSchema(type: string, name: readonly string[], tolerant: boolean, place: Place): Plan {
  const [schema = '', catalog = place.catalog] = name.map((part) => part.toLowerCase()).reverse()
  const values = `${quoteText(catalog)}, ${quoteText(schema)}`
  const same = `catalog_name = ${quoteText(catalog)} AND schema_name = ${quoteText(schema)}`
  if (type === 'CREATE') {
    const insert = `INSERT ${tolerant ? 'OR IGNORE ' : ''}INTO ${schemata} VALUES (${values}, current_user())`
    return { type, sql: [insert], trusted: true }
  }
  const tables = `SELECT 1 FROM "system.information_schema.tables" WHERE table_catalog = ${quoteText(catalog)} AND table_schema = ${quoteText(schema)}`
  if (type !== 'DROP') throw schemaNotFound(catalog, schema)
  const sql = `DELETE FROM ${schemata} WHERE ${same} AND NOT EXISTS (${tables}) RETURNING 1`
  const plan = { type, sql: [sql], trusted: true }
  return tolerant ? plan : { ...plan, needs: { catalog, schema }, ifEmpty: schemaNotEmpty(catalog, schema) }
}
