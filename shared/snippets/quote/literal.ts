import type { Text } from '../../request/resolved-call.ts'
import { hex, isRisky } from './risky.ts'

/** How a language writes strings and takes variables of its environment. */
export interface LiteralStyle {
  quote: '"' | "'"
  /** A character that cannot stand as it is. */
  escape: (character: string) => string
  /** Beyond `\\` and the quote: what has a meaning inside quotes. */
  special?: (text: string) => string
  variable: (name: string, encoded: boolean) => string
  /** Between the pieces. */
  join: string
}

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** `\uXXXX` for each UTF-16 unit: JavaScript and Java. */
export function unicodeUnits(character: string): string {
  return [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join('')
}

/** `\uXXXX`, and `\UXXXXXXXX` beyond 16 bits: Python, Go and HCL. */
export function unicodePoint(character: string): string {
  const code = character.codePointAt(0)!
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
}

export function literal(text: string, style: LiteralStyle): string {
  const inner = [...text].map((character) => {
    if (character === '\\' || character === style.quote) return `\\${character}`
    return short[character] ?? (isRisky(character) ? style.escape(character) : character)
  })
  const written = inner.join('')
  return style.quote + (style.special?.(written) ?? written) + style.quote
}

/** An expression of text and variables. */
export function expression(text: Text, style: LiteralStyle, encoded = false): string {
  if (text.length === 0) return style.quote + style.quote
  return text
    .map((part) =>
      part.type === 'text' ? literal(part.text, style) : style.variable(part.name, encoded && part.raw !== true),
    )
    .join(style.join)
}

/** A long text as one piece per line, each beginning with `indent`. One piece stays on its line. */
export function lines(
  text: Text,
  style: LiteralStyle,
  { indent, encoded }: { indent: string; encoded: boolean },
): string[] {
  return text
    .flatMap((part) =>
      part.type === 'secret'
        ? [style.variable(part.name, encoded)]
        : (part.text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => literal(line, style)),
    )
    .map((piece) => indent + piece)
}
