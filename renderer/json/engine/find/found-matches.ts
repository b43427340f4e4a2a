import { U32List } from '../u32-list.ts'

/** Kept at most; beyond it only that there are more is known. */
const mostMatches = 1_000_000

/** Byte ranges in ascending order, eight bytes each. */
export class FoundMatches {
  readonly #from = new U32List()
  readonly #length = new U32List()
  readonly #most: number
  /** There are more than are kept. */
  more = false

  constructor(most = mostMatches) {
    this.#most = most
  }

  get count(): number {
    return this.#from.length
  }

  /** False when no more can be kept. What is empty or begins inside the last one is left out. */
  add(from: number, to: number): boolean {
    const { count } = this
    if (to <= from || (count > 0 && from < this.to(count - 1))) return true
    if (count >= this.#most) {
      this.more = true
      return false
    }
    this.#from.push(from)
    this.#length.push(to - from)
    return true
  }

  from(at: number): number {
    return this.#from.at(at)
  }

  to(at: number): number {
    return this.#from.at(at) + this.#length.at(at)
  }

  /** The first match that begins at the offset or later; `count` when there is none. */
  firstFrom(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#from.at(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
