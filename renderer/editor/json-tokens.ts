import { parseTemplate } from '#shared/template/parse-template.ts'

export type JsonTokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'variable' | 'bad'

/** A piece of JSON text by place. `scalar` is a number or a word; `variable` a bare `{{NAME}}`, with what touches it. */
export interface JsonToken {
  kind: JsonTokenKind
  start: number
  end: number
  /** `bad` only: what is wrong with it. */
  problem?: string
}

const space = /[ \t\r\n]/
const stop = /[\s{}[\]:,"]/

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const c = text[at]
    if (c === '\\') at++
    else if (c === '"') return at + 1
    else if (c === '\n' || c === '\r') return -at
  }
  return -text.length
}

function scalarEnd(text: string, start: number, variables: ReadonlyMap<number, number>) {
  let at = start
  let variable = false
  while (at < text.length) {
    const past = variables.get(at)
    if (past !== undefined) {
      variable = true
      at = past
    } else if (stop.test(text[at] ?? '')) break
    else at++
  }
  return { end: at, variable }
}

/** All tokens of a text, valid JSON or not; nothing but white space lies between them. */
export function jsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = []
  const variables = new Map<number, number>()
  for (const part of parseTemplate(text)) if (part.type === 'variable') variables.set(part.start, part.end)
  let at = 0
  while (at < text.length) {
    const c = text[at] ?? ''
    if (space.test(c)) {
      at++
      continue
    }
    const start = at
    if (c === '"') {
      const end = stringEnd(text, start)
      at = Math.abs(end)
      if (end > 0) tokens.push({ kind: 'string', start, end })
      else tokens.push({ kind: 'bad', start, end: at, problem: 'This string has no closing quote.' })
      continue
    }
    const scalar = scalarEnd(text, start, variables)
    if (scalar.end > start) {
      at = scalar.end
      tokens.push({ kind: scalar.variable ? 'variable' : 'scalar', start, end: at })
      continue
    }
    at++
    if (c === '{' || c === '}' || c === '[' || c === ']' || c === ':' || c === ',')
      tokens.push({ kind: c, start, end: at })
    else tokens.push({ kind: 'bad', start, end: at, problem: `“${c}” does not belong here.` })
  }
  return tokens
}
