import { planCommand } from './commands.ts'
import { booleanColumns } from './name-columns.ts'
import { type Plan, readName } from './plan.ts'
import { planTable } from './plan-table.ts'
import { notSupported, syntaxError, unboundParameter } from './sql-error.ts'
import { type Place, storedName, tableName } from './table-names.ts'
import { isSymbol, isWord, quoteName, type Token, tokensOf } from './tokens.ts'
import { translate } from './translate.ts'

const supported = ['select', 'with', 'values', 'insert', 'update', 'delete']
const other = [
  'alter',
  'merge',
  'optimize',
  'vacuum',
  'grant',
  'revoke',
  'copy',
  'explain',
  'analyze',
  'refresh',
  'call',
  'from',
  'cache',
  'msck',
]

/** Throws an SqlError for what the demo workspace does not run. */
export function planOf(statement: string, place: Place, given: ReadonlySet<string>): Plan {
  const tokens = wholeOf(tokensOf(statement), statement)
  for (const { kind, text } of tokens) {
    if (kind === 'symbol' && text === '?') throw notSupported('parameters without a name')
    if (kind === 'parameter' && !given.has(text.slice(1))) throw unboundParameter(text.slice(1))
  }
  const [first] = tokens
  if (isWord(first, 'create', 'drop', 'truncate')) return planTable(tokens, statement, place)
  if (isWord(first, 'show', 'describe', 'desc', 'use', 'set')) return planCommand(tokens, statement, place)
  if (isWord(first, ...other)) throw notSupported(`${first!.text.toUpperCase()} statements`)
  if (!isWord(first, ...supported) && !isSymbol(first, '('))
    throw syntaxError(first?.text ?? '', statement, first?.at ?? 0)
  if (isWord(first, 'insert')) return planInsert(tokens, statement, place)
  const counts = isWord(first, 'update', 'delete') ? { counts: 'affected' as const } : {}
  const type = counts.counts === undefined ? 'SELECT' : first!.name.toUpperCase()
  return { type, sql: [translate(tokens, place)], booleans: booleanColumns(tokens), ...counts }
}

/** Without the semicolon at the end. */
function wholeOf(tokens: Token[], statement: string): Token[] {
  while (isSymbol(tokens.at(-1), ';')) tokens.pop()
  const inner = tokens.findIndex((token) => isSymbol(token, ';'))
  if (inner >= 0) {
    const next = tokens[inner + 1]!
    throw syntaxError(next.text, statement, next.at)
  }
  return tokens
}

function planInsert(tokens: readonly Token[], statement: string, place: Place): Plan {
  const overwrite = isWord(tokens[1], 'overwrite')
  if (!overwrite && !isWord(tokens[1], 'into')) throw syntaxError(tokens[1]?.text ?? '', statement, tokens[1]?.at ?? 0)
  const rest = tokens.slice(isWord(tokens[2], 'table') ? 3 : 2)
  const into = { ...tokens[1]!, text: 'INTO', name: 'into' }
  const sql = translate([tokens[0]!, into, ...rest], place)
  if (!overwrite) return { type: 'INSERT', sql: [sql], counts: 'inserted' }
  const { name } = readName(rest, 0)
  return {
    type: 'INSERT',
    sql: [`DELETE FROM ${quoteName(storedName(tableName(name, place)))}`, sql],
    counts: 'inserted',
  }
}
