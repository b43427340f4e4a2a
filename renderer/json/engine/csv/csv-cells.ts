import type { ByteStore } from '../byte-store.ts'
import type { CellReader } from '../table/cell-reader.ts'
import { cutAt } from '../table/cell-reader.ts'
import { characterStart, decodeUtf8 } from '../utf8.ts'
import { cellEnd, quotedEnd } from './csv-scan.ts'

const quote = 0x22

/** What a cell from its first byte to its end says: quotes off, doubled ones single. What follows a closing quote stays. */
export function decodeCell(bytes: Uint8Array, from: number, to: number): string {
  if (bytes[from] !== quote || from >= to) return decodeUtf8(bytes.subarray(from, to))
  const closed = quotedEnd(bytes, from, to)
  const ends = closed > from + 1 && bytes[closed - 1] === quote ? closed - 1 : closed
  const inside = decodeUtf8(bytes.subarray(from + 1, ends)).replaceAll('""', '"')
  return closed < to ? inside + decodeUtf8(bytes.subarray(closed, to)) : inside
}

/** Cells of separated values. A cell is named by the offset of its first byte. */
export class CsvCells implements CellReader {
  readonly store: ByteStore
  readonly kind = 'string'
  from = 0
  to = 0
  cut = 0
  readonly #separator: number
  #escaped = false

  constructor(store: ByteStore, separator: number) {
    this.store = store
    this.#separator = separator
  }

  locate(cell: number): void {
    const { bytes, length } = this.store
    const end = cellEnd(bytes, cell, length, this.#separator)
    this.#take(bytes, cell, end)
  }

  /** As `locate`, where the end is known already. */
  locateWithin(cell: number, end: number): void {
    this.#take(this.store.bytes, cell, end)
  }

  #take(bytes: Uint8Array, cell: number, end: number): void {
    this.from = cell
    this.to = end
    this.#escaped = false
    if (end === cell || bytes[cell] !== quote) return
    const closed = quotedEnd(bytes, cell, end)
    const inner = bytes.subarray(cell + 1, closed - 1)
    if (closed < end || bytes[closed - 1] !== quote || closed === cell + 1 || inner.includes(quote)) {
      this.#escaped = true
      return
    }
    this.from = cell + 1
    this.to = closed - 1
  }

  isEscaped(): boolean {
    return this.#escaped
  }

  said(most = Number.POSITIVE_INFINITY): string {
    const { bytes } = this.store
    const end = cutAt(this.from, this.to, most)
    const shown = end === this.to ? end : characterStart(bytes, end, this.from)
    this.cut = this.to - shown
    return this.#escaped ? decodeCell(bytes, this.from, shown) : decodeUtf8(bytes.subarray(this.from, shown))
  }
}
