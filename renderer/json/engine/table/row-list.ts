import type { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import { U32List } from '../u32-list.ts'

/** The values of a list as rows; of a sequence (several values at the top level) when `source` is -1. Four bytes each. */
export class RowList {
  readonly source: number
  readonly #json: JsonDocument
  readonly #nodes = new U32List()
  #next: number

  constructor(json: JsonDocument, source: number) {
    this.#json = json
    this.source = source
    this.#next = source + 1
  }

  get length(): number {
    return this.#nodes.length
  }

  node(row: number): number {
    return this.#nodes.at(row)
  }

  /** Takes in at most so many values that have come meanwhile, only whole ones; answers whether that were all. */
  extend(done: boolean, most: number): boolean {
    const { structure } = this.#json.scanner
    const container = this.source < 0 ? none : structure.containerOf(this.source)
    if (this.source >= 0 && container === none) return true
    const end = container === none ? structure.nodeCount : structure.endOf(container)
    const closed = done || (container !== none && structure.endNode.at(container) !== none)
    for (let taken = 0; taken < most; taken++) {
      if (this.#next >= end) return true
      const after = structure.after(this.#next)
      if (after >= end && !closed) return true
      this.#nodes.push(this.#next)
      this.#next = after
    }
    return false
  }
}
