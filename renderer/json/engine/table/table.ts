import { none } from '../structure.ts'
import type { ValueKind } from '../tokens.ts'
import type { CellReader } from './cell-reader.ts'
import type { TableColumn } from './column-facts.ts'
import type { DeclaredColumns } from './declared-columns.ts'

/** Rows and columns, wherever they come from: four bytes a row and four more while it is sorted or filtered. */
export abstract class Table {
  abstract readonly cells: CellReader
  /** Row numbers in the order they are shown in; null for all rows as sent. */
  order: Uint32Array | null = null
  /** Grows when the order changes. */
  revision = 0
  /** Which piece of a result this is, where it comes in several. */
  readonly chunk: DeclaredColumns['chunk'] = null
  /** Its cells are texts and nothing else: an empty one says nothing. */
  readonly plain: boolean = false
  /** What stands between rows that are copied as sent. */
  abstract readonly rowBreak: string

  /** Rows that were read so far. */
  abstract get rowCount(): number
  /** How much of what is there was read, 0 to 1. */
  abstract get share(): number
  /** Takes in at most so many rows that have come meanwhile; answers whether those were all. `closed`: no more will come. */
  abstract extend(closed: boolean, most: number): boolean
  abstract columns(): TableColumn[]
  abstract has(column: number): boolean
  abstract describe(column: number): TableColumn
  /** The cell of a row, or `none` where it is absent. */
  abstract cell(row: number, column: number): number
  /** Names the row as a cell is named. */
  abstract rowCell(row: number): number
  abstract rowText(row: number): string
  /** First and last-plus-one byte. Rows follow each other. */
  abstract rowRange(row: number): [number, number]
  /** The cell as JSON, every digit as sent; null where it says nothing. */
  abstract token(cell: number, column: number): string | null

  /** How the cell is shown; it is located then. */
  kindOf(cell: number, _column: number): ValueKind {
    this.cells.locate(cell)
    return this.cells.kind
  }

  /** Which of these columns shows the byte of a row; -1 where none does. A key is shown by what stands behind it. */
  columnAt(row: number, columns: readonly number[], offset: number): number {
    for (const column of columns) {
      const cell = this.cell(row, column)
      if (cell === none) continue
      this.cells.locate(cell)
      if (offset >= this.cells.from && offset < this.cells.to) return column
    }
    return -1
  }

  /** Rows that are shown. */
  get length(): number {
    return this.order?.length ?? this.rowCount
  }

  /** The number of the row that is shown at this place. */
  rowAt(place: number): number {
    return this.order ? this.order[place]! : place
  }
}
