import type { Row } from '../engine/rows.ts'

export const rowsInBlock = 64
const mostBlocks = 200

export interface RowsAnswer<R = Row> {
  rows: R[]
  revision: number
}

/** Rows that were asked for, in blocks. Rows of an older revision stay in view until the newer ones are there. */
export class RowCache<R = Row> {
  readonly #blocks = new Map<number, RowsAnswer<R>>()
  readonly #asked = new Map<number, number>()
  readonly #ask: (from: number, to: number) => Promise<RowsAnswer<R>>
  readonly #changed: () => void

  constructor(ask: (from: number, to: number) => Promise<RowsAnswer<R>>, changed: () => void) {
    this.#ask = ask
    this.#changed = changed
  }

  row(at: number): R | undefined {
    return this.#blocks.get(Math.floor(at / rowsInBlock))?.rows[at % rowsInBlock]
  }

  /** Makes sure that the rows are there or on their way. */
  want(from: number, to: number, revision: number): void {
    for (let block = Math.floor(from / rowsInBlock); block * rowsInBlock < to; block++) {
      const known = Math.max(this.#blocks.get(block)?.revision ?? -1, this.#asked.get(block) ?? -1)
      if (known < revision) this.#load(block, revision)
    }
  }

  #load(block: number, revision: number): void {
    this.#asked.set(block, revision)
    this.#ask(block * rowsInBlock, (block + 1) * rowsInBlock)
      .then((answer) => {
        this.put(block, answer)
        this.#changed()
      })
      .catch(() => this.#asked.delete(block))
  }

  put(block: number, answer: RowsAnswer<R>): void {
    this.#blocks.delete(block)
    this.#blocks.set(block, answer)
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= mostBlocks) break
      this.#blocks.delete(oldest)
      this.#asked.delete(oldest)
    }
  }
}
