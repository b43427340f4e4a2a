import type { Row } from '../engine/rows.ts'

const blockSize = 64
const mostBlocks = 200

/** Rows that were asked for, in blocks. Rows of an older revision stay in view until the newer ones are there. */
export class RowCache {
  readonly #blocks = new Map<number, { rows: readonly Row[]; revision: number }>()
  readonly #asked = new Map<number, number>()
  readonly #ask: (from: number, to: number) => Promise<{ rows: Row[]; revision: number }>
  readonly #changed: () => void

  constructor(ask: (from: number, to: number) => Promise<{ rows: Row[]; revision: number }>, changed: () => void) {
    this.#ask = ask
    this.#changed = changed
  }

  row(at: number): Row | undefined {
    return this.#blocks.get(Math.floor(at / blockSize))?.rows[at % blockSize]
  }

  /** Makes sure that the rows are there or on their way. */
  want(from: number, to: number, revision: number): void {
    for (let block = Math.floor(from / blockSize); block * blockSize < to; block++) {
      const known = Math.max(this.#blocks.get(block)?.revision ?? -1, this.#asked.get(block) ?? -1)
      if (known < revision) this.#load(block, revision)
    }
  }

  #load(block: number, revision: number): void {
    this.#asked.set(block, revision)
    this.#ask(block * blockSize, (block + 1) * blockSize)
      .then((answer) => {
        this.#blocks.delete(block)
        this.#blocks.set(block, answer)
        for (const oldest of this.#blocks.keys()) {
          if (this.#blocks.size <= mostBlocks) break
          this.#blocks.delete(oldest)
          this.#asked.delete(oldest)
        }
        this.#changed()
      })
      .catch(() => this.#asked.delete(block))
  }
}
