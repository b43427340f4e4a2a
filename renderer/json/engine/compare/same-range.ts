import { scalarEnd } from '../tokens.ts'
import { sameBytes, sameLength } from './same-bytes.ts'
import type { Side } from './side.ts'

/**
 * Tells whether values have the same bytes. What was found out about an outer value is remembered, so that however deep
 * the difference is no byte is compared a second time.
 */
export class SameRange {
  readonly #a: Side
  readonly #b: Side
  /** From here up to `#differs` the bytes of A are those of B, which stand `#shift` before them. */
  #from = 0
  #differs = 0
  #shift = 0

  constructor(a: Side, b: Side) {
    this.#a = a
    this.#b = b
  }

  scalars(nodeA: number, nodeB: number): boolean {
    const [a, b] = [this.#a, this.#b]
    const fromA = a.start(nodeA)
    const fromB = b.start(nodeB)
    const toA = scalarEnd(a.bytes, fromA, a.length)
    if (this.#isKnown(fromA, fromB) && toA < this.#differs) return true
    return sameBytes(a.bytes, fromA, toA, b.bytes, fromB, scalarEnd(b.bytes, fromB, b.length))
  }

  containers(nodeA: number, nodeB: number): boolean {
    const [a, b] = [this.#a, this.#b]
    const fromA = a.start(nodeA)
    const fromB = b.start(nodeB)
    const length = a.end(nodeA) - fromA
    const other = b.end(nodeB) - fromB
    if (this.#isKnown(fromA, fromB)) return fromA + length <= this.#differs
    const same = sameLength(a.bytes, fromA, b.bytes, fromB, Math.min(length, other))
    if (same === length && length === other) return true
    this.#from = fromA
    this.#differs = fromA + same
    this.#shift = fromA - fromB
    return false
  }

  values(nodeA: number, nodeB: number): boolean {
    const [a, b] = [this.#a, this.#b]
    return sameBytes(a.bytes, a.start(nodeA), a.end(nodeA), b.bytes, b.start(nodeB), b.end(nodeB))
  }

  #isKnown(fromA: number, fromB: number): boolean {
    return fromA - fromB === this.#shift && fromA >= this.#from && fromA <= this.#differs && this.#differs > 0
  }
}
