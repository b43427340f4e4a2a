import { none } from '../structure.ts'
import { shortestEdit } from './shortest-edit.ts'
import { uniqueAnchors } from './unique-anchors.ts'

export interface Stretch {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

/** Up to so many elements the shortest way is always found. */
const small = 1000
/** Steps that the shortest way may cost in a larger stretch. */
const budget = 20_000_000
const mostEdits = 1500

/**
 * By element of `b`: the place of the element of `a` that it goes with, or `none`; ascending. Elements are told apart by
 * their number. Where both are large and very different, elements that occur once are found again, and the rest stays
 * without a partner.
 */
export function alignSequences(a: Float64Array, b: Float64Array): Uint32Array {
  const match = new Uint32Array(b.length).fill(none)
  const left: Stretch[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let stretch = left.pop(); stretch; stretch = left.pop()) {
    const rest = matchEnds(a, b, stretch, match)
    const { aFrom, aTo, bFrom, bTo } = rest
    if (aFrom === aTo || bFrom === bTo) continue
    const size = aTo - aFrom + bTo - bFrom
    if (size <= small && shortestEdit(a, b, rest, size, match)) continue
    const { inA, inB } = uniqueAnchors(a, b, rest)
    if (inA.length === 0) {
      shortestEdit(a, b, rest, Math.min(mostEdits, Math.ceil(budget / size)), match)
      continue
    }
    let from = { aFrom, bFrom }
    for (let at = 0; at < inA.length; at++) {
      match[inB[at]!] = inA[at]!
      left.push({ ...from, aTo: inA[at]!, bTo: inB[at]! })
      from = { aFrom: inA[at]! + 1, bFrom: inB[at]! + 1 }
    }
    left.push({ ...from, aTo, bTo })
  }
  return match
}

/** What is the same at the beginning and at the end; answers what is left between. */
function matchEnds(a: Float64Array, b: Float64Array, stretch: Stretch, match: Uint32Array): Stretch {
  let { aFrom, aTo, bFrom, bTo } = stretch
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) match[bFrom++] = aFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) match[--bTo] = --aTo
  return { aFrom, aTo, bFrom, bTo }
}
