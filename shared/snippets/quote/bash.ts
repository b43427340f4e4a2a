import type { Text } from '../../request/resolved-call.ts'
import { bytesOf, hex, isPlain, isRisky } from './risky.ts'

/**
 * One word of bash (also zsh) that stands for exactly this text. Single quotes take everything but themselves; what a terminal
 * would act upon when it is pasted is spelt out as `$'\x1b'`.
 */
export function bashQuote(text: string): string {
  if (/^[A-Za-z0-9_./:=-]+$/.test(text) && !text.startsWith('=')) return text
  if (isPlain(text, { lines: true })) return `'${text.replaceAll("'", `'\\''`)}'`
  return ansi(text, bytesOf)
}

/** As `bashQuote`, for text whose characters stand for single bytes: header values beyond ASCII. */
export function bashLatin1(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? bashQuote(text) : ansi(text, (character) => [character.charCodeAt(0)], '~')
}

/** `$'…'`: what is risky or above `highest` as bytes. */
function ansi(text: string, bytes: (character: string) => number[], highest?: string): string {
  const inner = [...text].map((character) => {
    if (character === "'" || character === '\\') return `\\${character}`
    if (character === '\n') return '\\n'
    if ((highest === undefined || character <= highest) && !isRisky(character)) return character
    return bytes(character)
      .map((byte) => `\\x${hex(byte, 2)}`)
      .join('')
  })
  return `$'${inner.join('')}'`
}

/** Text with environment variables: `"Authorization: Bearer $DATABRICKS_TOKEN"` where it can be, else pieces side by side. */
export function bashText(text: Text, quote: (text: string) => string = bashQuote): string {
  if (text.length === 0) return "''"
  if (text.every((part) => part.type === 'text')) return quote(text.map((part) => part.text).join(''))
  if (text.every((part) => part.type === 'secret' || /^[\w :;=,./@+-]*$/.test(part.text))) {
    const inner = text.map((part, at) => {
      if (part.type === 'text') return part.text
      const next = text[at + 1]
      return next?.type === 'text' && /^\w/.test(next.text) ? `\${${part.name}}` : `$${part.name}`
    })
    return `"${inner.join('')}"`
  }
  return text.map((part) => (part.type === 'text' ? quote(part.text) : `"$${part.name}"`)).join('')
}
