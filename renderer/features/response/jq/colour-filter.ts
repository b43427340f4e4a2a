import { type FilterToken, filterTokens } from '#shared/jq/tokens.ts'
import { isJsonPath } from '#shared/jsonpath/jsonpath.ts'
import type { JqPlace } from '#shared/model/jq.ts'

export interface Piece {
  text: string
  tone: 'key' | 'string' | 'number' | 'word' | 'punct' | 'plain'
  wrong: boolean
}

const tones = {
  field: 'key',
  string: 'string',
  number: 'number',
  word: 'word',
  variable: 'word',
  format: 'word',
  open: 'punct',
  close: 'punct',
  operator: 'punct',
} as const

/** A filter (one line) in colours, what is wrong in it marked. A mistake at the end has nothing to be marked but a blank. */
export function colourFilter(filter: string, places: readonly JqPlace[]): Piece[] {
  const tokens = isJsonPath(filter) ? pathTokens(filter) : (filterTokens(filter) ?? [])
  const tone = (at: number): Piece['tone'] => {
    const token = tokens.find(({ from, to }) => at >= from && at < to)
    if (!token) return 'plain'
    return token.kind === 'field' && at === token.from ? 'punct' : tones[token.kind]
  }
  const wrong = (at: number) =>
    places.some(({ column, length }) => length > 0 && at >= column - 1 && at < column - 1 + length)
  const pieces: Piece[] = []
  const shown = places.some(({ column, length }) => length > 0 && column - 1 >= filter.length) ? `${filter} ` : filter
  for (let at = 0; at < shown.length; at++) {
    const next = { tone: tone(at), wrong: wrong(at) || (at >= filter.length && shown !== filter) }
    const last = pieces.at(-1)
    if (last && last.tone === next.tone && last.wrong === next.wrong) last.text += shown[at]
    else pieces.push({ text: shown[at]!, ...next })
  }
  return pieces
}

type Token = Pick<FilterToken, 'kind' | 'from' | 'to'>

/** The parts of a JSONPath; they have the colours of their kind in jq. */
function pathTokens(path: string): Token[] {
  const kinds: readonly (readonly [Token['kind'], string])[] = [
    ['string', `'(?:[^'\\\\]|\\\\.)*'?|"(?:[^"\\\\]|\\\\.)*"?`],
    ['field', '\\.[A-Za-z_]\\w*'],
    ['number', '-?\\d+(?:\\.\\d+)?'],
    ['word', '[A-Za-z_]\\w*'],
    ['operator', '[^\\s]'],
  ]
  const pattern = new RegExp(kinds.map(([, text]) => `(${text})`).join('|'), 'g')
  return [...path.matchAll(pattern)].map((found) => {
    const kind = kinds[found.slice(1).findIndex((part) => part !== undefined)]?.[0] ?? 'operator'
    return { kind, from: found.index, to: found.index + found[0].length }
  })
}
