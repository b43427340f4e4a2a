import { none } from '../structure.ts'
import { hashText, sameText } from './same-bytes.ts'

/** Texts at places of a document: `[from, to)` of each, one after the other. */
export interface Texts {
  bytes: Uint8Array
  ranges: Uint32Array
}

export function textCount(texts: Texts): number {
  return texts.ranges.length >>> 1
}

/** Finds texts again by what they say. Each can be taken once; of equal ones the first comes first. */
export class TextIndex {
  /** Whether some texts are equal. */
  repeated = false
  readonly #texts: Texts
  readonly #heads: Uint32Array
  readonly #next: Uint32Array
  readonly #mask: number

  constructor(texts: Texts) {
    this.#texts = texts
    const count = textCount(texts)
    let size = 8
    while (size < count * 2) size *= 2
    this.#mask = size - 1
    this.#heads = new Uint32Array(size).fill(none)
    this.#next = new Uint32Array(count)
    for (let at = count - 1; at >= 0; at--) {
      const slot = this.#slot(texts, at)
      if (!this.repeated) this.repeated = this.#find(slot, texts, at).found !== none
      this.#next[at] = this.#heads[slot]!
      this.#heads[slot] = at
    }
  }

  /** The place of the first text that says the same and was not taken yet; `none` when there is none. */
  take(texts: Texts, at: number): number {
    const slot = this.#slot(texts, at)
    const { found, before } = this.#find(slot, texts, at)
    if (found === none) return none
    if (before === none) this.#heads[slot] = this.#next[found]!
    else this.#next[before] = this.#next[found]!
    return found
  }

  #slot({ bytes, ranges }: Texts, at: number): number {
    const hash = hashText(bytes, ranges[2 * at]!, ranges[2 * at + 1]!)
    return (hash ^ (hash >>> 16)) & this.#mask
  }

  #find(slot: number, texts: Texts, at: number): { found: number; before: number } {
    const { bytes, ranges } = this.#texts
    const from = texts.ranges[2 * at]!
    const to = texts.ranges[2 * at + 1]!
    let before: number = none
    for (let found = this.#heads[slot]!; found !== none; found = this.#next[found]!) {
      if (sameText(texts.bytes, from, to, bytes, ranges[2 * found]!, ranges[2 * found + 1]!)) return { found, before }
      before = found
    }
    return { found: none, before: none }
  }
}
