import { longestIncreasing } from './longest-increasing.ts'
import { NumberStack } from './number-stack.ts'

/** A stretch of two sequences. */
export interface Stretch {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

/** Finds elements that occur exactly once on both sides of a stretch and stand in the same order. Costs little more than reading it. */
export class UniqueAnchors {
  readonly #a: Int32Array
  readonly #b: Int32Array
  /** By number: how often it occurs, 2 is often; all 0 between calls. */
  readonly #countA: Uint8Array
  readonly #countB: Uint8Array
  readonly #placeB: Uint32Array

  constructor(a: Int32Array, b: Int32Array, numbers: number) {
    this.#a = a
    this.#b = b
    this.#countA = new Uint8Array(numbers)
    this.#countB = new Uint8Array(numbers)
    this.#placeB = new Uint32Array(numbers)
  }

  /** Places in `a` and in `b`. */
  find({ aFrom, aTo, bFrom, bTo }: Stretch): { inA: Uint32Array; inB: Uint32Array } {
    const [a, b, countA, countB, placeB] = [this.#a, this.#b, this.#countA, this.#countB, this.#placeB]
    for (let at = aFrom; at < aTo; at++) if (countA[a[at]!]! < 2) countA[a[at]!]!++
    for (let at = bFrom; at < bTo; at++) {
      const number = b[at]!
      if (countB[number]! < 2) countB[number]!++
      placeB[number] = at
    }
    const inA = new NumberStack()
    const inB = new NumberStack()
    for (let at = aFrom; at < aTo; at++) {
      const number = a[at]!
      if (countA[number] !== 1 || countB[number] !== 1) continue
      inA.push(at)
      inB.push(placeB[number]!)
    }
    for (let at = aFrom; at < aTo; at++) countA[a[at]!] = 0
    for (let at = bFrom; at < bTo; at++) countB[b[at]!] = 0
    const kept = longestIncreasing(inB.values.subarray(0, inB.length))
    return { inA: kept.map((at) => inA.at(at)), inB: kept.map((at) => inB.at(at)) }
  }
}
