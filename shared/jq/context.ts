import { type FilterToken, filterTokens } from './tokens.ts'

/** What is being typed at a place of a filter. */
export interface FilterContext {
  /** `key`: behind a dot. `member`: a key in `{ }`, without a dot. `word`: the name of a function. */
  kind: 'key' | 'member' | 'word'
  /** What is there of it already, and where it begins. */
  typed: string
  from: number
  /** The way to the value whose keys are meant: keys, places, null for every item. Null: it cannot be told. */
  path: (string | number | null)[] | null
}

type Path = (string | number | null)[] | null

/** These give their filter every item of what they are given. */
const perItem = new Set([
  'map',
  'sort_by',
  'group_by',
  'unique_by',
  'min_by',
  'max_by',
  'any',
  'all',
  'map_values',
  'INDEX',
])
/** These hand on what they are given. */
const handOn = new Set([
  'select',
  'first',
  'last',
  'limit',
  'del',
  'debug',
  'values',
  'objects',
  'arrays',
  'reverse',
  'sort',
  'unique',
])
/** The same items in another order or fewer of them. */
const sameList = new Set(['sort_by', 'unique_by', 'reverse', 'sort', 'unique'])

interface Level {
  /** What `.` is. */
  dot: Path
  /** What the part that was last written gives; undefined: nothing is written yet. */
  term: Path | undefined
  open: string
  /** The word before the bracket. */
  word: string
}

/** What is being typed at the cursor; null where nothing is to be completed. */
export function contextAt(filter: string, cursor: number): FilterContext | null {
  const before = filter.slice(0, cursor)
  const tokens = filterTokens(before)
  if (!tokens) return null
  const last = tokens.at(-1)
  const touching = last !== undefined && last.to === cursor
  if (touching && last.kind === 'string' && !/"$/.test(last.text.slice(1))) return null
  if (/#[^\n]*$/.test(before.slice(last?.to ?? 0))) return null
  if (touching && last.kind === 'field') {
    return {
      kind: 'key',
      typed: last.text.slice(1),
      from: last.from + 1,
      path: pathBefore(tokens.slice(0, -1), last.from),
    }
  }
  if (touching && last.text === '.')
    return { kind: 'key', typed: '', from: cursor, path: pathBefore(tokens.slice(0, -1), last.from) }
  const typing = touching && last.kind === 'word' ? last : null
  const earlier = typing ? tokens.slice(0, -1) : tokens
  const level = levelAfter(earlier)
  const previous = earlier.at(-1)?.text
  if (level.open === '{' && (previous === '{' || previous === ',')) {
    return { kind: 'member', typed: typing?.text ?? '', from: typing?.from ?? cursor, path: level.dot }
  }
  return typing ? { kind: 'word', typed: typing.text, from: typing.from, path: level.dot } : null
}

/** What a key written at `from` belongs to: the part right before it, or `.`. */
function pathBefore(tokens: readonly FilterToken[], from: number): Path {
  const level = levelAfter(tokens)
  const touching = tokens.at(-1)?.to === from
  return touching && level.term !== undefined ? level.term : level.dot
}

function add(path: Path | undefined, step: string | number | null): Path {
  return path ? [...path, step] : null
}

function levelAfter(tokens: readonly FilterToken[]): Level {
  const levels: Level[] = [{ dot: [], term: undefined, open: '', word: '' }]
  for (const [at, token] of tokens.entries()) {
    const level = levels.at(-1)!
    const { kind, text } = token
    const previous = tokens[at - 1]
    const joined = previous?.to === token.from && level.term !== undefined
    if (kind === 'field') level.term = add(joined ? level.term : level.dot, text.slice(1))
    else if (text === '.') level.term = joined ? level.term : level.dot
    else if (kind === 'string' && previous?.text === '.') level.term = add(level.term, text.slice(1, -1))
    else if (kind === 'open') {
      const word = previous?.kind === 'word' ? previous.text : ''
      const index = text === '[' && joined
      levels.push({
        dot: perItem.has(word) ? add(level.dot, null) : level.dot,
        term: undefined,
        open: index ? 'index' : text,
        word,
      })
    } else if (kind === 'close') closeLevel(levels, tokens, at)
    else if (kind === 'word') level.term = handOn.has(text) ? level.dot : text === 'map' ? level.dot : null
    else if (text === '|') {
      level.dot = level.term === undefined ? level.dot : level.term
      level.term = undefined
    } else if (text === '?') continue
    else if (text === ',' || text === ';' || text === ':') level.term = undefined
    else level.term = kind === 'operator' ? undefined : null
  }
  return levels.at(-1)!
}

function closeLevel(levels: Level[], tokens: readonly FilterToken[], at: number): void {
  if (levels.length < 2) return
  const closed = levels.pop()!
  const level = levels.at(-1)!
  if (closed.open === 'index') {
    const inside = tokens[at - 1]!
    const sliced = tokens.slice(0, at).findLast(({ text }) => text === '[' || text === ':')?.text === ':'
    if (sliced) return
    if (inside.text === '[') level.term = add(level.term, null)
    else if (inside.kind === 'number') level.term = add(level.term, Number(inside.text))
    else if (inside.kind === 'string') level.term = add(level.term, inside.text.slice(1, -1))
    else level.term = null
  } else if (closed.open === '(' && sameList.has(closed.word)) level.term = level.dot
  else if (closed.open === '(' && handOn.has(closed.word)) level.term = level.dot
  else if (closed.open === '(' && closed.word === '') level.term = closed.term === undefined ? null : closed.term
  else level.term = null
}
