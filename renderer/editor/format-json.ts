import { jsonTokens } from './json-tokens.ts'

const width = 100

/**
 * Lays JSON out with two blanks of indentation. Only white space changes: every number, string, escape and
 * variable stays as written. Short arrays of plain values stay on one line.
 */
export function formatJson(text: string): string {
  const tokens = jsonTokens(text)
  const word = (index: number) => {
    const token = tokens[index]
    return token ? text.slice(token.start, token.end) : ''
  }
  const flatUntil = (open: number): number => {
    let length = 0
    for (let at = open + 1; at < tokens.length; at++) {
      const kind = tokens[at]?.kind
      if (kind === ']') return at
      if (kind === '{' || kind === '[' || kind === '}' || kind === ':') return -1
      length += word(at).length + 1
      if (length > width) return -1
    }
    return -1
  }
  let out = ''
  let depth = 0
  const line = () => `\n${'  '.repeat(Math.max(depth, 0))}`
  for (let at = 0; at < tokens.length; at++) {
    const kind = tokens[at]?.kind
    const next = tokens[at + 1]?.kind
    if (kind === '{' || kind === '[') {
      const close = kind === '[' ? flatUntil(at) : next === '}' ? at + 1 : -1
      if (close >= 0) {
        for (; at <= close; at++) out += tokens[at]?.kind === ',' ? ', ' : word(at)
        at--
        continue
      }
      depth++
      out += word(at) + line()
    } else if (kind === '}' || kind === ']') {
      depth--
      out += line() + word(at)
    } else if (kind === ',') out += `,${line()}`
    else if (kind === ':') out += ': '
    else {
      const touching = at > 0 && !/[\s{[:,]$/.test(out)
      out += (touching ? ' ' : '') + word(at)
    }
  }
  return out.replaceAll(/[ \t]+$/gm, '')
}
