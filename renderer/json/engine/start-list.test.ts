import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StartList } from './start-list.ts'

test('offsets come out as they went in, near each other or far apart', () => {
  const gap = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 500_000 }) },
  )
  fc.assert(
    fc.property(fc.array(gap, { maxLength: 1000, size: 'max' }), (gaps) => {
      const list = new StartList()
      let at = 0
      const starts = gaps.map((each) => (at += each))
      for (const start of starts) list.push(start)
      expect(list.length).toBe(starts.length)
      expect(starts.map((_, place) => list.at(place))).toEqual(starts)
    }),
    { numRuns: 100 },
  )
})

test('a list that is much longer than its parts', () => {
  const list = new StartList()
  for (let k = 0; k < 100_000; k++) list.push(k * 20)
  for (const place of [0, 63, 64, 32_767, 32_768, 65_536, 99_999]) expect(list.at(place)).toBe(place * 20)
})
