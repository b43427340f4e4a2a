/** RFC 9535, as it is read. */
export type Segment = { descendant: boolean; selectors: Selector[] }

export type Selector =
  | { kind: 'name'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'wildcard' }
  | { kind: 'slice'; start: number | null; end: number | null; step: number }
  | { kind: 'filter'; test: Test }

export interface Query {
  /** `$`: the whole answer; `@`: the item that is tested. */
  from: '$' | '@'
  segments: Segment[]
}

export type Test =
  | { kind: 'or' | 'and'; left: Test; right: Test }
  | { kind: 'not'; test: Test }
  | { kind: 'exists'; query: Query }
  | { kind: 'compare'; operator: Comparison; left: Operand; right: Operand }
  | { kind: 'match'; whole: boolean; value: Operand; pattern: Operand }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

export type Operand =
  /** JSON of a text, a number, true, false or null. */
  | { kind: 'literal'; json: string }
  | { kind: 'query'; query: Query }
  | { kind: 'length'; of: Operand }
  | { kind: 'count' | 'value'; query: Query }

/** A mistake in a JSONPath, with its place: characters from 0. */
export class JsonPathError extends Error {
  override readonly name = 'JsonPathError'
  readonly at: number
  readonly length: number

  constructor(message: string, at: number, length = 1) {
    super(message)
    this.at = at
    this.length = length
  }
}

/** Whether a text that is typed as a filter is meant as JSONPath. */
export function isJsonPath(text: string): boolean {
  return /^\s*\$\s*(\.|\[|$)/.test(text)
}
