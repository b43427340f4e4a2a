import { none } from '../structure.ts'
import type { Table } from '../table/table.ts'
import type { FoundMatches } from './found-matches.ts'

/** A cell as it stands on screen: its row from 0, and the id of its column. */
export interface FoundCell {
  place: number
  column: number
}

/** Matches that are looked at before it is said that no other is to be seen. */
const mostTries = 20_000
/** By order of a table: where each row stands in it. */
const places = new WeakMap<Uint32Array, Uint32Array>()

/** Which of the matches of a document are to be seen in a table with these columns, and which is the next there. */
export class TableMatches {
  readonly #table: Table
  readonly #found: FoundMatches
  readonly #columns: readonly number[]

  constructor(table: Table, found: FoundMatches, columns: readonly number[]) {
    this.#table = table
    this.#found = found
    this.#columns = columns
  }

  /** Where a match stands; null when it does not. Of a key, where what stands behind it begins. */
  cell(index: number): FoundCell | null {
    const { order, rowCount } = this.#table
    if (index < 0 || index >= this.#found.count) return null
    const from = this.#found.from(index)
    const row = this.#rowOf(from)
    const place = row < 0 ? none : order === null ? row : placesOf(order, rowCount)[row]!
    if (place === none) return null
    const column = this.#table.columnAt(row, this.#columns, from)
    return column < 0 ? null : { place, column }
  }

  /** The match to be seen after (1) or before (-1) one, around the ends; 0: itself, or the next where it is not to be seen. */
  step(index: number, by: -1 | 0 | 1): number | null {
    const here = this.cell(index)
    if (by === 0 && here) return index
    const back = by < 0
    return this.#table.order === null ? this.#stepInOrder(index, back) : this.#stepByRows(index, here, back)
  }

  /** The order of the rows is that of the bytes. */
  #stepInOrder(from: number, back: boolean): number | null {
    const { rowCount } = this.#table
    if (rowCount === 0) return null
    const first = this.#found.firstFrom(this.#table.rowRange(0)[0])
    const last = this.#found.firstFrom(this.#table.rowRange(rowCount - 1)[1]) - 1
    if (last < first) return null
    let index = from
    for (let tries = Math.min(last - first + 1, mostTries); tries > 0; tries--) {
      index += back ? -1 : 1
      if (index > last) index = back ? last : first
      else if (index < first) index = back ? last : first
      if (this.cell(index)) return index
    }
    return null
  }

  #stepByRows(from: number, here: FoundCell | null, back: boolean): number | null {
    const { length } = this.#table
    const begin = here?.place ?? (back ? length - 1 : 0)
    let tries = mostTries
    for (let k = 0; k <= length && tries > 0; k++) {
      const place = (((begin + (back ? -k : k)) % length) + length) % length
      const [start, end] = this.#table.rowRange(this.#table.rowAt(place))
      const first = this.#found.firstFrom(start)
      let last = first - 1
      while (last + 1 < this.#found.count && this.#found.from(last + 1) < end) last++
      const own = k === 0 && here !== null
      for (let at = 0; at <= last - first && tries > 0; at++, tries--) {
        const index = back ? last - at : first + at
        if (own && (back ? index >= from : index <= from)) continue
        if (this.cell(index)) return index
      }
    }
    return null
  }

  #rowOf(offset: number): number {
    const table = this.#table
    let low = -1
    let high = table.rowCount
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (table.rowRange(middle)[0] <= offset) low = middle
      else high = middle
    }
    return low >= 0 && offset < table.rowRange(low)[1] ? low : -1
  }
}

function placesOf(order: Uint32Array, rows: number): Uint32Array {
  const known = places.get(order)
  if (known && known.length === rows) return known
  const made = new Uint32Array(rows).fill(none)
  for (let place = 0; place < order.length; place++) made[order[place]!] = place
  places.set(order, made)
  return made
}
