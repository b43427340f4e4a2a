import { none } from '../structure.ts'
import { decodeUtf8 } from '../utf8.ts'
import type { CellReader } from './cell-reader.ts'
import type { ColumnKind } from './column-facts.ts'
import { compareNumbers, isNumberText, nearestDouble } from './exact-number.ts'
import { readTime } from './time-value.ts'

/** Ranks in a sorted column. Whatever the direction, null and absent come last. */
const rank = { boolean: 0, below: 1, number: 2, beyond: 3, time: 4, text: 5, json: 6, null: 7, absent: 8 }

/** Longer texts are no numbers and no times. */
const longestRead = 4000

const encoder = new TextEncoder()
const infinities: Readonly<Record<string, number>> = { '-infinity': -1, infinity: 1, inf: 1, '-inf': -1, nan: 2 }

/** What decides the order of a column's cells: 17 bytes a row, and the texts that have escapes. */
export class SortKeys {
  readonly #cells: CellReader
  readonly #kind: ColumnKind
  readonly #rank: Uint8Array
  readonly #value: Float64Array
  readonly #from: Uint32Array
  readonly #to: Uint32Array
  readonly #decoded = new Map<number, Uint8Array>()

  constructor(cells: CellReader, kind: ColumnKind, rows: number) {
    this.#cells = cells
    this.#kind = kind
    this.#rank = new Uint8Array(rows)
    this.#value = new Float64Array(rows)
    this.#from = new Uint32Array(rows)
    this.#to = new Uint32Array(rows)
  }

  set(row: number, cell: number): void {
    if (cell === none) {
      this.#rank[row] = rank.absent
      return
    }
    this.#cells.locate(cell)
    const { kind, from, to, store } = this.#cells
    const { bytes } = store
    this.#from[row] = from
    this.#to[row] = to
    if (kind === 'string') this.#setText(row, from, to)
    else if (kind === 'object' || kind === 'array') this.#setBytes(row, rank.json, bytes, from, to)
    else if (kind === 'null') this.#rank[row] = rank.null
    else if (kind === 'boolean') this.#put(row, rank.boolean, bytes[from] === 0x74 ? 1 : 0)
    else this.#put(row, rank.number, nearestDouble(bytes, from, to))
  }

  /** Below zero when row `a` comes before row `b`; of equal ones zero. `direction` is 1 or -1. */
  compare(a: number, b: number, direction: number): number {
    const left = this.#rank[a]!
    const right = this.#rank[b]!
    if (left !== right) return (left >= rank.null || right >= rank.null ? 1 : direction) * (left < right ? -1 : 1)
    const one = this.#value[a]!
    const other = this.#value[b]!
    if (one !== other) return one < other ? -direction : direction
    if (left === rank.number) return direction * this.#compareExactly(a, b)
    if (left === rank.time) return direction * Math.sign(this.#from[a]! - this.#from[b]!)
    return left === rank.text || left === rank.json ? direction * this.#compareTexts(a, b) : 0
  }

  #put(row: number, of: number, value: number): void {
    this.#rank[row] = of
    this.#value[row] = value
  }

  #setText(row: number, from: number, to: number): void {
    const { bytes } = this.#cells.store
    if (this.#kind !== 'text' && this.#kind !== 'json') {
      if (from === to) {
        // Among numbers and dates an empty text says as little as null.
        this.#rank[row] = rank.null
        return
      }
      if (this.#setRead(row, from, to)) return
    }
    if (!this.#cells.isEscaped()) {
      this.#setBytes(row, rank.text, bytes, from, to)
      return
    }
    const plain = encoder.encode(this.#cells.said())
    this.#decoded.set(row, plain)
    this.#setBytes(row, rank.text, plain, 0, plain.length)
  }

  /** A text that says a number, a time or a truth value, in a column of such. */
  #setRead(row: number, from: number, to: number): boolean {
    const { bytes } = this.#cells.store
    const text = decodeUtf8(bytes.subarray(from, Math.min(to, from + longestRead)))
    if (this.#kind === 'time') return this.#setTime(row, text)
    if (this.#kind === 'boolean') {
      if (!/^(true|false)$/i.test(text)) return false
      this.#put(row, rank.boolean, text.length === 4 ? 1 : 0)
      return true
    }
    const beyond = infinities[text.toLowerCase()]
    if (beyond !== undefined) this.#put(row, beyond < 0 ? rank.below : rank.beyond, beyond)
    else if (to - from <= longestRead && isNumberText(text)) this.#put(row, rank.number, nearestDouble(bytes, from, to))
    else return false
    return true
  }

  #setTime(row: number, text: string): boolean {
    const time = readTime(text)
    if (!time) return false
    this.#put(row, rank.time, time.ms)
    this.#from[row] = time.nanos
    return true
  }

  /** Six letters in one number decide most comparisons. */
  #setBytes(row: number, of: number, bytes: Uint8Array, from: number, to: number): void {
    let value = 0
    for (let at = 0; at < 6; at++) value = value * 256 + (from + at < to ? fold(bytes[from + at]!) : 0)
    this.#put(row, of, value)
  }

  #compareExactly(a: number, b: number): number {
    const { bytes } = this.#cells.store
    return compareNumbers(bytes, this.#from[a]!, this.#to[a]!, bytes, this.#from[b]!, this.#to[b]!)
  }

  #bytesOf(row: number): Uint8Array {
    return this.#decoded.get(row) ?? this.#cells.store.bytes.subarray(this.#from[row]!, this.#to[row]!)
  }

  #compareTexts(a: number, b: number): number {
    return compareTexts(this.#bytesOf(a), this.#bytesOf(b))
  }
}

function fold(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
}

/** By code point, small and capital Latin letters together; where that makes no difference, capitals first. */
export function compareTexts(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  let exact = 0
  for (let at = 0; at < shared; at++) {
    const one = a[at]!
    const other = b[at]!
    if (one === other) continue
    const difference = fold(one) - fold(other)
    if (difference !== 0) return difference < 0 ? -1 : 1
    exact ||= one < other ? -1 : 1
  }
  return a.length === b.length ? exact : a.length < b.length ? -1 : 1
}
