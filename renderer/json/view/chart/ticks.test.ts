import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber, formatTime, numberTicks, timeTicks, wholeTime } from './ticks.ts'

test('ticks are round, in order, inside, and about as many as asked for', () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(value, value, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      // Where the numbers themselves are coarser than the ticks there is nothing round between them.
      fc.pre(high - low > Math.max(1e-3, Math.abs(low) * 1e-9, Math.abs(high) * 1e-9))
      const { at, step } = numberTicks(low, high, count)
      expect(at.length).toBeLessThanOrEqual(count + 1)
      expect(at.every((tick) => tick >= low - step * 1e-6 && tick <= high + step * 1e-6)).toBe(true)
      expect(at.toSorted((x, y) => x - y)).toEqual(at)
    }),
    { examples: [[-999999999999.9968, -999999999990.9988, 10]] },
  )
  expect(numberTicks(0, 100, 5).at).toEqual([0, 20, 40, 60, 80, 100])
  expect(numberTicks(0, 1, 4).at).toEqual([0, 0.25, 0.5, 0.75, 1])
})

test('ticks of time are full hours, days and months', () => {
  const at = (text: string) => Date.parse(`${text}Z`)
  const labels = (from: string, to: string, count: number) => {
    const ticks = timeTicks(at(from), at(to), count)
    return ticks.at.map((tick) => formatTime(tick, ticks.step))
  }
  expect(labels('2026-11-18T00:00', '2026-11-18T18:00', 4)).toEqual(['11-18', '06:00', '12:00', '18:00'])
  expect(labels('2026-01-15T00:00', '2026-06-15T00:00', 6)).toEqual([
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
  ])
  expect(labels('2019-01-01T00:00', '2022-01-01T00:00', 4)).toEqual(['2019', '2020', '2021', '2022'])
  expect(wholeTime(at('2026-11-18T05:00:00'))).toBe('2026-11-18 05:00')
  expect(wholeTime(at('2026-11-18T00:00:00'))).toBe('2026-11-18')
})

test('numbers on an axis are short', () => {
  expect([0, 0.25, 1500, 2_500_000].map((value, at) => formatNumber(value, [1, 0.25, 500, 500_000][at]!))).toEqual([
    '0',
    '0.25',
    '1,500',
    '2.5M',
  ])
})
