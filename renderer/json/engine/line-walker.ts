import { deepestIndent } from '#shared/json/print/printers.ts'
import type { LineStart, LineTaker, TextForm, WalkedText } from './walked-text.ts'

const between = 0
export const inString = 1
const inEscape = 2
const inScalar = 3
const plain = 4

const colonSpace = Uint8Array.of(0x3a, 0x20)
const empties: Readonly<Record<number, Uint8Array>> = { 123: Uint8Array.of(0x7b, 0x7d), 91: Uint8Array.of(0x5b, 0x5d) }

/**
 * Walks over a document and knows where the lines of one of its forms begin, without making their text: JSON is printed
 * while it is walked over. No line is wider than `columns`; a character of three or more bytes counts as two columns.
 */
export class LineWalker {
  readonly #form: TextForm
  readonly #columns: number
  readonly #take: LineTaker | null
  /** The line it is in, from 0, as they stand on the screen. */
  line = 0
  at = 0
  depth = 0
  number = 1
  goesOn = false
  /** Spaces before the line; they are not taken. */
  indent = 0
  mode: number
  #column = 0
  /** A numbered line has begun and has nothing in it yet. */
  #fresh = true

  /** `json` false: a text, of which there is one form only. */
  constructor(form: TextForm, columns: number, json: boolean, take: LineTaker | null = null) {
    this.#form = form
    this.#columns = columns
    this.#take = take
    this.mode = json ? between : plain
  }

  get start(): LineStart {
    const { at, depth, number, goesOn, mode } = this
    return { at, depth, number, goesOn, mode }
  }

  putAt(line: number, { at, depth, number, goesOn, mode }: LineStart): void {
    this.line = line
    this.at = at
    this.depth = depth
    this.number = number
    this.goesOn = goesOn
    this.mode = mode
    this.#column = 0
    this.#fresh = !goesOn
    this.indent = 0
    if (!goesOn) this.#indent()
  }

  /** Goes on to the beginning of `line`, at most to the byte `until`, and as far as there is something to read. */
  walk(text: WalkedText, line: number, until = Number.POSITIVE_INFINITY): void {
    while (this.line < line && this.at < until) {
      if (this.mode !== plain && this.at >= text.valid) {
        if (text.end <= text.valid) return
        this.mode = plain
      }
      if (this.mode === plain) {
        if (this.at >= text.end) return
        this.#run(text.bytes, Math.min(text.end, until))
      } else if (this.mode !== between) this.#run(text.bytes, Math.min(text.valid, until))
      else if (this.#form === 'received') this.#runReceived(text.bytes, Math.min(text.valid, until))
      else if (!this.#print(text)) return
    }
  }

  #begin(newLine: boolean): void {
    this.line++
    this.goesOn = !newLine
    if (newLine) this.number++
    this.#column = 0
    this.#fresh = newLine
    this.indent = 0
    if (newLine) this.#indent()
  }

  #indent(): void {
    if (this.#form !== 'pretty' || this.mode === plain) return
    const width = Math.min(Math.min(this.depth, deepestIndent) * 2, this.#columns >> 1)
    this.#column = width
    this.indent = width
  }

  /** Text as it is: inside a token, or all of it. Stops where a line begins or the token ends. */
  #run(bytes: Uint8Array, end: number): void {
    const from = this.at
    let column = this.#column
    let mode = this.mode
    let at = from
    for (; at < end; at++) {
      const byte = bytes[at]!
      if (byte === 0x0a && (mode === plain || this.#form === 'received')) {
        this.#breakAt(bytes, from, at, mode)
        return
      }
      if (mode === inScalar && !isWordByte(byte)) {
        mode = between
        break
      }
      if ((byte & 0xc0) !== 0x80) {
        const width = byte >= 0xe1 || byte === 0x09 ? 2 : byte === 0x0d ? 0 : 1
        if (column + width > this.#columns) {
          this.#wrapAt(bytes, from, at, mode)
          return
        }
        column += width
      }
      if (mode === inString) {
        if (byte === 0x5c) mode = inEscape
        else if (byte === 0x22) {
          mode = between
          at++
          break
        }
      } else if (mode === inEscape) mode = inString
    }
    this.#leave(bytes, from, at, mode, column)
  }

  /** Between tokens of JSON that is shown as received: every byte stays. */
  #runReceived(bytes: Uint8Array, end: number): void {
    const from = this.at
    let column = this.#column
    let mode: number = between
    let at = from
    for (; at < end && mode === between; at++) {
      const byte = bytes[at]!
      if (byte === 0x0a) {
        this.#breakAt(bytes, from, at, mode)
        return
      }
      if ((byte & 0xc0) !== 0x80) {
        const width = byte >= 0xe1 || byte === 0x09 ? 2 : byte === 0x0d ? 0 : 1
        if (column + width > this.#columns) {
          this.#wrapAt(bytes, from, at, mode)
          return
        }
        column += width
      }
      if (byte === 0x22) mode = inString
    }
    this.#leave(bytes, from, at, mode, column)
  }

  #leave(bytes: Uint8Array, from: number, at: number, mode: number, column: number): void {
    if (at > from) {
      this.#fresh = false
      this.#take?.(bytes, from, at)
    }
    this.at = at
    this.mode = mode
    this.#column = column
  }

