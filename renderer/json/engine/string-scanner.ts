import { utf8Length } from './utf8.ts'

export type StringOutcome = 'done' | 'more' | 'control' | 'escape' | 'unicode'

/** Class of the bytes that stand for themselves. */
export const plain = 0
const quote = 1
const backslash = 2
const control = 3
const beyondAscii = 4
export const stringClasses = new Uint8Array(256)
stringClasses.fill(control, 0, 0x20)
stringClasses.fill(beyondAscii, 0x80)
stringClasses[0x22] = quote
stringClasses[0x5c] = backslash

const simpleEscapes = new Uint8Array(256)
for (const letter of '"\\/bfnrt') simpleEscapes[letter.charCodeAt(0)] = 1
const hexDigits = new Uint8Array(256)
for (const letter of '0123456789abcdefABCDEF') hexDigits[letter.charCodeAt(0)] = 1

/** Reads the inside of a string. It can stop anywhere and go on when more bytes are there. */
export class StringScanner {
  outcome: StringOutcome = 'done'
  /** Offset of the first byte that is no UTF-8, or -1. Such bytes are reported but do not end the reading. */
  firstInvalidUtf8 = -1

  /**
   * Reads on at `from`. `done`: returns the offset after the closing quote. `more`: the offset to go on at.
   * Otherwise: the offset of the byte that may not be there.
   */
  run(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    while (at < end) {
      const kind = stringClasses[bytes[at]!]!
      if (kind === plain) {
        at++
      } else if (kind === quote) {
        this.outcome = 'done'
        return at + 1
      } else if (kind === beyondAscii) {
        const length = utf8Length(bytes, at, end)
        if (length === 0) return this.#stop('more', at)
        if (length < 0) this.invalid(at)
        at += Math.max(length, 1)
      } else if (kind === backslash) {
        const escaped = this.#escape(bytes, at, end)
        if (escaped < 0) return at - escaped - 1
        at = escaped
      } else {
        return this.#stop('control', at)
      }
    }
    return this.#stop('more', at)
  }

  invalid(at: number): void {
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
    if (simpleEscapes[letter]) return at + 2
    if (letter !== 0x75) return -1 - this.#stop('escape', 1)
    for (let k = 2; k < 6; k++) {
      if (at + k >= end) return -1 - this.#stop('more', 0)
      if (!hexDigits[bytes[at + k]!]) return -1 - this.#stop('unicode', k)
    }
    return at + 6
  }
}
