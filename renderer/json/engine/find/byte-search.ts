import { characterStart, decodeUtf8 } from '../utf8.ts'
import { isWordCharacter } from './find-query.ts'

const lower = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) lower[byte] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
const same = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) same[byte] = byte

/** A byte that comes less often than this is looked for by the engine's own search, which is the fastest there is. */
const rare = 1 / 1000
const sampleSize = 1 << 16

/** Looks for bytes in bytes, by choice without telling ASCII case, and steps over what cannot match (Horspool). */
export class ByteSearch {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #needle: Uint8Array
  readonly #table: Uint8Array
  readonly #skip = new Int32Array(256)
  /** Place in the needle of a byte that is rare in these bytes, or -1; and where it comes next, in both its cases. */
  readonly #rareAt: number
  readonly #rareCases: number[]
  readonly #nextRare: number[]

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
    this.#rareAt = this.#findRare()
    const byte = needle[this.#rareAt] ?? 0
    this.#rareCases = fold && byte >= 0x61 && byte <= 0x7a ? [byte, byte - 0x20] : [byte]
    this.#nextRare = this.#rareCases.map(() => -1)
  }

  /** By samples from the beginning, the middle and the end. */
  #findRare(): number {
    const counts = new Uint32Array(256)
    const { length } = this.#bytes
    let sampled = 0
    for (const from of [0, length / 2, length - sampleSize]) {
      const sample = this.#bytes.subarray(Math.max(Math.floor(from), 0), Math.max(Math.floor(from), 0) + sampleSize)
      for (const byte of sample) counts[this.#table[byte]!]!++
      sampled += sample.length
    }
    let best = 0
    for (let at = 1; at < this.length; at++) {
      if (counts[this.#needle[at]!]! < counts[this.#needle[best]!]!) best = at
    }
    return counts[this.#needle[best]!]! < sampled * rare ? best : -1
  }

  /**
   * Offset of the first match that begins at `from` or later and ends at `to` or before; -1 when there is none. To be
   * asked for ascending offsets.
   */
  next(from: number, to: number): number {
    return this.#rareAt < 0 ? this.#step(from, to) : this.#leap(from, to)
  }

  #matches(at: number): boolean {
    const bytes = this.#bytes
    const needle = this.#needle
    const table = this.#table
    let place = 0
    while (place < needle.length && table[bytes[at + place]!] === needle[place]) place++
    return place === needle.length
  }

  #leap(from: number, to: number): number {
    const place = this.#rareAt
    const bytes = this.#bytes
    const next = this.#nextRare
    let at = from + place
    while (true) {
      let nearest = Number.POSITIVE_INFINITY
      for (let one = 0; one < next.length; one++) {
        if (next[one]! < at) {
          const found = bytes.indexOf(this.#rareCases[one]!, at)
          next[one] = found < 0 ? Number.POSITIVE_INFINITY : found
        }
        nearest = Math.min(nearest, next[one]!)
      }
      if (nearest - place + this.length > to) return -1
      if (this.#matches(nearest - place)) return nearest - place
      at = nearest + 1
    }
  }

  #step(from: number, to: number): number {
    const bytes = this.#bytes
    const table = this.#table
    const skip = this.#skip
    const last = this.length - 1
    const wanted = this.#needle[last]!
    let at = from + last
    while (at < to) {
      const byte = bytes[at]!
      if (table[byte] === wanted && this.#matches(at - last)) return at - last
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
