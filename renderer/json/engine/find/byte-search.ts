import { characterStart, decodeUtf8 } from '../utf8.ts'
import { isWordCharacter } from './find-query.ts'

const lower = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) lower[byte] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
const same = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) same[byte] = byte

/** Looks for bytes in bytes, by choice without telling ASCII case, and steps over what cannot match (Horspool). */
export class ByteSearch {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #needle: Uint8Array
  readonly #table: Uint8Array
  readonly #skip = new Int32Array(256)

  /** The needle is in lower case when `fold` is set, and not empty. */
  constructor(bytes: Uint8Array, needle: Uint8Array, fold: boolean) {
    this.length = needle.length
    this.#bytes = bytes
    this.#needle = needle
    this.#table = fold ? lower : same
    this.#skip.fill(needle.length)
    for (let at = 0; at < needle.length - 1; at++) {
      for (let byte = 0; byte < 256; byte++) {
        if (this.#table[byte] === needle[at]) this.#skip[byte] = needle.length - 1 - at
      }
    }
  }

  /** Offset of the first match that begins at `from` or later and ends at `to` or before; -1 when there is none. */
  next(from: number, to: number): number {
    const bytes = this.#bytes
    const needle = this.#needle
    const table = this.#table
    const skip = this.#skip
    const last = needle.length - 1
    const wanted = needle[last]!
    let at = from + last
    while (at < to) {
      const byte = bytes[at]!
      if (table[byte] === wanted) {
        let back = 1
        while (back <= last && table[bytes[at - back]!] === needle[last - back]) back++
        if (back > last) return at - last
      }
      at += skip[byte]!
    }
    return -1
  }
}

/** Whether the byte is the letter of a short escape: the `n` of `\\n`. */
export function isEscapeLetter(bytes: Uint8Array, at: number): boolean {
  let before = at - 1
  while (bytes[before] === 0x5c) before--
  return (at - before) % 2 === 0
}

/** Whether the characters around bytes `from` to `to` are no part of a word; outside of `start` to `end` there are none. */
export function isWholeWordInBytes(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  const around = from > start && !isEscapeLetter(bytes, from - 1)
  if (around && isWordCharacter(codePointAt(bytes, characterStart(bytes, from - 1, start), from))) return false
  return to >= end || !isWordCharacter(codePointAt(bytes, to, Math.min(to + 4, end)))
}

function codePointAt(bytes: Uint8Array, from: number, to: number): number {
  const byte = bytes[from]!
  return byte < 0x80 ? byte : (decodeUtf8(bytes.subarray(from, to)).codePointAt(0) ?? 0)
}
