import { decodeString } from '../decode-string.ts'
import type { Columns, Place } from './columns.ts'
import { GrowingBytes } from './growing-bytes.ts'
import type { JsonSink } from './json-reader.ts'

/** Objects deeper in a row than this stay one value: a table has to end somewhere. */
const deepest = 16
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export interface RowListener {
  /** A value of the row under way: the token as it is, or an array (or deep object) without space. */
  cell(place: Place, value: Uint8Array): void
  rowEnd(): void
}

/**
 * Reads rows: the items of an array, or the values of a sequence. Objects in a row are taken apart into places; arrays are
 * values. Nothing but the row under way is held.
 */
export class RowSink implements JsonSink {
  readonly #columns: Columns
  readonly #listener: RowListener
  readonly #text = new GrowingBytes()
  /** Inside the array whose items are the rows. */
  #apart = false
  /** Objects that are open in the row, and whether each has had a member. */
  readonly #open: Place[] = []
  readonly #filled: boolean[] = []
  /** Depth inside a value that is taken as a whole. */
  #whole = 0
  #isKey = false
  #at: Place

  constructor(columns: Columns, listener: RowListener) {
    this.#columns = columns
    this.#listener = listener
    this.#at = columns.root
  }

  open(code: number): void {
    if (this.#whole > 0) {
      this.#whole++
      this.#text.byte(code)
      return
    }
    if (this.#open.length === 0) {
      if (!this.#apart && code === 0x5b) {
        this.#apart = true
        return
      }
      this.#at = this.#columns.root
    }
    if (code === 0x5b || this.#open.length === deepest) {
      this.#text.clear()
      this.#text.byte(code)
      this.#whole = 1
    } else {
      this.#open.push(this.#at)
      this.#filled.push(false)
    }
  }

  close(code: number): void {
    if (this.#whole > 0) {
      this.#text.byte(code)
      if (--this.#whole === 0) this.#value(this.#at)
      return
    }
    const place = this.#open.pop()
    if (!place) {
      this.#apart = false
    } else if (this.#filled.pop()) {
      this.#done()
    } else {
      this.#text.clear()
      this.#text.byte(0x7b)
      this.#text.byte(0x7d)
      this.#value(place)
    }
  }

  comma(): void {
    if (this.#whole > 0) this.#text.byte(0x2c)
  }

  colon(): void {
    if (this.#whole > 0) this.#text.byte(0x3a)
  }

  token(key: boolean): void {
    this.#isKey = key
    if (this.#whole > 0) return
    this.#text.clear()
    if (key) this.#filled[this.#filled.length - 1] = true
    else if (this.#open.length === 0) this.#at = this.#columns.root
  }

  piece(bytes: Uint8Array, from: number, to: number): void {
    this.#text.bytes(bytes, from, to)
  }

  tokenEnd(): void {
    if (this.#whole > 0) return
    if (!this.#isKey) this.#value(this.#at)
    else this.#at = this.#columns.member(this.#open.at(-1)!, decodeString(decoder.decode(this.#text.view())))
  }

  #value(place: Place): void {
    this.#listener.cell(place, this.#text.view())
    this.#done()
  }

  #done(): void {
    if (this.#open.length === 0) this.#listener.rowEnd()
  }
}
