import { TokenFinder } from '../find/token-at.ts'
import type { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import { nodeRange } from '../tokens.ts'
import type { TableColumn } from './column-facts.ts'
import { ColumnScan } from './column-scan.ts'
import { describeColumn, type KeyNode } from './column-tree.ts'
import { type DeclaredColumns, declaredColumns } from './declared-columns.ts'
import { JsonCells } from './json-cells.ts'
import { CellFinder } from './member.ts'
import { RowList } from './row-list.ts'
import { Table } from './table.ts'

/** A list of a JSON document as a table; cells are found in the bytes when they are asked for. */
export class ListTable extends Table {
  readonly cells: JsonCells
  readonly rowBreak = ',\n'
  override readonly chunk: DeclaredColumns['chunk']
  readonly #json: JsonDocument
  readonly #rows: RowList
  readonly #scan: ColumnScan
  readonly #finder: CellFinder
  readonly #declared: DeclaredColumns | null
  readonly #source: number
  #scanned = 0

  constructor(json: JsonDocument, source: number) {
    super()
    this.#json = json
    this.#source = source
    this.cells = new JsonCells(json)
    this.#rows = new RowList(json, source)
    this.#scan = new ColumnScan(json)
    this.#finder = new CellFinder(json)
    this.#declared = declaredColumns(json, source)
    this.chunk = this.#declared?.chunk ?? null
    this.#declared?.columns.forEach((_, place) => {
      this.#scan.declare(place)
    })
  }

  get rowCount(): number {
    return this.#rows.length
  }

  get share(): number {
    const { structure } = this.#json.scanner
    const container = this.#source < 0 ? none : structure.containerOf(this.#source)
    const total = container === none ? structure.rootCount : structure.count.at(container)
    return total === 0 ? 1 : Math.min(this.#rows.length / total, 1)
  }

  extend(closed: boolean, most: number): boolean {
    const all = this.#rows.extend(closed, most)
    for (; this.#scanned < this.#rows.length; this.#scanned++) this.#scan.add(this.#rows.node(this.#scanned))
    return all
  }

  columns(): TableColumn[] {
    return this.#scan.columns.filter((node) => !node.hidden).map((node) => this.#describe(node))
  }

  has(column: number): boolean {
    return this.#scan.columns[column] !== undefined
  }

  describe(column: number): TableColumn {
    return this.#describe(this.#scan.columns[column]!)
  }

  cell(row: number, column: number): number {
    const node = this.#scan.columns[column]
    return node ? this.#finder.find(this.#rows.node(row), node) : none
  }

  rowCell(row: number): number {
    return this.#rows.node(row)
  }

  rowText(row: number): string {
    return this.#json.rawText(this.#rows.node(row))
  }

  rowRange(row: number): [number, number] {
    const { bytes, length } = this.#json.store
    return nodeRange(this.#json.scanner.structure, bytes, this.#rows.node(row), length)
  }

  override columnAt(row: number, columns: readonly number[], offset: number): number {
    const { structure } = this.#json.scanner
    const { bytes, length } = this.#json.store
    const node = new TokenFinder(structure, length).at(bytes, offset)?.node
    if (node === undefined) return -1
    const after = structure.after(node)
    const shown = columns.find((column) => {
      const cell = this.cell(row, column)
      if (cell === none) return false
      return (node >= cell && node < structure.after(cell)) || (cell > node && cell < after)
    })
    return shown ?? -1
  }

  token(cell: number): string {
    return this.#json.rawText(cell)
  }

  #describe(node: KeyNode): TableColumn {
    const [place] = node.path
    const ofRow = node.depth === 1 && typeof place === 'number'
    return describeColumn(node, ofRow ? this.#declared?.columns[place] : undefined)
  }
}
