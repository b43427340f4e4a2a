import { none } from '../structure.ts'
import { longestIncreasing } from './longest-increasing.ts'

export interface Move {
  from: number
  to: number
}

/**
 * The moves, one after the other, that bring what is left of a list into its new order; as few as possible. `match`: by
 * place in the new list the place in the old one, or `none`. Places count only items that are in both.
 */
export function* listMoves(match: Uint32Array, oldLength: number): Generator<Move> {
  const kept = new Uint8Array(oldLength)
  for (const at of match) if (at !== none) kept[at] = 1
  const ranks = new Uint32Array(oldLength)
  let count = 0
  for (let at = 0; at < oldLength; at++) {
    ranks[at] = count
    count += kept[at]!
  }
  const order = match.filter((at) => at !== none).map((at) => ranks[at]!)
  const stays = new Uint8Array(count)
  for (const place of longestIncreasing(order)) stays[order[place]!] = 1
  // Items that stay are anchors: what is moved behind one of them is counted with it. Slot 0 is the front.
  const slots = new Sums(count + 1)
  for (let rank = 0; rank < count; rank++) slots.add(rank + 1, 1)
  let anchor = 0
  for (const rank of order) {
    if (stays[rank]) {
      anchor = rank + 1
      continue
    }
    const from = slots.before(rank + 1)
    slots.add(rank + 1, -1)
    const to = slots.before(anchor + 1)
    slots.add(anchor, 1)
    if (from !== to) yield { from, to }
  }
}

/** Sums of the first so many numbers, while the numbers change. */
class Sums {
  readonly #tree: Int32Array

  constructor(size: number) {
    this.#tree = new Int32Array(size + 1)
  }

  add(at: number, value: number): void {
    for (let node = at + 1; node < this.#tree.length; node += node & -node) this.#tree[node]! += value
  }

  before(end: number): number {
    let sum = 0
    for (let node = end; node > 0; node -= node & -node) sum += this.#tree[node]!
    return sum
  }
}
