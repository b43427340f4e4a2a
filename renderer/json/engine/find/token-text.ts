import { decodeString } from '#shared/json/decode-string.ts'
import { decodeUtf8, utf8Length } from '../utf8.ts'

/** What the inside of a string token says. */
export function insideText(bytes: Uint8Array, start: number, end: number, escapes: boolean): string {
  const text = decodeUtf8(bytes.subarray(start, end))
  return escapes ? decodeString(`"${text}"`) : text
}

/** Where the characters of a decoded token are in its bytes. Asked in ascending order it keeps nothing. */
export class OffsetWalk {
  readonly #bytes: Uint8Array
  readonly #end: number
  readonly #escapes: boolean
  #at: number
  #units = 0
  #width = 0

  constructor(bytes: Uint8Array, start: number, end: number, escapes: boolean) {
    this.#bytes = bytes
    this.#at = start
    this.#end = end
    this.#escapes = escapes
  }

  /** Offset of the byte at which the UTF-16 unit begins. In the middle of a character: of the character. */
  start(unit: number): number {
    this.#walk(unit)
    return this.#units > unit ? this.#at - this.#width : this.#at
  }

  /** Offset after the character before the unit. */
  end(unit: number): number {
    this.#walk(unit)
    return this.#at
  }

  #walk(unit: number): void {
    const bytes = this.#bytes
    while (this.#units < unit && this.#at < this.#end) {
      const byte = bytes[this.#at]!
      let width = 1
      let units = 1
      if (byte === 0x5c && this.#escapes) width = bytes[this.#at + 1] === 0x75 ? 6 : 2
      else if (byte >= 0x80) {
        const length = utf8Length(bytes, this.#at, this.#end)
        width = length > 0 ? length : brokenLength(bytes, this.#at, this.#end)
        units = length === 4 ? 2 : 1
      }
      this.#width = width
      this.#at += width
      this.#units += units
    }
  }
}

/** Bytes that a decoder replaces by one U+FFFD: as much of a character as could still have become one. */
function brokenLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!
  const wanted = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let length = 1
  while (length < wanted && at + length < end && utf8Length(bytes, at, at + length + 1) === 0) length++
  return length
}
