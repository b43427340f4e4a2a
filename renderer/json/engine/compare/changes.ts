import { NumberStack } from './number-stack.ts'

/** An object or list with differences inside. */
export const branch = 0
export const added = 1
export const removed = 2
/** A value in place of another one. */
export const changed = 3
/** Values beside each other that are the same. */
export const unchanged = 4
/** A difference at a path that is to be left out. */
export const ignored = 5

export interface ChangeCounts {
  added: number
  removed: number
  changed: number
  ignored: number
  /** Lists whose items were found again by their id, but in another order. */
  reordered: number
}

const kindMask = 7
const reorderedFlag = 8
const repeatedFlag = 16

/**
 * All differences of two documents, in the order of one merged tree: about 20 bytes each. Only what differs, and what is
 * around it, has an entry; what is the same is one entry for any number of values.
 */
export class Changes {
  readonly #kinds = new NumberStack()
  readonly #a = new NumberStack()
  readonly #b = new NumberStack()
  readonly #ends = new NumberStack()
  readonly #parents = new NumberStack()

  get length(): number {
    return this.#kinds.length
  }

  /** `size`: number of values, for `unchanged`. */
  add(kind: number, a: number, b: number, parent: number, size = 0): number {
    const entry = this.length
    this.#kinds.push(kind)
    this.#a.push(a)
    this.#b.push(b)
    this.#ends.push(kind === unchanged ? size : entry + 1)
    this.#parents.push(parent)
    return entry
  }

  close(entry: number): void {
    this.#ends.values[entry] = this.length
  }

  /** Takes back everything from the entry on. */
  cut(entry: number): void {
    for (const column of [this.#kinds, this.#a, this.#b, this.#ends, this.#parents]) column.length = entry
  }

  markReordered(entry: number): void {
    this.#kinds.values[entry]! |= reorderedFlag
  }

  /** Notes that an object has a key twice, on one side at least. */
  markRepeated(entry: number): void {
    this.#kinds.values[entry]! |= repeatedFlag
  }

  kind(entry: number): number {
    return this.#kinds.at(entry) & kindMask
  }

  isReordered(entry: number): boolean {
    return (this.#kinds.at(entry) & reorderedFlag) !== 0
  }

  isRepeated(entry: number): boolean {
    return (this.#kinds.at(entry) & repeatedFlag) !== 0
  }

  /** The value of the first document; `none` of what was added. Of unchanged ones the first. */
  a(entry: number): number {
    return this.#a.at(entry)
  }

  b(entry: number): number {
    return this.#b.at(entry)
  }

  parent(entry: number): number {
    return this.#parents.at(entry)
  }

  /** The entry after this one and all inside of it. */
  after(entry: number): number {
    return this.kind(entry) === branch ? this.#ends.at(entry) : entry + 1
  }

  /** Of `unchanged`: how many values. */
  size(entry: number): number {
    return this.#ends.at(entry)
  }

  isDifference(entry: number): boolean {
    const kind = this.kind(entry)
    return kind === added || kind === removed || kind === changed || (kind === branch && this.isReordered(entry))
  }

  counts(): ChangeCounts {
    const counts: ChangeCounts = { added: 0, removed: 0, changed: 0, ignored: 0, reordered: 0 }
    for (let entry = 0; entry < this.length; entry++) {
      const kind = this.kind(entry)
      if (kind === added) counts.added++
      else if (kind === removed) counts.removed++
      else if (kind === changed) counts.changed++
      else if (kind === ignored) counts.ignored++
      else if (kind === branch && this.isReordered(entry)) counts.reordered++
    }
    return counts
  }
}
