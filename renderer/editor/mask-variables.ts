import { jsonTokens } from './json-tokens.ts'

/** The same text with every bare `{{NAME}}` as a string of the same length: what reads plain JSON finds its way again. */
export function maskVariables(text: string): string {
  let masked = ''
  let at = 0
  for (const { kind, start, end } of jsonTokens(text)) {
    if (kind !== 'variable') continue
    masked += `${text.slice(at, start)}"${'x'.repeat(end - start - 2)}"`
    at = end
  }
  return masked + text.slice(at)
}
