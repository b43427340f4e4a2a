import { none } from '../structure.ts'
import { alignSequences } from './align-sequences.ts'
import { findIdentity } from './identity.ts'
import type { IgnoreState } from './ignore.ts'
import type { NumberStack } from './number-stack.ts'
import { keyAbove } from './paths.ts'
import { hashText, sameBytes, sameText } from './same-bytes.ts'
import type { Side } from './side.ts'
import { TextIndex, type Texts } from './text-index.ts'
import type { ValueHashes } from './value-hashes.ts'

export interface Pairing {
  /** Items were found again in another order. */
  reordered: boolean
  /** A key occurs twice. */
  repeated: boolean
}

/** Members up to which each is looked for one by one. */
const few = 64
const slots = 1024

/** Puts `a, b` of every child of two containers of one kind on the stack, in the order of one merged list. */
export class ChildPairs {
  readonly #a: Side
  readonly #b: Side
  readonly #hashesA: ValueHashes
  readonly #hashesB: ValueHashes
  /** By hash of a key: the object that had it last. */
  readonly #seen = new Uint32Array(slots)
  #round = 0

  constructor(a: Side, b: Side, hashesA: ValueHashes, hashesB: ValueHashes) {
    this.#a = a
    this.#b = b
    this.#hashesA = hashesA
    this.#hashesB = hashesB
  }

  members(objectA: number, objectB: number, pairs: NumberStack): Pairing {
    if (this.#sameKeys(objectA, objectB, pairs)) return { reordered: false, repeated: false }
    const [inA, inB] = [this.#a.children(objectA), this.#b.children(objectB)]
    const textsA = keysOf(this.#a, inA)
    const textsB = keysOf(this.#b, inB)
    const index = new TextIndex(textsA)
    const repeated = index.repeated || new TextIndex(textsB).repeated
    const match = Uint32Array.from(inB, (_, at) => index.take(textsB, at))
    merge(inA, inB, match, pairs)
    return { reordered: false, repeated }
  }

  /** `state` is that of the lists. */
  items(listA: number, listB: number, state: IgnoreState, pairs: NumberStack): Pairing {
    const [inA, inB] = [this.#a.children(listA), this.#b.children(listB)]
    let reordered = false
    let match: Uint32Array
    if (inA.length === 0 || inB.length === 0) match = new Uint32Array(inB.length).fill(none)
    else {
      const identity = findIdentity(this.#a, inA, this.#b, inB, keyAbove(this.#a, listA))
      if (identity) {
        match = identity.match
        reordered = !ascending(match)
      } else if (inA.length === 1 && inB.length === 1) {
        match = Uint32Array.of(0)
      } else {
        const hashesA = this.#hashesA.ofItems(listA, inA, state)
        const hashesB = this.#hashesB.ofItems(listB, inB, state)
        match = alignSequences(hashesA, hashesB)
        this.#fillGaps(inA, inB, match)
      }
    }
    merge(inA, inB, match, pairs)
    return { reordered, repeated: false }
  }

  /** The usual case, without looking anything up: the same keys in the same order, each once. */
  #sameKeys(objectA: number, objectB: number, pairs: NumberStack): boolean {
    const [a, b] = [this.#a, this.#b]
    const count = a.childCount(objectA)
    if (count !== b.childCount(objectB) || count > few) return false
    const begin = pairs.length
    this.#round++
    let nodeA = a.firstChild(objectA)
    let nodeB = b.firstChild(objectB)
    for (let at = 0; at < count; at++) {
      const [fromA, toA] = a.key(nodeA)
      const [fromB, toB] = b.key(nodeB)
      if (!sameBytes(a.bytes, fromA, toA, b.bytes, fromB, toB) || this.#isRepeated(pairs, begin, fromA, toA)) {
        pairs.length = begin
        return false
      }
      pairs.push(nodeA)
      pairs.push(nodeB)
      nodeA = a.after(nodeA)
      nodeB = b.after(nodeB)
    }
    return true
  }

  #isRepeated(pairs: NumberStack, begin: number, from: number, to: number): boolean {
    const side = this.#a
    const slot = hashText(side.bytes, from, to) & (slots - 1)
    const seen = this.#seen[slot] === this.#round
    this.#seen[slot] = this.#round
    for (let at = begin; seen && at < pairs.length; at += 2) {
      const [otherFrom, otherTo] = side.key(pairs.at(at))
      if (sameText(side.bytes, from, to, side.bytes, otherFrom, otherTo)) return true
    }
    return false
  }

  /** Between items that stayed, those of the same kind go with each other by place. */
  #fillGaps(inA: Uint32Array, inB: Uint32Array, match: Uint32Array): void {
    let a = 0
    let end = -1
    for (let b = 0; b < inB.length; b++) {
      if (match[b] !== none) {
        a = match[b]! + 1
        end = -1
        continue
      }
      if (end < 0) {
        let next = b
        while (next < inB.length && match[next] === none) next++
        end = next < inB.length ? match[next]! : inA.length
      }
      if (a >= end) continue
      const kindA = kindOf(this.#a.firstByte(inA[a]!))
      if (kindA === kindOf(this.#b.firstByte(inB[b]!))) match[b] = a++
    }
  }
}

function kindOf(firstByte: number): number {
  return firstByte === 0x7b || firstByte === 0x5b ? firstByte : 0
}

function keysOf(side: Side, members: Uint32Array): Texts {
  const ranges = new Uint32Array(members.length * 2)
  for (let at = 0; at < members.length; at++) ranges.set(side.key(members[at]!), 2 * at)
  return { bytes: side.bytes, ranges }
}

function ascending(match: Uint32Array): boolean {
  let last = -1
  for (const at of match) {
    if (at === none) continue
    if (at < last) return false
    last = at
  }
  return true
}

/** In the order of B; what is only in A stands behind what it stood behind, and before what is new there. */
function merge(inA: Uint32Array, inB: Uint32Array, match: Uint32Array, pairs: NumberStack): void {
  const kept = new Uint8Array(inA.length)
  for (const at of match) if (at !== none) kept[at] = 1
  let a = 0
  const putRemoved = (before: number, evenBehindKept: boolean) => {
    for (; a < before && (evenBehindKept || !kept[a]); a++) {
      if (kept[a]) continue
      pairs.push(inA[a]!)
      pairs.push(none)
    }
  }
  for (let b = 0; b < inB.length; b++) {
    const partner = match[b]!
    if (partner === none) putRemoved(inA.length, false)
    else putRemoved(partner, true)
    if (partner !== none && a <= partner) a = partner + 1
    pairs.push(partner === none ? none : inA[partner]!)
    pairs.push(inB[b]!)
  }
  putRemoved(inA.length, true)
}
