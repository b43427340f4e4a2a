import fc from 'fast-check'
import { expect, test } from 'vitest'
import { none } from '../structure.ts'
import { alignNumbers } from './align-numbers.ts'

/** Elements that stay on the shortest way, by the table of all pairs. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table[0]![0]!
}

function align(a: readonly number[], b: readonly number[]): number[] {
  const numbers = [...a, ...b].reduce((most, number) => Math.max(most, number), 0) + 1
  const match = alignNumbers(Int32Array.from(a), Int32Array.from(b), numbers)
  const kept = [...match].filter((partner) => partner !== none)
  expect(kept.findIndex((partner, at) => at > 0 && partner <= kept[at - 1]!)).toBe(-1)
  expect([...match.entries()].filter(([at, partner]) => partner !== none && a[partner] !== b[at])).toEqual([])
  return kept
}

test.each([2, 5, 40])('among %i different elements as many stay as can', (different) => {
  const sequence = fc.array(fc.nat(different - 1), { maxLength: 60 })
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      expect(align(a, b).length).toBe(longestCommon(a, b))
    }),
    { numRuns: 2000 },
  )
})

test('few changes among very many repeated elements are found exactly', () => {
  const a = Array.from({ length: 300_000 }, (_, at) => at % 1000)
  const b = a.map((number, at) => (at % 5000 === 17 ? 1001 : number)).toSpliced(7000, 1, 1, 2, 3)
  expect(align(a, b).length).toBe(a.length - 60 - 1)
})

test('very different and very long sequences come to an end, in order', () => {
  const many = (step: number) => Array.from({ length: 60_000 }, (_, at) => (at * step) % 977)
  expect(align(many(3), many(7)).length).toBeGreaterThan(5000)
  const turned = Array.from({ length: 60_000 }, (_, at) => at)
  expect(align(turned, turned.toReversed()).length).toBe(1)
})

test('the share that is done grows', () => {
  const seen: number[] = []
  const many = (step: number) => Int32Array.from({ length: 20_000 }, (_, at) => (at * step) % 977)
  alignNumbers(many(3), many(7), 977, (share) => seen.push(share))
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBeLessThanOrEqual(1)
})
