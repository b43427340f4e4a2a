import { expect, test } from 'vitest'
import { scrollMap } from './scroll-map.ts'

test('a list that fits scrolls pixel by pixel', () => {
  const map = scrollMap(1000, 24, 400)
  expect(map).toMatchObject({ height: 24_000, scaled: false, end: 23_600 })
  expect(map.toRows(123)).toBe(123)
})

test('of five million rows the first and the last are reached, and the way back leads to the same place', () => {
  const map = scrollMap(5_000_000, 24, 400)
  expect(map.scaled).toBe(true)
  expect(map.height).toBeLessThan(17_000_000)
  expect(map.toRows(0)).toBe(0)
  expect(map.toRows(map.height - 400)).toBe(5_000_000 * 24 - 400)
  for (const row of [0, 17, 2_500_000, 4_999_000]) {
    expect(Math.round(map.toRows(map.toScroll(row * 24)) / 24)).toBe(row)
  }
})
