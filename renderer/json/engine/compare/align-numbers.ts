import { none } from '../structure.ts'
import { MiddlePoint } from './middle-point.ts'
import { NumberStack } from './number-stack.ts'
import { type Stretch, UniqueAnchors } from './unique-anchors.ts'

/** Comparisons that may be spent for each element before only rough cuts are made. */
const spendable = 16
const alwaysSpendable = 5_000_000
/** Edits that are looked for in any stretch, and in those that come when all is spent. */
const fewEdits = 256
const roughEdits = 32

/**
 * By element of `b`: the place of the element of `a` that it goes with, or `none`; ascending. Elements are told apart by
 * their number, all below `numbers`. The shortest way is found where few elements differ; where many do, elements that occur
 * once are found again first, and the time stays about that of reading both.
 */
export function alignNumbers(
  a: Int32Array,
  b: Int32Array,
  numbers: number,
  progress: (share: number) => void = () => undefined,
): Uint32Array {
  const inA = placesOf(a, b, numbers)
  const inB = placesOf(b, a, numbers)
  const found = new Alignment(pick(a, inA), pick(b, inB), numbers, progress).run()
  const match = new Uint32Array(b.length).fill(none)
  for (let at = 0; at < found.length; at++) if (found[at] !== none) match[inB[at]!] = inA[found[at]!]!
  return match
}

/** Places of what the other one has, too: nothing else can go with anything. */
function placesOf(one: Int32Array, other: Int32Array, numbers: number): Uint32Array {
  const known = new Uint8Array(numbers)
  for (const number of other) known[number] = 1
  const places = new Uint32Array(one.length)
  let count = 0
  for (let at = 0; at < one.length; at++) if (known[one[at]!] === 1) places[count++] = at
  return places.subarray(0, count)
}

function pick(sequence: Int32Array, places: Uint32Array): Int32Array {
  const picked = new Int32Array(places.length)
  for (let at = 0; at < places.length; at++) picked[at] = sequence[places[at]!]!
  return picked
}

class Alignment {
  readonly #a: Int32Array
  readonly #b: Int32Array
  readonly #match: Uint32Array
  readonly #anchors: UniqueAnchors
  readonly #middle: MiddlePoint
  readonly #left = new NumberStack()
  readonly #progress: (share: number) => void

  constructor(a: Int32Array, b: Int32Array, numbers: number, progress: (share: number) => void) {
    this.#a = a
    this.#b = b
    this.#match = new Uint32Array(b.length).fill(none)
    this.#anchors = new UniqueAnchors(a, b, numbers)
    this.#middle = new MiddlePoint(a, b)
    this.#progress = progress
  }

  run(): Uint32Array {
    const size = this.#a.length + this.#b.length
    const budget = alwaysSpendable + spendable * size
    this.#push(0, this.#a.length, 0, this.#b.length)
    for (let round = 0; this.#left.length > 0; round++) {
      const stretch = this.#pop()
      if ((round & 0xff) === 0) this.#progress((stretch.aFrom + stretch.bFrom) / size)
      this.#divide(this.#matchEnds(stretch), this.#middle.work > budget)
    }
    return this.#match
  }

  #divide(stretch: Stretch, rough: boolean): void {
    const { aFrom, aTo, bFrom, bTo } = stretch
    const size = aTo - aFrom + bTo - bFrom
    if (aFrom === aTo || bFrom === bTo) return
    const edits = rough ? roughEdits : Math.max(fewEdits, Math.ceil(Math.sqrt(size)))
    const { a, b, exact } = this.#middle.find(stretch, edits, edits * edits + 4 * size)
    if (!exact && !rough && this.#atAnchors(stretch)) return
    if (a === aFrom && b === bFrom) return
    this.#push(a, aTo, b, bTo)
    this.#push(aFrom, a, bFrom, b)
  }

  #atAnchors({ aFrom, aTo, bFrom, bTo }: Stretch): boolean {
    const { inA, inB } = this.#anchors.find({ aFrom, aTo, bFrom, bTo })
    let [endA, endB] = [aTo, bTo]
    // From the last one: what is pushed last is looked at first.
    for (let at = inA.length - 1; at >= 0; at--) {
      this.#match[inB[at]!] = inA[at]!
      this.#push(inA[at]! + 1, endA, inB[at]! + 1, endB)
      endA = inA[at]!
      endB = inB[at]!
    }
    if (inA.length > 0) this.#push(aFrom, endA, bFrom, endB)
    return inA.length > 0
  }

  #push(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    if (aFrom === aTo || bFrom === bTo) return
    for (const number of [aFrom, aTo, bFrom, bTo]) this.#left.push(number)
  }

  #pop(): Stretch {
    this.#left.length -= 4
    const [aFrom, aTo, bFrom, bTo] = [0, 1, 2, 3].map((at) => this.#left.at(this.#left.length + at))
    return { aFrom: aFrom!, aTo: aTo!, bFrom: bFrom!, bTo: bTo! }
  }

  /** What is the same at the beginning and at the end; answers what is left between. */
  #matchEnds({ aFrom, aTo, bFrom, bTo }: Stretch): Stretch {
    const [a, b, match] = [this.#a, this.#b, this.#match]
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) match[bFrom++] = aFrom++
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) match[--bTo] = --aTo
    return { aFrom, aTo, bFrom, bTo }
  }
}
