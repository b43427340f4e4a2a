import type { Text } from '../../request/resolved-call.ts'
import { hex, isRisky } from './risky.ts'

/** The five characters that PowerShell reads as a single quote, and that stand for themselves when doubled. */
const singleQuotes = /['\u2018-\u201b]/g

/** An expression for exactly this text, in brackets unless it is one literal. */
export function powershellQuote(text: string): string {
  return powershellText([{ type: 'text', text }])
}

/** The same with environment variables. */
export function powershellText(text: Text): string {
  const pieces = text.flatMap((part) => (part.type === 'secret' ? [variable(part.name)] : literals(part.text)))
  if (pieces.length === 0) return "''"
  if (pieces.length === 1) return pieces[0]!
  const last = text.at(-1)
  const [first] = text
  const simple = text.length === 2 && first?.type === 'text' && last?.type === 'secret'
  if (simple && /^[\w :;=,./@+-]*$/.test(first.text)) return `"${first.text}${variable(last.name)}"`
  // A string in front, so that "+" joins text.
  const start = pieces[0]!.startsWith("'") ? '' : "'' + "
  return `(${start}${pieces.join(' + ')})`
}

function variable(name: string): string {
  return `$env:${name}`
}

function literals(text: string): string[] {
  const pieces: string[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') pieces.push(`'${plain.replace(singleQuotes, '$&$&')}'`)
    plain = ''
  }
  for (const character of text) {
    if (character === '\n' || !isRisky(character)) {
      plain += character
      continue
    }
    flush()
    for (let at = 0; at < character.length; at++) pieces.push(`[char]0x${hex(character.charCodeAt(at), 4)}`)
  }
  flush()
  return pieces
}
