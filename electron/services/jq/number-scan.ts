import { canonicalNumber, survivesDouble } from '#shared/jq/precision.ts'

const quote = 0x22
const backslash = 0x5c

/** Which bytes numbers begin and go on with. */
const starts = new Uint8Array(256)
const continues = new Uint8Array(256)
for (const character of '-0123456789') starts[character.charCodeAt(0)] = 1
for (const character of '-+.eE0123456789') continues[character.charCodeAt(0)] = 1

/** Numbers with so few characters fit into double precision, unless they have an exponent. */
const shortest = 16
const most = 200_000
const longestKept = 4096

/** Finds certain numbers of a JSON text, piece by piece: those that double precision cannot hold, if nothing else is said. */
export class NumberScan {
  /** Their canonical forms, and the key that the first one of each key stood under. */
  readonly found = new Set<string>()
  readonly keys = new Map<string, string>()
  readonly #wanted: (text: string) => boolean
  #inText = false
  #escaped = false
  #number = ''
  /** Where the last text lies in the piece at hand; nowhere when it began in an earlier one. */
  #textFrom = 0
  #textTo = 0

  constructor(wanted = (text: string) => !survivesDouble(text)) {
    this.#wanted = wanted
  }

  push(bytes: Uint8Array): void {
    let at = 0
    this.#textFrom = 0
    this.#textTo = 0
    while (at < bytes.length) {
      if (this.#inText) at = this.#passText(bytes, at)
      else if (this.#number !== '') at = this.#passNumber(bytes, at)
      else {
        const byte = bytes[at]!
        if (byte === quote) {
          this.#inText = true
          at++
          this.#textFrom = at
        } else if (starts[byte]) at = this.#passNumber(bytes, at)
        else at++
      }
    }
  }

  end(): void {
    this.#take(new Uint8Array())
  }

  #passText(bytes: Uint8Array, from: number): number {
    let at = from
    while (at < bytes.length) {
      const byte = bytes[at]!
      if (this.#escaped) this.#escaped = false
      else if (byte === backslash) this.#escaped = true
      else if (byte === quote) {
        this.#inText = false
        this.#textTo = at
        return at + 1
      }
      at++
    }
    return at
  }

  #passNumber(bytes: Uint8Array, from: number): number {
    let at = from
    let exponent = false
    while (at < bytes.length && continues[bytes[at]!]) {
      if (bytes[at]! > 0x39) exponent = true
      at++
    }
    const whole = at < bytes.length
    // Nearly all numbers are short ones: they are passed over without a text.
    if (whole && this.#number === '' && !exponent && at - from < shortest) return at
    if (this.#number.length < longestKept) {
      this.#number += Buffer.from(bytes.buffer, bytes.byteOffset + from, at - from).toString('latin1')
    }
    if (whole) this.#take(bytes)
    return at
  }

  #take(bytes: Uint8Array): void {
    const text = this.#number
    this.#number = ''
    if (text === '' || !this.#wanted(text)) return
    if (this.found.size < most) this.found.add(canonicalNumber(text))
    const key = Buffer.from(bytes.subarray(this.#textFrom, Math.max(this.#textFrom, this.#textTo))).toString('utf8')
    if (!this.keys.has(key) && this.keys.size < 1000) this.keys.set(key, text)
  }
}
