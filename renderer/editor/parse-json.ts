import { type JsonToken, jsonTokens } from './json-tokens.ts'

export type JsonNodeType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'variable'

export interface JsonProperty {
  key: string
  keyStart: number
  keyEnd: number
  value: JsonNode
}

/** A value by its place in the text. Numbers stay text: nothing here ever becomes a JavaScript number. */
export interface JsonNode {
  type: JsonNodeType
  start: number
  end: number
  properties?: JsonProperty[]
  items?: JsonNode[]
}

export interface JsonSyntaxProblem {
  message: string
  start: number
  end: number
}

const numberPattern = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

class SyntaxStop extends Error {
  readonly problem: JsonSyntaxProblem
  constructor(problem: JsonSyntaxProblem) {
    super(problem.message)
    this.problem = problem
  }
}

function reader(text: string) {
  const tokens = jsonTokens(text)
  let at = 0
  const fail = (message: string, token = tokens[at]): never => {
    const start = token?.start ?? text.trimEnd().length
    throw new SyntaxStop({ message, start, end: token?.end ?? start })
  }
  const take = (): JsonToken => {
    const token = tokens[at] ?? fail('The text ends too early.')
    if (token.kind === 'bad') fail(token.problem ?? 'This does not belong here.')
    at++
    return token
  }
  return { take, fail, peek: () => tokens[at], back: () => tokens[at - 1] }
}

function scalar(word: string): JsonNodeType | undefined {
  if (word === 'true' || word === 'false') return 'boolean'
  if (word === 'null') return 'null'
  return numberPattern.test(word) ? 'number' : undefined
}

/** Reads a JSON string literal: escapes resolved; a broken escape is left as it stands. */
export function unquote(literal: string): string {
  try {
    return JSON.parse(literal) as string
  } catch {
    return literal.slice(1, -1)
  }
}

/** Reads JSON in which a bare `{{NAME}}` may stand for any value. Gives the tree, or the first thing that is wrong. */
export function parseJson(text: string): { root?: JsonNode; problem?: JsonSyntaxProblem } {
  const { take, fail, peek, back } = reader(text)
  const list = (close: '}' | ']', element: () => void): number => {
    if (peek()?.kind === close) return take().end
    for (;;) {
      element()
      const token = take()
      if (token.kind === close) return token.end
      if (token.kind !== ',') fail(`A comma or “${close}” is missing before this.`, token)
      if (peek()?.kind === close) fail('Nothing follows this comma.', back())
    }
  }
  const value = (): JsonNode => {
    const token = take()
    const { start, end, kind } = token
    if (kind === 'string' || kind === 'variable') return { type: kind, start, end }
    if (kind === 'scalar') {
      const word = text.slice(start, end)
      const type = scalar(word) ?? fail(`“${word.slice(0, 40)}” is no JSON value.`, token)
      return { type, start, end }
    }
    if (kind === '[') {
      const items: JsonNode[] = []
      return { type: 'array', start, items, end: list(']', () => items.push(value())) }
    }
    if (kind !== '{') return fail('A value is missing here.', token)
    const properties: JsonProperty[] = []
    const property = () => {
      const name = take()
      if (name.kind !== 'string' && name.kind !== 'variable') fail('A name in double quotes is missing here.', name)
      if (take().kind !== ':') fail('A colon is missing after the name.', back())
      const key = text.slice(name.start, name.end)
      properties.push({
        key: name.kind === 'string' ? unquote(key) : key,
        keyStart: name.start,
        keyEnd: name.end,
        value: value(),
      })
    }
    return { type: 'object', start, properties, end: list('}', property) }
  }
  try {
    const root = value()
    const rest = peek()
    if (rest) fail('Something follows after the end of the JSON text.', rest)
    return { root }
  } catch (error) {
    if (error instanceof SyntaxStop) return { problem: error.problem }
    if (error instanceof RangeError) return { problem: { message: 'This is nested too deeply.', start: 0, end: 0 } }
    throw error
  }
}

/** One-based line and column of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
