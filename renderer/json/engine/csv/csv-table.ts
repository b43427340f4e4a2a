import type { ByteStore } from '../byte-store.ts'
import { none } from '../structure.ts'
import { ColumnTally, type TableColumn } from '../table/column-facts.ts'
import { Table } from '../table/table.ts'
import type { ValueKind } from '../tokens.ts'
import { U32List } from '../u32-list.ts'
import { decodeUtf8 } from '../utf8.ts'
import { CsvCells, decodeCell } from './csv-cells.ts'
import { afterLineEnd, cellEnd } from './csv-scan.ts'
import type { Dialect } from './dialect.ts'
import { classAt, isNumberAt } from './text-class.ts'

/** More cells of a row are no columns any more. */
const mostColumns = 5000

/** Separated values as a table: four bytes a row; cells are found in the bytes when they are asked for. */
export class CsvTable extends Table {
  readonly cells: CsvCells
  readonly rowBreak = '\n'
  override readonly plain = true
  readonly #store: ByteStore
  readonly #separator: number
  readonly #rows = new U32List()
  readonly #tallies: ColumnTally[] = []
  #names: string[] = []
  /** Whether the names are still to be read. */
  #namesWanted: boolean
  #next: number
  /** The row that was looked at last, and where its first cells begin. */
  #row = -1
  #starts: number[] = []

  constructor(store: ByteStore, { separator, start, names }: Dialect) {
    super()
    this.#store = store
    this.#separator = separator
    this.#namesWanted = names
    this.#next = start
    this.cells = new CsvCells(store, separator)
  }

  get rowCount(): number {
    return this.#rows.length
  }

  get share(): number {
    const { length } = this.#store
    return length === 0 ? 1 : this.#next / length
  }

  extend(closed: boolean, most: number): boolean {
    for (let taken = 0; taken < most; taken++) {
      if (this.#next >= this.#store.length) return true
      const end = this.#rowEnd(closed)
      if (end < 0) return true
      this.#take(this.#next, end)
    }
    return false
  }

  /** Where the line end of the next row is; -1 while it is not there. */
  #rowEnd(closed: boolean): number {
    const { bytes, length } = this.#store
    let at = this.#next
    for (;;) {
      const end = cellEnd(bytes, at, length, this.#separator)
      if (end >= length) return closed ? length : -1
      if (bytes[end] !== this.#separator) {
        // Half a line end may be at the end of what has come.
        return bytes[end] === 0x0d && end + 1 === length && !closed ? -1 : end
      }
      at = end + 1
    }
  }

  #take(start: number, end: number): void {
    const { bytes, length } = this.#store
    this.#next = end >= length ? length : afterLineEnd(bytes, end, length)
    // A line with nothing in it is a row only where rows have one cell.
    if (start === end && (this.#namesWanted || this.#tallies.length !== 1)) return
    if (this.#namesWanted) {
      this.#namesWanted = false
      this.#names = distinct(this.#textsOf(start, end))
      for (const _ of this.#names) this.#tallies.push(new ColumnTally())
      return
    }
    this.#rows.push(start)
    let at = start
    for (let column = 0; column < mostColumns; column++) {
      const to = cellEnd(bytes, at, end, this.#separator)
      const tally = this.#tallies[column] ?? new ColumnTally()
      if (column === this.#tallies.length) this.#tallies.push(tally)
      this.#count(tally, at, to)
      if (to >= end) return
      at = to + 1
    }
  }

  #count(tally: ColumnTally, from: number, to: number): void {
    this.cells.locateWithin(from, to)
    const { from: begin, to: end } = this.cells
    if (end - begin > tally.longest) tally.longest = end - begin
    const kind = this.cells.isEscaped() ? 'text' : classAt(this.#store.bytes, begin, end)
    if (kind === 'empty') tally.nulls++
    else if (kind === 'number') tally.numbers++
    else if (kind === 'boolean') tally.booleans++
    else {
      tally.texts++
      if (kind === 'time') tally.times++
    }
  }

  #textsOf(start: number, end: number): string[] {
    const { bytes } = this.#store
    const texts: string[] = []
    for (let at = start; ; ) {
      const to = cellEnd(bytes, at, end, this.#separator)
      texts.push(decodeCell(bytes, at, to))
      if (to >= end || texts.length >= mostColumns) return texts
      at = to + 1
    }
  }

  columns(): TableColumn[] {
    return this.#tallies.map((_, column) => this.describe(column))
  }

  has(column: number): boolean {
    return column < this.#tallies.length
  }

  describe(column: number): TableColumn {
    const tally = this.#tallies[column]!
    return {
      id: column,
      path: [column],
      title: this.#names[column] ?? `column ${column + 1}`,
      kind: tally.kind(),
      type: null,
      present: tally.present,
      longest: tally.longest,
    }
  }

  cell(row: number, column: number): number {
    const { bytes, length } = this.#store
    if (row !== this.#row) {
      this.#row = row
      this.#starts = [this.#rows.at(row)]
    }
    const starts = this.#starts
    while (starts.length <= column) {
      const last = starts.at(-1)!
      const end = last === none ? length : cellEnd(bytes, last, length, this.#separator)
      starts.push(end < length && bytes[end] === this.#separator ? end + 1 : none)
    }
    return starts[column]!
  }

  rowCell(row: number): number {
    return this.#rows.at(row)
  }

  rowText(row: number): string {
    const { bytes, length } = this.#store
    const start = this.#rows.at(row)
    let end = cellEnd(bytes, start, length, this.#separator)
    while (end < length && bytes[end] === this.#separator) end = cellEnd(bytes, end + 1, length, this.#separator)
    return decodeUtf8(bytes.subarray(start, end))
  }

  rowRange(row: number): [number, number] {
    return [this.#rows.at(row), row + 1 < this.#rows.length ? this.#rows.at(row + 1) : this.#next]
  }

  override kindOf(cell: number, column: number): ValueKind {
    this.cells.locate(cell)
    const { from, to } = this.cells
    const kind = this.#tallies[column]!.kind()
    if (kind !== 'number' && kind !== 'boolean') return 'string'
    return !this.cells.isEscaped() && classAt(this.#store.bytes, from, to) === kind ? kind : 'string'
  }

  token(cell: number, column: number): string | null {
    this.cells.locate(cell)
    const { from, to } = this.cells
    const kind = this.#tallies[column]!.kind()
    const { bytes } = this.#store
    if (from === to && kind !== 'text') return null
    const text = this.cells.said()
    if (kind === 'number' && isNumberAt(bytes, from, to)) return text
    return kind === 'boolean' ? text.toLowerCase() : JSON.stringify(text)
  }
}

/** Columns without a name are numbered; a name that comes again gets a number, too. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map((name, at) => {
    const wanted = name.trim() === '' ? `column ${at + 1}` : name
    let title = wanted
    for (let times = 2; seen.has(title); times++) title = `${wanted} (${times})`
    seen.add(title)
    return title
  })
}
