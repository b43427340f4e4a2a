import { ByteSearch, isEscapeLetter } from './byte-search.ts'
import type { FindSource } from './find-source.ts'
import { TokenFinder } from './token-at.ts'

const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isSign = (byte: number | undefined) =>
  byte === 0x2c || byte === 0x3a || byte === 0x5b || byte === 0x5d || byte === 0x7b || byte === 0x7d
const fold = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)
const quote = 0x22

/**
 * Looks for a text in JSON as it is written, across tokens. The space between tokens does not count, neither in the
 * JSON nor in what is looked for: a match is one in every form of the text.
 */
export class WrittenSearch {
  /** Of the last match. */
  from = 0
  to = 0
  readonly #bytes: Uint8Array
  readonly #end: number
  readonly #needle: Uint8Array
  readonly #fold: boolean
  readonly #tokens: TokenFinder
  /** The part of the needle that is looked for first, and where it is in it. */
  readonly #anchor: ByteSearch
  readonly #anchorAt: number
  readonly #first: number
  /** It has nothing in it that could stand between tokens. */
  readonly #simple: boolean

  /** The needle is in lower case when `folded` is set, and not only space. */
  constructor({ bytes, jsonEnd, structure }: FindSource, needle: Uint8Array, folded: boolean) {
    const [at, end] = longestRun(needle)
    this.#bytes = bytes
    this.#end = jsonEnd
    this.#needle = needle
    this.#fold = folded
    this.#tokens = new TokenFinder(structure, jsonEnd)
    this.#anchor = new ByteSearch(bytes.subarray(0, jsonEnd), needle.subarray(at, end), folded)
    this.#anchorAt = at
    this.#first = needle.findIndex((byte) => !isSpace(byte))
    this.#simple = end - at === needle.length && !needle.includes(quote)
  }

  /** Looks for a match whose anchor lies between two offsets; the offset of the anchor, or -1. */
  next(from: number, to: number): number {
    const end = Math.min(to + this.#anchor.length - 1, this.#end)
    for (let hit = this.#anchor.next(from, end); hit >= 0; hit = this.#anchor.next(hit + 1, end)) {
      if (this.#simple) {
        this.from = hit
        this.to = hit + this.#anchor.length
        return hit
      }
      const start = this.#startFor(hit)
      if (start >= 0 && this.#isAt(start)) return hit
    }
    return -1
  }

  #byte(at: number): number {
    const byte = this.#bytes[at]!
    return this.#fold ? fold(byte) : byte
  }

  /** Where the needle would begin, when its space is left aside; -1 when it cannot be there. */
  #startFor(hit: number): number {
    let at = hit - 1
    let k = this.#anchorAt - 1
    let start = hit
    for (; k >= 0; k--) {
      const wanted = this.#needle[k]!
      if (isSpace(wanted)) continue
      while (at >= 0 && isSpace(this.#bytes[at])) at--
      if (at < 0 || this.#byte(at) !== wanted) return -1
      start = at--
    }
    return start
  }

  #isAt(start: number): boolean {
    const bytes = this.#bytes
    const needle = this.#needle
    const end = this.#end
    let inside = this.#tokens.isInString(bytes, start)
    let escaped = inside && isEscapeLetter(bytes, start)
    let at = start
    let k = this.#first
    if (inside) {
      // Space inside of a string counts.
      at -= k
      k = 0
    } else if (k > 0 && !this.#isBorder(at)) return false
    this.from = at
    for (; k < needle.length; k++) {
      const wanted = needle[k]!
      if (!inside) {
        if (isSpace(wanted)) {
          if (!this.#isBorder(at)) return false
          continue
        }
        const apart = isSign(wanted) || (k > 0 && (isSign(needle[k - 1]) || isSpace(needle[k - 1])))
        if (apart && k > this.#first) while (at < end && isSpace(bytes[at])) at++
      }
      if (at >= end || this.#byte(at) !== wanted) return false
      if (wanted === quote && !escaped) inside = !inside
      escaped = inside && wanted === 0x5c && !escaped
      at++
    }
    this.to = at
    return true
  }

  /** Whether there is, or could be, space before the byte. */
  #isBorder(at: number): boolean {
    const before = this.#bytes[at - 1]
    const byte = at < this.#end ? this.#bytes[at] : undefined
    return at === 0 || at >= this.#end || isSpace(before) || isSign(before) || isSpace(byte) || isSign(byte)
  }
}

/** First and last-plus-one byte of the longest part that has neither space nor signs in it; the first sign else. */
function longestRun(needle: Uint8Array): [number, number] {
  let longest: [number, number] = [0, 0]
  let from = 0
  for (let at = 0; at <= needle.length; at++) {
    const byte = needle[at]
    if (byte !== undefined && !isSpace(byte) && !isSign(byte)) continue
    if (at - from > longest[1] - longest[0]) longest = [from, at]
    from = at + 1
  }
  if (longest[1] > 0) return longest
  const sign = needle.findIndex((byte) => isSign(byte))
  return [sign, sign + 1]
}
