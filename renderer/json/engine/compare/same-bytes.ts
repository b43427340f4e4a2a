import { decodeString } from '#shared/json/decode-string.ts'
import { decodeUtf8 } from '../utf8.ts'

const backslash = 0x5c
const encoder = new TextEncoder()

/** Number of equal bytes from two places on, at most `most`. */
export function sameLength(a: Uint8Array, aFrom: number, b: Uint8Array, bFrom: number, most: number): number {
  for (let at = 0; at < most; at++) if (a[aFrom + at] !== b[bFrom + at]) return at
  return most
}

/** Number of equal bytes before two places, at most `most`. */
export function sameLengthBack(a: Uint8Array, aTo: number, b: Uint8Array, bTo: number, most: number): number {
  for (let at = 1; at <= most; at++) if (a[aTo - at] !== b[bTo - at]) return at - 1
  return most
}

/** Whether two ranges hold the same bytes. */
export function sameBytes(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): boolean {
  const length = aTo - aFrom
  return length === bTo - bFrom && sameLength(a, aFrom, b, bFrom, length) === length
}

function hasEscape(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === backslash) return true
  return false
}

/**
 * The text between the quotes of a string with its escapes resolved, as bytes. Half a surrogate pair has none in UTF-8:
 * a text with one keeps it as an escape, after a byte that no other text begins with.
 */
function plainBytes(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const range = bytes.subarray(from, to)
  if (!hasEscape(bytes, from, to)) return range
  const text = decodeString(`"${decodeUtf8(range)}"`)
  return text.isWellFormed() ? encoder.encode(text) : Uint8Array.of(0xff, ...encoder.encode(JSON.stringify(text)))
}

/** Whether two texts between quotes say the same, however they are escaped. */
export function sameText(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): boolean {
  if (sameBytes(a, aFrom, aTo, b, bFrom, bTo)) return true
  if (!hasEscape(a, aFrom, aTo) && !hasEscape(b, bFrom, bTo)) return false
  const left = plainBytes(a, aFrom, aTo)
  const right = plainBytes(b, bFrom, bTo)
  return sameBytes(left, 0, left.length, right, 0, right.length)
}

const seed = 0x811c_9dc5

function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = seed
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193)
  return hash ^ (hash >>> 15)
}

/** The same for texts that say the same. */
export function hashText(bytes: Uint8Array, from: number, to: number): number {
  if (!hasEscape(bytes, from, to)) return hashBytes(bytes, from, to)
  const plain = plainBytes(bytes, from, to)
  return hashBytes(plain, 0, plain.length)
}
