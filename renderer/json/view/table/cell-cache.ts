import type { Cell, TableRow } from '../../worker/questions/table-questions.ts'

const rowsInBlock = 32
const mostBlocks = 160

export interface CachedRow {
  node: number
  place: number
  cells: Map<number, Cell | null>
}

interface Block {
  generation: number
  rows: CachedRow[]
  /** Columns that are there or on their way. */
  asked: Set<number>
}

export type AskCells = (
  from: number,
  to: number,
  columns: readonly number[],
) => Promise<{ rows: TableRow[]; revision: number }>

/** Cells that were asked for, in blocks of rows. Those of an older generation stay in view until the newer are there. */
export class CellCache {
  readonly #blocks = new Map<number, Block>()
  readonly #older = new Map<number, Block>()
  readonly #ask: AskCells
  readonly #changed: () => void
  #generation = 0

  constructor(ask: AskCells, changed: () => void) {
    this.#ask = ask
    this.#changed = changed
  }

  row(at: number): CachedRow | undefined {
    const block = Math.floor(at / rowsInBlock)
    return this.#blocks.get(block)?.rows[at % rowsInBlock] ?? this.#older.get(block)?.rows[at % rowsInBlock]
  }

  /** Rows that were read before may differ from now on. */
  renew(): void {
    this.#generation++
    for (const [at, block] of this.#blocks) if (block.rows.length > 0) this.#older.set(at, block)
    this.#blocks.clear()
  }

  want(from: number, to: number, columns: readonly number[]): void {
    for (let at = Math.floor(from / rowsInBlock); at * rowsInBlock < to; at++) {
      const block = this.#block(at)
      const missing = columns.filter((column) => !block.asked.has(column))
      if (missing.length > 0 || block.asked.size === 0) this.#load(at, block, missing)
    }
  }

  #block(at: number): Block {
    const known = this.#blocks.get(at) ?? { generation: this.#generation, rows: [], asked: new Set<number>() }
    this.#blocks.delete(at)
    this.#blocks.set(at, known)
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= mostBlocks) break
      this.#blocks.delete(oldest)
    }
    return known
  }

  #load(at: number, block: Block, columns: readonly number[]): void {
    for (const column of columns) block.asked.add(column)
    const from = at * rowsInBlock
    this.#ask(from, from + rowsInBlock, columns).then(
      ({ rows }) => {
        if (block.generation !== this.#generation) return
        this.#older.delete(at)
        block.rows = rows.map(({ node, place, cells }, row) => {
          const merged = new Map(block.rows[row]?.cells)
          columns.forEach((column, each) => {
            merged.set(column, cells[each] ?? null)
          })
          return { node, place, cells: merged }
        })
        this.#changed()
      },
      () => {
        for (const column of columns) block.asked.delete(column)
      },
    )
  }
}
