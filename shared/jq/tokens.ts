/** A piece of a jq filter. Blanks and comments are left out. */
export interface FilterToken {
  /** `field`: `.name`. `format`: `@csv`. `string`: with its quotes and what is interpolated. `open`, `close`: brackets. */
  kind: 'field' | 'word' | 'variable' | 'format' | 'number' | 'string' | 'open' | 'close' | 'operator'
  text: string
  from: number
  to: number
  /** Brackets that are open around it; those of a bracket itself do not count. */
  depth: number
}

const patterns: readonly (readonly [FilterToken['kind'], RegExp])[] = [
  ['field', /\.[A-Za-z_]\w*/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*/y],
  ['variable', /\$(?:__loc__|[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*)/y],
  ['format', /@[A-Za-z0-9_]+/y],
  ['operator', /\?\/\/=?|\.\.|\/\/=|\/\/|\|=|[+\-*/%=!<>]=|[.|,:;?=<>+\-*/%$]/y],
]
const blank = /(?:\s+|#[^\n]*)+/y

/** The tokens of a filter; null where it is no jq at all. A string that is not closed reaches to the end. */
export function filterTokens(filter: string): FilterToken[] | null {
  const tokens: FilterToken[] = []
  let at = 0
  let depth = 0
  const add = (kind: FilterToken['kind'], to: number, level = depth) => {
    tokens.push({ kind, text: filter.slice(at, to), from: at, to, depth: level })
    at = to
  }
  while (at < filter.length) {
    blank.lastIndex = at
    const skipped = blank.exec(filter)
    if (skipped) {
      at += skipped[0].length
      continue
    }
    const character = filter[at]!
    if (character === '"') add('string', stringEnd(filter, at))
    else if ('([{'.includes(character)) {
      add('open', at + 1)
      depth++
    } else if (')]}'.includes(character)) {
      depth = Math.max(0, depth - 1)
      add('close', at + 1)
    } else {
      const found = patterns.find(([, pattern]) => {
        pattern.lastIndex = at
        return pattern.test(filter)
      })
      if (!found) return null
      add(found[0], found[1].lastIndex)
    }
  }
  return tokens
}

/** Behind the closing quote; strings may hold filters in `\( … )`, and those strings again. */
function stringEnd(filter: string, open: number): number {
  let at = open + 1
  while (at < filter.length) {
    if (filter[at] === '"') return at + 1
    if (filter[at] === '\\' && filter[at + 1] === '(') at = interpolationEnd(filter, at + 2)
    else at += filter[at] === '\\' ? 2 : 1
  }
  return filter.length
}

function interpolationEnd(filter: string, from: number): number {
  let depth = 1
  let at = from
  while (at < filter.length && depth > 0) {
    if (filter[at] === '"') {
      at = stringEnd(filter, at)
      continue
    }
    if (filter[at] === '(') depth++
    else if (filter[at] === ')') depth--
    at++
  }
  return at
}
