import { isNumberText } from '../table/exact-number.ts'
import { looksLikeTime } from '../table/time-value.ts'

export type TextClass = 'empty' | 'number' | 'time' | 'boolean' | 'text'

const encoder = new TextEncoder()

/** What a text says by itself: a number without leading zeros, a date, a truth value. */
export function classOf(text: string): TextClass {
  if (text === '') return 'empty'
  if (/^-?(0|[1-9])/.test(text) && isNumberText(text) && !/^-?0\d/.test(text)) return 'number'
  const bytes = encoder.encode(text)
  if (looksLikeTime(bytes, 0, bytes.length)) return 'time'
  return /^(true|false)$/i.test(text) ? 'boolean' : 'text'
}

/** The same of bytes, without making a text of them. */
export function classAt(bytes: Uint8Array, from: number, to: number): TextClass {
  if (from >= to) return 'empty'
  const first = bytes[from]!
  if (first === 0x2d || (first >= 0x30 && first <= 0x39)) {
    if (isNumberAt(bytes, from, to)) return 'number'
    return looksLikeTime(bytes, from, to) ? 'time' : 'text'
  }
  return isWord(bytes, from, to, 'true') || isWord(bytes, from, to, 'false') ? 'boolean' : 'text'
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** A number as JSON writes it. */
export function isNumberAt(bytes: Uint8Array, from: number, to: number): boolean {
  let at = bytes[from] === 0x2d ? from + 1 : from
  const digits = () => {
    const begin = at
    while (at < to && isDigit(bytes[at])) at++
    return at > begin
  }
  const zero = bytes[at] === 0x30
  const begin = at
  if (!digits() || (zero && at - begin > 1)) return false
  if (at < to && bytes[at] === 0x2e) {
    at++
    if (!digits()) return false
  }
  if (at < to && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    at++
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) at++
    if (!digits()) return false
  }
  return at === to
}

function isWord(bytes: Uint8Array, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false
  for (let at = 0; at < word.length; at++) if ((bytes[from + at]! | 0x20) !== word.charCodeAt(at)) return false
  return true
}
