import { type FilterToken, filterTokens } from '#shared/jq/tokens.ts'

/** How a filter can be run without the whole answer in memory. */
export interface StreamPlan {
  /** Where the list (or object) is whose items are fed one by one. */
  path: readonly (string | number)[]
  /** To be run on each item. */
  filter: string
  /** All results together are one list. */
  collect: boolean
  /** What is to be done with that list. */
  after: string | null
}

/** These look at more than the value they are given. */
const unsuited = new Set(['input', 'inputs', 'input_line_number', 'import', 'include', '$__loc__'])
const plainIndex = /^(0|[1-9]\d{0,8})$/

/**
 * The plan for filters that begin with an iteration: `.a[] | …`, `[ .a[] | … ] | …`, `.a | map(…) | …`, also without a path.
 * Null for all others: those need the whole answer at once.
 */
export function streamPlan(filter: string): StreamPlan | null {
  const tokens = filterTokens(filter)
  if (!tokens || tokens.length === 0 || tokens.some(({ text }) => unsuited.has(text))) return null
  return iteration(filter, tokens) ?? list(filter, tokens) ?? mapped(filter, tokens) ?? counted(tokens)
}

/** The path of a filter that is nothing else: `.`, `.a.b`, `.a[0]`. Null for all others. */
export function reprintedPath(filter: string): (string | number)[] | null {
  const tokens = filterTokens(filter)
  if (!tokens || tokens.length === 0) return null
  const { path, next } = readPath(tokens)
  return next === tokens.length ? path : null
}

/** `.a[].b | …` */
function iteration(filter: string, tokens: readonly FilterToken[]): StreamPlan | null {
  const { path, next } = readPath(tokens)
  if (!path || tokens[next]?.text !== '[' || tokens[next + 1]?.text !== ']') return null
  let at = next + 2
  while (tokens[at]?.text === '?') at++
  const suffixFrom = at
  at = suffixEnd(tokens, at)
  const suffix = at > suffixFrom ? filter.slice(tokens[suffixFrom]!.from, tokens[at - 1]!.to) : ''
  const own = suffix === '' ? '.' : suffix.startsWith('[') ? `.${suffix}` : suffix
  if (at === tokens.length) return { path, filter: own, collect: false, after: null }
  if (tokens[at]!.text !== '|' || at + 1 === tokens.length) return null
  const rest = filter.slice(tokens[at + 1]!.from, tokens.at(-1)!.to)
  return { path, filter: own === '.' ? rest : `${own} | ${rest}`, collect: false, after: null }
}

/** `[ .a[] | … ] | …` */
function list(filter: string, tokens: readonly FilterToken[]): StreamPlan | null {
  if (tokens[0]!.text !== '[') return null
  const close = tokens.findIndex(({ kind, depth }) => kind === 'close' && depth === 0)
  if (close < 2) return null
  const inner = iteration(filter, lower(tokens.slice(1, close)))
  const after = inner && restAfter(filter, tokens, close + 1)
  return inner && after !== undefined ? { ...inner, collect: true, after } : null
}

/** `.a | map(…) | …` and `map(…) | …` */
function mapped(filter: string, tokens: readonly FilterToken[]): StreamPlan | null {
  const read = tokens[0]!.text === 'map' ? { path: [], next: -1 } : readPath(tokens)
  const { path, next } = read
  if (!path || (next >= 0 && tokens[next]?.text !== '|')) return null
  if (tokens[next + 1]?.text !== 'map' || tokens[next + 2]?.text !== '(') return null
  const close = tokens.findIndex(({ kind, depth }, at) => at > next && kind === 'close' && depth === 0)
  if (close <= next + 3) return null
  const after = restAfter(filter, tokens, close + 1)
  if (after === undefined) return null
  return { path, filter: filter.slice(tokens[next + 3]!.from, tokens[close - 1]!.to), collect: true, after }
}

/** `.a | length`: of each item only that it is there is kept. */
function counted(tokens: readonly FilterToken[]): StreamPlan | null {
  const { path, next } = readPath(tokens)
  const isLength = tokens[next]?.text === '|' && tokens[next + 1]?.text === 'length' && next + 2 === tokens.length
  return path && isLength ? { path, filter: '0', collect: true, after: 'length' } : null
}

/** What comes behind a `|` at this token; null: nothing; undefined: something else comes. */
function restAfter(filter: string, tokens: readonly FilterToken[], at: number): string | null | undefined {
  if (at === tokens.length) return null
  if (tokens[at]!.text !== '|' || at + 1 === tokens.length) return undefined
  return filter.slice(tokens[at + 1]!.from)
}

function lower(tokens: readonly FilterToken[]): FilterToken[] {
  return tokens.map((token) => ({ ...token, depth: token.depth - 1 }))
}

/** Keys and indexes from the start on: `.a."b"["c"][0]`. `next` is the first token behind them. */
function readPath(tokens: readonly FilterToken[]): { path: (string | number)[] | null; next: number } {
  const path: (string | number)[] = []
  let at = 0
  if (tokens[0]?.text === '.') at = tokens[1]?.kind === 'string' ? 0 : 1
  else if (tokens[0]?.kind !== 'field') return { path: null, next: 0 }
  for (;;) {
    const token = tokens[at]
    const following = tokens[at + 1]
    if (token?.kind === 'field') {
      path.push(token.text.slice(1))
      at++
    } else if (token?.text === '.' && following?.kind === 'string') {
      const key = plainString(following.text)
      if (key === null) return { path: null, next: at }
      path.push(key)
      at += 2
    } else if (token?.text === '.' && following?.text === '[' && at > 0) at++
    // Where nothing can be looked up, nothing can be fed either: then all of it is read, and jq decides.
    else if (token?.text === '?' && path.length > 0) at++
    else if (token?.text === '[' && tokens[at + 2]?.text === ']' && following) {
      const key = following.kind === 'string' ? plainString(following.text) : null
      if (key !== null) path.push(key)
      else if (following.kind === 'number' && plainIndex.test(following.text)) path.push(Number(following.text))
      else return { path: null, next: at }
      at += 3
    } else return { path, next: at }
  }
}

function plainString(text: string): string | null {
  if (text.includes('\\(')) return null
  try {
    return JSON.parse(text) as string
  } catch {
    return null
  }
}

/** Behind `.b[0]?.c[]`: parts that look at the item only. An index that is calculated would look at the whole answer. */
function suffixEnd(tokens: readonly FilterToken[], from: number): number {
  let at = from
  for (;;) {
    const token = tokens[at]
    if (token?.kind === 'field' || token?.text === '?') at++
    else if (token?.text === '.' && (tokens[at + 1]?.kind === 'string' || tokens[at + 1]?.text === '[')) at++
    else if (token?.kind === 'string' && !token.text.includes('\\(') && tokens[at - 1]?.text === '.') at++
    else if (token?.text === '[' && tokens[at + 1]?.text === ']') at += 2
    else if (token?.text === '[' && isLiteral(tokens[at + 1]) && tokens[at + 2]?.text === ']') at += 3
    else return at
  }
}

function isLiteral(token: FilterToken | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'string' && !token.text.includes('\\('))
}
