import { GrowingBytes } from '#shared/json/print/growing-bytes.ts'
import { inString, LineWalker } from './line-walker.ts'
import { decodeUtf8 } from './utf8.ts'
import type { LineStart, TextForm, WalkedText } from './walked-text.ts'

/** A line on screen. */
export interface TextLine {
  /** Null where a long line goes on. */
  number: number | null
  text: string
  /** Offset in the document of the first byte that is shown. */
  at: number
  /** It begins inside a string. */
  quoted: boolean
}

/** A line, by place: on the screen from 0, its number in the text from 1, and its first byte. */
export interface LinePlace {
  row: number
  number: number
  at: number
}

/** The beginning of every so-manieth line is kept; the lines between are walked to anew when they are shown. */
const step = 128

/**
 * The lines of one form of a document, at one width. Their text is made when it is shown: what is held is a few bytes for
 * a hundred lines, however long the document is.
 */
export class PrintedLines {
  readonly form: TextForm
  readonly columns: number
  readonly json: boolean
  readonly #source: () => WalkedText
  readonly #walker: LineWalker
  readonly #marks: LineStart[] = []

  constructor(form: TextForm, columns: number, json: boolean, source: () => WalkedText) {
    this.form = form
    this.columns = columns
    this.json = json
    this.#source = source
    this.#walker = new LineWalker(form, columns, json)
    this.#marks.push(this.#walker.start)
  }

  /** Lines that are known so far, and the number of the last. */
  get count(): number {
    return this.#walker.line + 1
  }

  get lastNumber(): number {
    return this.#walker.number
  }

  /** Bytes of the document that are laid out. */
  get laid(): number {
    return this.#walker.at
  }

  /** Takes in at most so many bytes more; false when there are no more for now. */
  extend(bytes: number): boolean {
    const text = this.#source()
    const walker = this.#walker
    const until = walker.at + bytes
    for (;;) {
      const mark = this.#marks.length * step
      walker.walk(text, mark, until)
      if (walker.line < mark) break
      this.#marks.push(walker.start)
    }
    return walker.at >= until
  }

  lines(from: number, to: number): TextLine[] {
    const lines: TextLine[] = []
    const end = Math.min(to, this.count)
    this.#replay(from, (line, start, text) => {
      if (line >= end) return false
      const { number, goesOn, at, mode } = start
      if (line >= from) lines.push({ number: goesOn ? null : number, text: text(), at, quoted: mode === inString })
      return line + 1 < end
    })
    return lines
  }

  /** The line that shows a byte; the last one that is known where it is not laid out yet. */
  lineAt(offset: number): LinePlace {
    return this.#last((start) => start.at <= offset)
  }

  /** Where the line with a number begins. */
  lineNumbered(number: number): LinePlace {
    return this.#last((start) => start.number < number || (start.number === number && !start.goesOn))
  }

  #last(fits: (start: LineStart) => boolean): LinePlace {
    let low = 0
    let high = this.#marks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (fits(this.#marks[middle]!)) low = middle
      else high = middle - 1
    }
    let found: LinePlace = { row: 0, number: 1, at: 0 }
    this.#replay(low * step, (row, start) => {
      if (row > 0 && !fits(start)) return false
      found = { row, number: start.number, at: start.at }
      return row + 1 < this.count
    })
    return found
  }

  /** Walks from the last kept line before `from` on, telling each line until `tell` answers false. */
  #replay(from: number, tell: (line: number, start: LineStart, text: () => string) => boolean): void {
    const bytes = new GrowingBytes()
    const walker = new LineWalker(this.form, this.columns, this.json, (piece, at, to) => bytes.bytes(piece, at, to))
    const mark = Math.min(Math.floor(from / step), this.#marks.length - 1)
    const source = this.#source()
    walker.putAt(mark * step, this.#marks[mark]!)
    for (let line = mark * step; ; line++) {
      const { start, indent } = walker
      const made = () => {
        walker.walk(source, line + 1)
        return ' '.repeat(indent) + decodeUtf8(bytes.view())
      }
      let text: string | null = null
      if (!tell(line, start, () => (text ??= made()))) return
      if (text === null) walker.walk(source, line + 1)
      if (walker.line === line) return
      bytes.clear()
    }
  }
}
