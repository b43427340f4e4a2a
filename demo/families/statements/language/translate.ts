import { translateCasts } from './casts.ts'
import { groupByAll, nameColumns } from './name-columns.ts'
import { operatorsFor } from './operators.ts'
import { type Place, readableSource, storedName, tableName } from './table-names.ts'
import { closingOf, isSymbol, isWord, madeToken, quoteName, type Token, textOf } from './tokens.ts'

/** Words after which a table follows. */
const beforeTable = ['from', 'join', 'into', 'update', 'table', 'view']
/** Words that end the list of tables. */
const afterTables = [
  'where',
  'group',
  'order',
  'having',
  'limit',
  'union',
  'intersect',
  'except',
  'select',
  'set',
  'window',
  'values',
]
/** Words that follow a table and are no alias of it. */
const notAlias = new Set([
  ...afterTables,
  ...[
    'on',
    'using',
    'join',
    'inner',
    'left',
    'right',
    'full',
    'cross',
    'natural',
    'outer',
    'offset',
    'returning',
    'as',
  ],
])
/** Functions in whose brackets FROM means something else. */
const fromInside = ['extract', 'trim', 'substring', 'position', 'overlay']

/** A query or a change of rows in the words of the database. */
export function translate(tokens: readonly Token[], place: Place): string {
  const named = nameColumns(groupByAll(tokens))
  return textOf(operatorsFor(translateCasts(withTables(named, place))))
}

/** Names of tables become the ones they are stored under, with the name that they are called by in the statement. */
function withTables(tokens: readonly Token[], place: Place): Token[] {
  const made: Token[] = []
  const own = namesOfQueries(tokens)
  /** For each open bracket, whether a comma in it stands between tables. */
  const lists: boolean[] = [false]
  let expected = false
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (isSymbol(token, '(')) {
      // A bracket where a table is expected holds more of them, or a query.
      lists.push(expected)
    } else if (isSymbol(token, ')')) {
      lists.pop()
      expected = false
    } else if (isWord(token, ...afterTables)) {
      lists[lists.length - 1] = false
      expected = false
    }
    if (isName(token) && (expected || isSymbol(tokens[at + 1], '.'))) {
      const { parts, end } = chainAt(tokens, at)
      if (expected) made.push(...sourceOf(parts, tokens, at, end, own, place))
      else made.push(...columnOf(tokens, at, end))
      at = end
      expected = false
      continue
    }
    made.push(token)
    if (isWord(token, ...beforeTable) && !isOtherFrom(tokens, at)) {
      expected = true
      lists[lists.length - 1] = isWord(token, 'from', 'join')
    } else if (isSymbol(token, ',') && lists.at(-1)) expected = true
    else if (!isSymbol(token, '(') && !isWord(token, 'if', 'not', 'exists', 'only')) expected = false
  }
  return made
}

function isName(token: Token): boolean {
  return (
    token.kind === 'quoted' ||
    (token.kind === 'word' && !isWord(token, 'select', 'lateral', 'values', 'if', 'not', 'exists'))
  )
}

/** `EXTRACT(year FROM …)` and `IS DISTINCT FROM` name no table. */
function isOtherFrom(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'from')) return false
  if (isWord(tokens[at - 1], 'distinct')) return true
  let depth = 0
  for (let back = at - 1; back > 0; back -= 1) {
    if (isSymbol(tokens[back], ')')) depth += 1
    if (isSymbol(tokens[back], '(') && depth-- === 0) return isWord(tokens[back - 1], ...fromInside)
    if (depth === 0 && isWord(tokens[back], 'select', 'delete')) return false
  }
  return false
}

function chainAt(tokens: readonly Token[], at: number): { parts: string[]; end: number } {
  const parts = [tokens[at]!.name]
  let end = at
  while (isSymbol(tokens[end + 1], '.') && tokens[end + 2] !== undefined && tokens[end + 2]!.kind !== 'symbol') {
    end += 2
    parts.push(tokens[end]!.name)
  }
  return { parts, end }
}

/** `WITH name AS (…)`: these are no tables. */
function namesOfQueries(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = 1; at < tokens.length; at += 1) {
    const before = tokens[at - 1]
    if (!isWord(before, 'with', 'recursive') && !isSymbol(before, ',')) continue
    const after = isSymbol(tokens[at + 1], '(') ? closingOf(tokens, at + 1) + 1 : at + 1
    if (isWord(tokens[after], 'as') && isSymbol(tokens[after + 1], '(')) names.add(tokens[at]!.name.toLowerCase())
  }
  return names
}

function sourceOf(
  parts: readonly string[],
  tokens: readonly Token[],
  start: number,
  end: number,
  own: ReadonlySet<string>,
  place: Place,
): Token[] {
  if (parts.length === 1 && own.has(parts[0]!.toLowerCase())) return tokens.slice(start, end + 1)
  const name = tableName(parts, place)
  const before = tokens.slice(0, start).findLast((token) => isWord(token, ...beforeTable, 'delete'))
  const reads = isWord(before, 'from', 'join') && !isWord(tokens[0], 'delete')
  if (!reads) return [madeToken('quoted', quoteName(storedName(name)))]
  const next = tokens[end + 1]
  const aliased = isWord(next, 'as') || next?.kind === 'quoted' || (next?.kind === 'word' && !notAlias.has(next.name))
  const source = madeToken('quoted', readableSource(name))
  return aliased ? [source] : [source, madeToken('word', 'AS'), madeToken('quoted', quoteName(name.table))]
}

/** Of `catalog.schema.table.column` the table and the column. */
function columnOf(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  return tokens
    .slice(Math.max(start, end - 2), end + 1)
    .map((token, at) => (at === 0 ? { ...token, spaced: true } : token))
}
