import { none } from '../structure.ts'
import type { Stretch } from './align-sequences.ts'
import { longestIncreasing } from './longest-increasing.ts'
import { firstOf } from './wide-hash.ts'

const twice = none - 1

/**
 * Pairs of elements that occur exactly once on both sides and stand in the same order: places in `a`, and places in `b`.
 * Costs about as much as sorting, however different both are.
 */
export function uniqueAnchors(
  a: Float64Array,
  b: Float64Array,
  { aFrom, aTo, bFrom, bTo }: Stretch,
): { inA: Uint32Array; inB: Uint32Array } {
  let size = 8
  while (size < (aTo - aFrom) * 2) size *= 2
  const mask = size - 1
  const inA = new Uint32Array(size).fill(none)
  const inB = new Uint32Array(size).fill(none)
  const keys = new Float64Array(size)
  const slotOf = (value: number) => {
    const bits = firstOf(value)
    let slot = Math.imul(bits ^ (bits >>> 15), 0x2c1b_3c6d) & mask
    while (inA[slot] !== none && keys[slot] !== value) slot = (slot + 1) & mask
    return slot
  }
  for (let at = aFrom; at < aTo; at++) {
    const slot = slotOf(a[at]!)
    inA[slot] = inA[slot] === none ? at : twice
    keys[slot] = a[at]!
  }
  for (let at = bFrom; at < bTo; at++) {
    const slot = slotOf(b[at]!)
    if (inA[slot] !== none) inB[slot] = inB[slot] === none ? at : twice
  }
  const pairs: number[] = []
  for (let at = aFrom; at < aTo; at++) {
    const slot = slotOf(a[at]!)
    if (inA[slot] === at && inB[slot]! < twice) pairs.push(at, inB[slot]!)
  }
  const places = Uint32Array.from({ length: pairs.length / 2 }, (_, at) => pairs[2 * at + 1]!)
  const kept = longestIncreasing(places)
  return { inA: kept.map((at) => pairs[2 * at]!), inB: kept.map((at) => places[at]!) }
}