  #breakAt(bytes: Uint8Array, from: number, at: number, mode: number): void {
    const end = at > from && bytes[at - 1] === 0x0d ? at - 1 : at
    if (end > from) this.#take?.(bytes, from, end)
    this.at = at + 1
    this.mode = mode
    this.#begin(true)
  }

  #wrapAt(bytes: Uint8Array, from: number, at: number, mode: number): void {
    if (at > from) this.#take?.(bytes, from, at)
    this.at = at
    this.mode = mode
    this.#begin(false)
  }

  /** One step between tokens of JSON that is printed anew; false when the bytes do not tell yet. */
  #print({ bytes, valid, final }: WalkedText): boolean {
    const { at } = this
    const code = bytes[at]!
    const pretty = this.#form === 'pretty'
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      this.at++
      return true
    }
    if (at < 3 && (code === 0xef || code === 0xbb || code === 0xbf)) {
      this.at++
      return true
    }
    if (code === 0x7d || code === 0x5d) {
      if (pretty && !this.#fresh) {
        this.depth--
        this.#begin(true)
        return true
      }
      if (this.#put(bytes, at, at + 1) && !pretty) this.depth--
    } else if (code === 0x2c) {
      if (this.#put(bytes, at, at + 1) && pretty) this.#begin(true)
    } else if (code === 0x3a) {
      if (pretty) this.#put(colonSpace, 0, 2)
      else this.#put(bytes, at, at + 1)
    } else {
      if (this.depth === 0 && !this.#fresh) {
        this.#begin(true)
        return true
      }
      if (code === 0x7b || code === 0x5b) return this.#open(code, bytes, valid, final)
      // What does not fit is left where it is: the step is taken again on the next line.
      if (code !== 0x22) this.mode = inScalar
      else if (this.#put(bytes, at, at + 1)) this.mode = inString
    }
    return true
  }

  #open(code: number, bytes: Uint8Array, valid: number, final: boolean): boolean {
    let next = this.at + 1
    while (next < valid && bytes[next]! <= 0x20) next++
    if (next >= valid && !final) return false
    const empty = next < valid && bytes[next] === code + 2
    const { at } = this
    if (empty) {
      if (this.#put(empties[code]!, 0, 2)) this.at = next + 1
    } else if (this.#put(bytes, at, at + 1)) {
      this.depth++
      if (this.#form === 'pretty') {
        this.at = next
        this.#begin(true)
      }
    }
    return true
  }

  /** Writes where it fits and steps over one byte; else begins a line and answers false. */
  #put(from: Uint8Array, start: number, end: number): boolean {
    if (this.#column + end - start > this.#columns) {
      this.#begin(false)
      return false
    }
    this.#take?.(from, start, end)
    this.#column += end - start
    this.at++
    this.#fresh = false
    return true
  }
}

function isWordByte(code: number): boolean {
  return (
    code > 0x20 &&
    code !== 0x2c &&
    code !== 0x5d &&
    code !== 0x7d &&
    code !== 0x3a &&
    code !== 0x22 &&
    code !== 0x7b &&
    code !== 0x5b
  )
}
