import { isSymbol, isWord, madeToken, quoteName, type Token, textOf } from './tokens.ts'

const ends = ['from', 'where', 'group', 'order', 'having', 'limit', 'union', 'intersect', 'except', 'window']
const noAlias = new Set(['end', 'null', 'true', 'false', 'current_date', 'current_timestamp', 'current_user'])

/** Gives what the outermost query selects the name of its own text, as it would have without our translation. */
export function nameColumns(tokens: readonly Token[]): readonly Token[] {
  const range = selectList(tokens)
  if (range === undefined) return tokens
  const made = tokens.slice(0, range.start)
  for (const item of itemsOf(tokens.slice(range.start, range.end))) {
    made.push(...item)
    const last = item.at(-1)!
    const body = isSymbol(last, ',') ? item.slice(0, -1) : item
    if (!needsName(body)) continue
    const comma = isSymbol(last, ',') ? made.splice(-1) : []
    made.push(madeToken('word', 'AS'), madeToken('quoted', quoteName(shownText(body))), ...comma)
  }
  return [...made, ...tokens.slice(range.end)]
}

const comparing = ['is', 'like', 'ilike', 'rlike', 'in', 'and', 'or', 'not', 'exists', 'between']
const comparisons = ['=', '==', '<', '>', '<=', '>=', '<>', '!=', '<=>']

/** Which of the columns, counted from 0, are true or false; none when it cannot be known. */
export function booleanColumns(tokens: readonly Token[]): ReadonlySet<number> {
  const range = selectList(tokens)
  const items = range === undefined ? [] : itemsOf(tokens.slice(range.start, range.end))
  const stars = items.some((item) => isSymbol(item[0], '*') || (isSymbol(item[1], '.') && isSymbol(item[2], '*')))
  return new Set(stars ? [] : items.flatMap((item, at) => (isComparison(item) ? [at] : [])))
}

function isComparison(item: readonly Token[]): boolean {
  if (item.some((token) => isWord(token, 'case'))) return false
  let depth = 0
  return item.some((token) => {
    if (isSymbol(token, '(')) depth += 1
    if (isSymbol(token, ')')) depth -= 1
    return depth === 0 && (isWord(token, ...comparing) || (token.kind === 'symbol' && comparisons.includes(token.text)))
  })
}

const aggregates = [
  'count',
  'sum',
  'avg',
  'mean',
  'min',
  'max',
  'any_value',
  'first',
  'count_if',
  'total',
  'group_concat',
  'string_agg',
]

/** `GROUP BY ALL`: by the place of everything that is selected and not an aggregate. */
export function groupByAll(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, index) => isWord(token, 'all') && isWord(tokens[index - 1], 'by') && isWord(tokens[index - 2], 'group'),
  )
  const range = at < 0 ? undefined : selectList(tokens)
  if (range === undefined) return tokens
  const places = itemsOf(tokens.slice(range.start, range.end)).flatMap((item, index) => {
    const aggregate = item.some((token, inner) => isWord(token, ...aggregates) && isSymbol(item[inner + 1], '('))
    return aggregate ? [] : [String(index + 1)]
  })
  const by =
    places.length > 0 ? [...tokens.slice(0, at), madeToken('number', places.join(', '))] : tokens.slice(0, at - 2)
  return [...by, ...tokens.slice(at + 1)]
}

function selectList(tokens: readonly Token[]): { start: number; end: number } | undefined {
  let depth = 0
  let start = -1
  for (let at = 0; at < tokens.length; at += 1) {
    if (isSymbol(tokens[at], '(')) depth += 1
    else if (isSymbol(tokens[at], ')')) depth -= 1
    else if (depth === 0 && start < 0 && isWord(tokens[at], 'select')) {
      start = isWord(tokens[at + 1], 'distinct', 'all') ? at + 2 : at + 1
    } else if (depth === 0 && start >= 0 && isWord(tokens[at], ...ends)) {
      // IS DISTINCT FROM goes on.
      if (!(isWord(tokens[at], 'from') && isWord(tokens[at - 1], 'distinct'))) return { start, end: at }
    }
  }
  return start < 0 ? undefined : { start, end: tokens.length }
}

/** Each with the comma that ends it. */
function itemsOf(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = []
  let item: Token[] = []
  let depth = 0
  for (const token of tokens) {
    if (isSymbol(token, '(')) depth += 1
    if (isSymbol(token, ')')) depth -= 1
    item.push(token)
    if (depth === 0 && isSymbol(token, ',')) {
      items.push(item)
      item = []
    }
  }
  return item.length > 0 ? [...items, item] : items
}

function needsName(item: readonly Token[]): boolean {
  const last = item.at(-1)
  if (last === undefined || item.length === 1 || isSymbol(last, '*'))
    return item.length === 1 && last?.kind === 'word' && noAlias.has(last.name)
  if (item.every((token) => token.kind === 'word' || token.kind === 'quoted' || isSymbol(token, '.'))) {
    // A plain column, with or without another name.
    return false
  }
  const before = item.at(-2)
  if (isWord(before, 'as')) return false
  const named = last.kind === 'quoted' || (last.kind === 'word' && !noAlias.has(last.name))
  return !(
    named &&
    !(before?.kind === 'symbol' && !isSymbol(before, ')')) &&
    !isWord(before, 'and', 'or', 'not', 'is', 'like', 'in')
  )
}

function shownText(item: readonly Token[]): string {
  const shown = item.map((token) =>
    token.kind === 'quoted' || token.kind === 'text' ? { ...token, text: token.name } : token,
  )
  return textOf(shown).replace(/^count\(\*\)$/i, 'count(1)')
}
