/** What to look for in a document. */
export interface FindQuery {
  text: string
  regex: boolean
  matchCase: boolean
  wholeWord: boolean
  /** Of JSON: names of members, what stands behind them, or all. */
  in: 'both' | 'keys' | 'values'
  over: FindOver
}

/**
 * What is looked at: what keys and values say, each by itself; the text as it is written, in which the space between
 * tokens of JSON does not count; or the bytes as they came.
 */
export type FindOver = 'tokens' | 'text' | 'bytes'

/**
 * A query made ready. `needle` is there when bytes can be compared with bytes; `pattern` says the same of decoded text
 * and is always there.
 */
export interface CompiledQuery {
  needle: Uint8Array | null
  /** Compare `A` to `Z` as `a` to `z`. */
  fold: boolean
  pattern: RegExp
  wholeWord: boolean
  keys: boolean
  values: boolean
  over: FindOver
}

const special = /[\\^$.*+?()[\]{}|/-]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about what is plain ASCII
const ascii = /^[\x00-\x7f]*$/

function patternOf({ text, regex, matchCase }: FindQuery): RegExp {
  const flags = matchCase ? 'g' : 'gi'
  if (!regex) return new RegExp(text.replace(special, '\\$&'), flags)
  try {
    return new RegExp(text, `${flags}u`)
  } catch {
    // Older writing, such as `\-`, is wrong only in the strict form.
    return new RegExp(text, flags)
  }
}

/** Throws the engine's own error when the regular expression is not one. */
export function compileQuery(query: FindQuery): CompiledQuery {
  const { text, regex, matchCase, wholeWord } = query
  const pattern = patternOf(query)
  // Beyond ASCII upper and lower case differ in length: that is left to decoded text.
  const comparable = !regex && text.isWellFormed() && (matchCase || ascii.test(text))
  return {
    needle: comparable ? new TextEncoder().encode(matchCase ? text : text.toLowerCase()) : null,
    fold: !matchCase && /[a-z]/i.test(text),
    pattern,
    wholeWord,
    keys: query.in !== 'values',
    values: query.in !== 'keys' || query.over !== 'tokens',
    over: query.over,
  }
}

/** What the engine says of an expression, without the expression. */
export function expressionProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return message.replace(/^Invalid regular expression: (\/.*\/\w*: )?/s, '') || 'Not a regular expression'
}

/** Why a query cannot be used, in a few words; null when it can. */
export function queryProblem(query: FindQuery): string | null {
  try {
    patternOf(query)
    return null
  } catch (error) {
    return expressionProblem(error)
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u

export function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (
      (codePoint >= 0x30 && codePoint <= 0x39) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x61 && codePoint <= 0x7a) ||
      codePoint === 0x5f
    )
  }
  return wordCharacter.test(String.fromCodePoint(codePoint))
}

/** Whether the characters on both sides of a match in a text are no part of a word. */
export function isWholeWord(text: string, from: number, to: number): boolean {
  const before = from > 0 ? text.slice(Math.max(from - 2, 0), from) : ''
  const last = [...before].at(-1)?.codePointAt(0)
  const next = text.codePointAt(to)
  return (last === undefined || !isWordCharacter(last)) && (next === undefined || !isWordCharacter(next))
}

/** Where to look on after a match at `at` that does not count: never in the middle of a character, which would loop. */
export function afterCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}
