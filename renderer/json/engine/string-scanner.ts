import type { ByteStore } from './byte-store.ts'
import { EscapeMap } from './escape-map.ts'
import { utf8Length } from './utf8.ts'

export type StringOutcome = 'done' | 'more' | 'control' | 'escape' | 'unicode'

/**
 * Offset of the next byte that does not simply stand for itself: quote, backslash, control or not ASCII. Looks at four
 * at a time: each difference sets the highest bit of a byte that is one of these. The zeros after a store end it.
 */
export function plainEnd(view: DataView, from: number): number {
  let at = from
  for (;;) {
    const four = view.getInt32(at, true)
    const found =
      ((four - 0x2020_2020) | ((four ^ 0x2222_2222) - 0x0101_0101) | ((four ^ 0x5c5c_5c5c) - 0x0101_0101) | four) &
      0x8080_8080
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >>> 3)
    at += 4
  }
}

const simpleEscapes = new Uint8Array(256)
for (const letter of '"\\/bfnrt') simpleEscapes[letter.charCodeAt(0)] = 1
const hexDigits = new Uint8Array(256)
for (const letter of '0123456789abcdefABCDEF') hexDigits[letter.charCodeAt(0)] = 1

/** Reads the inside of a string. It can stop anywhere and go on when more bytes are there. */
export class StringScanner {
  outcome: StringOutcome = 'done'
  /** Offset of the first byte that is no UTF-8, or -1. Such bytes are reported but do not end the reading. */
  firstInvalidUtf8 = -1
  readonly escapes = new EscapeMap()

  /**
   * Reads on at `from`. `done`: returns the offset after the closing quote. `more`: the offset to go on at.
   * Otherwise: the offset of the byte that may not be there.
   */
  run({ bytes, view, length: end }: ByteStore, from: number): number {
    let at = from
    for (;;) {
      at = plainEnd(view, at)
      if (at >= end) return this.#stop('more', end)
      const byte = bytes[at]!
      if (byte === 0x22) return this.#stop('done', at + 1)
      if (byte >= 0x80) {
        const length = utf8Length(bytes, at, end)
        if (length === 0) return this.#stop('more', at)
        if (length < 0) this.#invalid(at)
        at += Math.max(length, 1)
      } else if (byte === 0x5c) {
        const escaped = this.#escape(bytes, at, end)
        if (escaped < 0) return at - escaped - 1
        at = escaped
      } else {
        return this.#stop('control', at)
      }
    }
  }

  #invalid(at: number): void {
    if (this.firstInvalidUtf8 < 0) this.firstInvalidUtf8 = at
  }

  #stop(outcome: StringOutcome, at: number): number {
    this.outcome = outcome
    return at
  }

  /** The offset after the escape at `at`; when it is not whole or not valid, -1 - (offset of the trouble - at). */
  #escape(bytes: Uint8Array, at: number, end: number): number {
    if (at + 1 >= end) return -1 - this.#stop('more', 0)
    const letter = bytes[at + 1]!
    this.escapes.note(at, letter === 0x75)
    if (simpleEscapes[letter]) return at + 2
    if (letter !== 0x75) return -1 - this.#stop('escape', 1)
    for (let k = 2; k < 6; k++) {
      if (at + k >= end) return -1 - this.#stop('more', 0)
      if (!hexDigits[bytes[at + k]!]) return -1 - this.#stop('unicode', k)
    }
    return at + 6
  }
}
