import { decodeUtf8 } from '../utf8.ts'
import { hashRange } from './wide-hash.ts'

const longestShown = 4000

/** The lines of a text: where each begins, and a number that tells it from others. */
export class LineList {
  readonly hashes: Float64Array
  readonly #bytes: Uint8Array
  readonly #starts: Uint32Array
  readonly #length: number

  constructor(bytes: Uint8Array, length: number) {
    this.#bytes = bytes
    this.#length = length
    let count = 0
    for (let at = 0; at < length; at++) if (bytes[at] === 0x0a) count++
    // A line break at the end ends the last line and begins no other one.
    const ends = length > 0 && bytes[length - 1] === 0x0a
    this.#starts = new Uint32Array(length === 0 ? 0 : count + (ends ? 0 : 1))
    this.hashes = new Float64Array(this.#starts.length)
    let from = 0
    for (let line = 0; line < this.#starts.length; line++) {
      this.#starts[line] = from
      const found = bytes.indexOf(0x0a, from)
      const to = found < 0 || found >= length ? length : found
      this.hashes[line] = hashRange(bytes, from, to)
      from = to + 1
    }
  }

  get length(): number {
    return this.#starts.length
  }

  text(line: number): string {
    const next = line + 1 < this.length ? this.#starts[line + 1]! - 1 : this.#length
    const from = this.#starts[line]!
    const to = next > from && this.#bytes[next - 1] === 0x0a && line + 1 === this.length ? next - 1 : next
    const whole = decodeUtf8(this.#bytes.subarray(from, Math.min(to, from + 4 * longestShown))).replace(/\r$/, '')
    return whole.length > longestShown ? `${whole.slice(0, longestShown)}…` : whole
  }

  /** A line with its line break, as bytes. */
  bytes(line: number): Uint8Array {
    const to = line + 1 < this.length ? this.#starts[line + 1]! : this.#length
    return this.#bytes.subarray(this.#starts[line]!, to)
  }
}
