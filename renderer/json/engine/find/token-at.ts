import type { Structure } from '../structure.ts'
import { keyRange, scalarEnd } from '../tokens.ts'

/** A key or a scalar. `start` and `end` leave out the quotes of strings. */
export interface Token {
  /** The value that it is, or whose key it is. */
  node: number
  isKey: boolean
  start: number
  end: number
}

/** Finds the token at an offset. Asked for ascending offsets, it walks along with them. */
export class TokenFinder {
  readonly #structure: Structure
  readonly #limit: number
  #node = 0

  /** `limit` is the offset where valid JSON ends. */
  constructor(structure: Structure, limit: number) {
    this.#structure = structure
    this.#limit = limit
  }

  /** Whether the byte stands behind an opening quote; a closing quote does. */
  isInString(bytes: Uint8Array, offset: number): boolean {
    const isText = (token: Token | null) => token !== null && bytes[token.start - 1] === 0x22
    if (bytes[offset] !== 0x22) return isText(this.at(bytes, offset))
    let inside = false
    // Quotes that stand together open and close in turns.
    for (let at = offset - 1; at >= 0; at--, inside = !inside) {
      const token = this.at(bytes, at)
      if (isText(token)) return !inside
      if (bytes[at] !== 0x22) break
    }
    return inside
  }

  /** The key or scalar that the byte is part of; null for brackets, quotes, colons, commas and space. */
  at(bytes: Uint8Array, offset: number): Token | null {
    const node = this.#lastFrom(offset)
    const { starts } = this.#structure
    if (node >= 0) {
      const start = starts.at(node)
      const first = bytes[start]!
      if (first === 0x22) {
        const end = scalarEnd(bytes, start, this.#limit)
        if (offset < end)
          return offset > start && offset < end - 1 ? { node, isKey: false, start: start + 1, end: end - 1 } : null
      } else if (first !== 0x7b && first !== 0x5b) {
        const end = scalarEnd(bytes, start, this.#limit)
        if (offset < end) return { node, isKey: false, start, end }
      } else if (offset === start) return null
    }
    return node + 1 < starts.length ? this.#keyAt(bytes, offset, node + 1) : null
  }

  #keyAt(bytes: Uint8Array, offset: number, node: number): Token | null {
    const valueStart = this.#structure.starts.at(node)
    let before = valueStart - 1
    while (before > offset && bytes[before]! <= 0x20) before--
    if (bytes[before] !== 0x3a) return null
    const [from, to] = keyRange(bytes, valueStart)
    return offset > from && offset < to - 1 ? { node, isKey: true, start: from + 1, end: to - 1 } : null
  }

  /** The last node that begins at the offset or before; -1 when there is none. */
  #lastFrom(offset: number): number {
    const { starts } = this.#structure
    const total = starts.length
    let low = this.#node < total && starts.at(this.#node) <= offset ? this.#node : -1
    let step = 1
    let high = low + 1
    while (high < total && starts.at(high) <= offset) {
      low = high
      step *= 2
      high = low + step
    }
    high = Math.min(high, total)
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (starts.at(middle) <= offset) low = middle
      else high = middle
    }
    this.#node = Math.max(low, 0)
    return low
  }
}
