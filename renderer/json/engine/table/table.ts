import type { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import type { TableColumn } from './column-facts.ts'
import { ColumnScan } from './column-scan.ts'
import { describeColumn, type KeyNode } from './column-tree.ts'
import { type DeclaredColumns, declaredColumns } from './declared-columns.ts'
import { CellFinder } from './member.ts'
import { RowList } from './row-list.ts'

/** A list as a table: four bytes a row and four more while it is sorted or filtered; cells are found when asked for. */
export class Table {
  readonly json: JsonDocument
  readonly rows: RowList
  readonly scan: ColumnScan
  readonly finder: CellFinder
  readonly declared: DeclaredColumns | null
  /** Row numbers in the order they are shown in; null for all rows as sent. */
  order: Uint32Array | null = null
  /** Grows when the order changes. */
  revision = 0
  #scanned = 0

  constructor(json: JsonDocument, source: number) {
    this.json = json
    this.rows = new RowList(json, source)
    this.scan = new ColumnScan(json)
    this.finder = new CellFinder(json)
    this.declared = declaredColumns(json, source)
    this.declared?.columns.forEach((_, place) => {
      this.scan.declare(place)
    })
  }

  /** Takes in at most so many rows that have come meanwhile; answers whether those were all. */
  extend(done: boolean, most: number): boolean {
    const all = this.rows.extend(done, most)
    for (; this.#scanned < this.rows.length; this.#scanned++) this.scan.add(this.rows.node(this.#scanned))
    return all
  }

  /** Rows that are shown. */
  get length(): number {
    return this.order?.length ?? this.rows.length
  }

  /** The number of the row that is shown at this place. */
  rowAt(place: number): number {
    return this.order ? this.order[place]! : place
  }

  columns(): TableColumn[] {
    return this.scan.columns.filter((node) => !node.hidden).map((node) => this.#describe(node))
  }

  column(id: number): KeyNode {
    return this.scan.columns[id]!
  }

  describe(id: number): TableColumn {
    return this.#describe(this.column(id))
  }

  cell(row: number, column: number): number {
    const node = this.scan.columns[column]
    return node ? this.finder.find(this.rows.node(row), node) : none
  }

  #describe(node: KeyNode): TableColumn {
    const [place] = node.path
    const ofRow = node.depth === 1 && typeof place === 'number'
    return describeColumn(node, ofRow ? this.declared?.columns[place] : undefined)
  }
}
