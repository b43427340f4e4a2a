/** Tokens of valid JSON in their order, read forwards: keys and scalars, strings without their quotes. */
export class TokenWalk {
  start = 0
  end = 0
  isKey = false
  /** The string holds a backslash; the token holds bytes beyond ASCII. */
  escapes = false
  beyondAscii = false
  readonly #bytes: Uint8Array
  readonly #limit: number
  #at: number

  constructor(bytes: Uint8Array, from: number, limit: number) {
    this.#bytes = bytes
    this.#at = from
    this.#limit = limit
  }

  /** Steps to the next token; false at the end. */
  next(): boolean {
    const bytes = this.#bytes
    const limit = this.#limit
    let at = this.#at
    for (; at < limit; at++) {
      const byte = bytes[at]!
      if (byte === 0x22) return this.#string(at + 1)
      if (
        byte > 0x2c &&
        byte !== 0x3a &&
        byte !== 0x5b &&
        byte !== 0x5d &&
        byte !== 0x7b &&
        byte !== 0x7d &&
        byte < 0x7f
      ) {
        return this.#word(at)
      }
    }
    this.#at = at
    return false
  }

  #word(from: number): boolean {
    const bytes = this.#bytes
    let at = from + 1
    while (at < this.#limit) {
      const byte = bytes[at]!
      if (
        byte <= 0x20 ||
        byte === 0x2c ||
        byte === 0x5d ||
        byte === 0x7d ||
        byte === 0x5b ||
        byte === 0x7b ||
        byte === 0x22
      )
        break
      at++
    }
    this.#set(from, at, false, false)
    this.isKey = false
    this.#at = at
    return true
  }

  #string(from: number): boolean {
    const bytes = this.#bytes
    const limit = this.#limit
    let escapes = false
    let all = 0
    let at = from
    for (; at < limit; at++) {
      const byte = bytes[at]!
      if (byte === 0x22) break
      all |= byte
      if (byte === 0x5c) {
        escapes = true
        at++
      }
    }
    if (at >= limit) return false
    this.#set(from, at, escapes, all >= 0x80)
    at++
    while (at < limit && bytes[at]! <= 0x20) at++
    this.isKey = bytes[at] === 0x3a && at < limit
    this.#at = at
    return true
  }

  #set(start: number, end: number, escapes: boolean, beyondAscii: boolean): void {
    this.start = start
    this.end = end
    this.escapes = escapes
    this.beyondAscii = beyondAscii
  }
}
