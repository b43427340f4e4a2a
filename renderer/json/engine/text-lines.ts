import type { ByteStore } from './byte-store.ts'
import { U32List } from './u32-list.ts'
import { decodeUtf8 } from './utf8.ts'

/** A line on screen. `number` is null where a long line goes on. */
export interface TextLine {
  number: number | null
  text: string
}

/**
 * Lines of a text by place in its bytes, split so that none is wider than `columns`. A character of three or more bytes
 * counts as two columns: most are wide, and a line that ends early harms less than one that is cut.
 */
export class TextLines {
  readonly #store: ByteStore
  readonly #columns: number
  readonly #starts = new U32List()
  /** Line number where a line begins, 0 where one goes on. */
  readonly #numbers = new U32List()
  #at = 0
  #column = 0
  #lines = 0

  constructor(store: ByteStore, columns: number) {
    this.#store = store
    this.#columns = columns
    this.#begin(0, true)
  }

  get count(): number {
    return this.#starts.length
  }

  get lastNumber(): number {
    return this.#lines
  }

  #begin(at: number, newLine: boolean): void {
    this.#starts.push(at)
    if (newLine) this.#lines++
    this.#numbers.push(newLine ? this.#lines : 0)
    this.#column = 0
  }

  /** Takes in what was appended to the store. */
  read(): void {
    const { bytes, length } = this.#store
    let at = this.#at
    for (; at < length; at++) {
      const byte = bytes[at]!
      if (byte === 0x0a) {
        this.#begin(at + 1, true)
      } else if ((byte & 0xc0) !== 0x80) {
        const width = byte >= 0xe1 || byte === 0x09 ? 2 : 1
        if (this.#column + width > this.#columns) this.#begin(at, false)
        this.#column += width
      }
    }
    this.#at = at
  }

  lines(from: number, to: number): TextLine[] {
    const lines: TextLine[] = []
    for (let at = from; at < Math.min(to, this.count); at++) {
      const start = this.#starts.at(at)
      const last = at + 1 === this.count
      let end = last ? this.#store.length : this.#starts.at(at + 1)
      if (!last && this.#numbers.at(at + 1) !== 0) end--
      if (end > start && this.#store.bytes[end - 1] === 0x0d && this.#store.bytes[end] === 0x0a) end--
      const number = this.#numbers.at(at)
      lines.push({ number: number === 0 ? null : number, text: decodeUtf8(this.#store.slice(start, end)) })
    }
    return lines
  }
}
