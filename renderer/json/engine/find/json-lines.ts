/** The lines that valid JSON has when it is printed, by where they are in its bytes. Read forwards. */
export class JsonLines {
  start = 0
  end = 0
  /** Offset after the colon behind a key, where print has a space; 0 where the bytes have one or there is no key. */
  spaceAt = 0
  beyondAscii = false
  readonly #bytes: Uint8Array
  readonly #limit: number
  #at: number
  #depth = 0

  constructor(bytes: Uint8Array, from: number, limit: number) {
    this.#bytes = bytes
    this.#at = from
    this.#limit = limit
  }

  /** Steps to the next line; false at the end. */
  next(): boolean {
    const bytes = this.#bytes
    const limit = this.#limit
    let at = this.#afterSpace(this.#at)
    if (at >= limit) return false
    this.start = at
    this.spaceAt = 0
    let all = 0
    let end = at
    for (;;) {
      const byte = bytes[at]!
      if (byte === 0x22) {
        for (at++; at < limit && bytes[at] !== 0x22; at++) {
          all |= bytes[at]!
          if (bytes[at] === 0x5c) at++
        }
        at++
      } else if (byte === 0x7b || byte === 0x5b) {
        at++
        const closing = this.#afterSpace(at)
        if (closing < limit && bytes[closing] === byte + 2) at = closing + 1
        else {
          this.#depth++
          end = at
          break
        }
      } else if (byte === 0x7d || byte === 0x5d) {
        // What closes has a line of its own.
        if (end > this.start) break
        this.#depth--
        at++
      } else if (byte === 0x3a) {
        at++
        if (at < limit && bytes[at]! > 0x20) this.spaceAt = at
      } else if (byte === 0x2c) {
        end = ++at
        break
      } else {
        do all |= bytes[at++]!
        while (at < limit && isWord(bytes[at]!))
      }
      end = Math.min(at, limit)
      at = this.#afterSpace(at)
      if (at >= limit || (this.#depth <= 0 && bytes[at] !== 0x3a && bytes[at] !== 0x2c)) break
    }
    this.end = Math.min(end, limit)
    this.beyondAscii = all >= 0x80
    this.#at = at
    return true
  }

  #afterSpace(from: number): number {
    let at = from
    while (at < this.#limit && this.#bytes[at]! <= 0x20) at++
    return at
  }
}

/** Part of a number, `true`, `false` or `null`. */
function isWord(byte: number): boolean {
  return (
    byte > 0x20 &&
    byte !== 0x22 &&
    byte !== 0x2c &&
    byte !== 0x3a &&
    byte !== 0x5b &&
    byte !== 0x5d &&
    byte !== 0x7b &&
    byte !== 0x7d
  )
}
