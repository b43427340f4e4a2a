import { decodeUtf8 } from '../utf8.ts'

const longestShown = 4000
const newline = 0x0a

function holdsNewline(word: number): boolean {
  const other = word ^ 0x0a0a_0a0a
  return ((other - 0x0101_0101) & ~other & 0x8080_8080) !== 0
}

/** The lines of a text: where each begins. A line break at the end ends the last line and begins no other one. */
export class LineList {
  readonly source: Uint8Array
  readonly view: DataView
  /** Bytes of the source that count. */
  readonly size: number
  readonly length: number
  readonly #starts: Uint32Array

  constructor(source: Uint8Array, size: number) {
    this.source = source
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength)
    this.size = size
    let starts = new Uint32Array(Math.max(size >>> 4, 16))
    let count = size > 0 ? 1 : 0
    for (let at = 0; at + 1 < size; at++) {
      // Four bytes at a time where none of them is a line break.
      while (at + 4 < size && !holdsNewline(this.view.getUint32(at, true))) at += 4
      if (source[at] !== newline || at + 1 === size) continue
      if (count === starts.length) {
        const larger = new Uint32Array(2 * count)
        larger.set(starts)
        starts = larger
      }
      starts[count++] = at + 1
    }
    this.#starts = starts
    this.length = count
  }

  start(line: number): number {
    return line < this.length ? this.#starts[line]! : this.size
  }

  /** Where the line ends, without its line break. */
  end(line: number): number {
    const next = this.start(line + 1)
    return next > this.#starts[line]! && this.source[next - 1] === newline ? next - 1 : next
  }

  /** How many lines begin before this byte. */
  linesBefore(offset: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#starts[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  text(line: number): string {
    const from = this.start(line)
    const range = this.source.subarray(from, Math.min(this.end(line), from + 4 * longestShown))
    const whole = decodeUtf8(range).replace(/\r$/, '')
    return whole.length > longestShown ? `${whole.slice(0, longestShown)}…` : whole
  }

  /** A line with its line break, as bytes. */
  bytes(line: number): Uint8Array {
    return this.source.subarray(this.start(line), this.start(line + 1))
  }
}
