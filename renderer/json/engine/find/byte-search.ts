import { characterStart, decodeUtf8 } from '../utf8.ts'
import { isWordCharacter } from './find-query.ts'

const lower = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) lower[byte] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
const same = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) same[byte] = byte

/** Longer steps save nothing any more. */
const longestStep = 64
/** In place of a place in the needle: at more than one. */
const anywhere = 255

/**
 * Looks for bytes in bytes, by choice without telling ASCII case. Only every so-manieth pair of bytes is looked at: as
 * far apart as they are, one of them lies in every match.
 */
export class ByteSearch {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #needle: Uint8Array
  readonly #table: Uint8Array
  readonly #pairs: Uint16Array
  /** By pair: where in the needle it stands, from 1; 0 for a pair of no match. */
  readonly #known: Uint8Array
  /** Pairs from one that is looked at to the next. */
  readonly #step: number

  /** `bytes` begin at an even place of their memory. The needle is in lower case when `fold` is set, and not empty. */
  constructor(bytes: Uint8Array, needle: Uint8Array, fold: boolean) {
    this.length = needle.length
    this.#bytes = bytes
    this.#needle = needle
    this.#table = fold ? lower : same
    this.#pairs = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 1)
    this.#known = knownPairs(needle, this.#table)
    this.#step = Math.min(Math.max((needle.length - 1) >>> 1, 1), longestStep)
  }

  /** Offset of the first match that begins at `from` or later and ends at `to` or before; -1 when there is none. */
  next(from: number, to: number): number {
    const known = this.#known
    const pairs = this.#pairs
    const step = this.#step
    const short = this.length < 3
    const end = to >> 1
    const lastFour = end - 3 * step
    let pair = short ? from >>> 1 : (from + 1) >>> 1
    while (pair < end) {
      while (pair < lastFour) {
        const one = known[pairs[pair]!]! | known[pairs[pair + step]!]!
        const two = known[pairs[pair + 2 * step]!]! | known[pairs[pair + 3 * step]!]!
        if ((one | two) !== 0) break
        pair += 4 * step
      }
      let place = 0
      while (pair < end) {
        place = known[pairs[pair]!]!
        if (place !== 0) break
        pair += step
      }
      if (pair >= end) break
      const at = pair * 2
      // A match that began further before would have been seen by the pair before.
      const found = short
        ? this.#among(from, at, at + 1, to)
        : place === anywhere
          ? this.#among(from, at - 2 * step + 1, at, to)
          : this.#among(from, at - place + 1, at - place + 1, to)
      if (found >= 0) return found
      pair += step
    }
    return short ? this.#among(from, end * 2 - 1, to, to) : -1
  }

  /** The first match that begins from `first` to `last`, both in it. */
  #among(from: number, first: number, last: number, to: number): number {
    const end = Math.min(last, to - this.length)
    for (let at = Math.max(first, from); at <= end; at++) if (this.#isAt(at)) return at
    return -1
  }

  #isAt(at: number): boolean {
    const bytes = this.#bytes
    const needle = this.#needle
    const table = this.#table
    for (let k = 0; k < needle.length; k++) if (table[bytes[at + k]!] !== needle[k]) return false
    return true
  }
}

/** Pairs as they are read from memory, whichever end of a number comes first there. */
function knownPairs(needle: Uint8Array, table: Uint8Array): Uint8Array {
  const known = new Uint8Array(0x10000)
  const pair = new Uint8Array(2)
  const number = new Uint16Array(pair.buffer)
  const all = Array.from(table.keys())
  const cases = (wanted: number | undefined) => all.filter((byte) => wanted === undefined || table[byte] === wanted)
  const note = (first: number | undefined, second: number | undefined, place: number) => {
    const seconds = cases(second)
    for (const one of cases(first)) {
      for (const two of seconds) {
        pair[0] = one
        pair[1] = two
        known[number[0]!] = known[number[0]!] === 0 && place < anywhere ? place : anywhere
      }
    }
  }
  for (let at = 0; at + 1 < needle.length; at++) note(needle[at], needle[at + 1], at + 1)
  if (needle.length < 3) note(undefined, needle[0], anywhere)
  if (needle.length === 1) note(needle[0], undefined, anywhere)
  return known
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
