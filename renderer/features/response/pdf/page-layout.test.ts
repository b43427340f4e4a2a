import { expect, test } from 'vitest'
import { gap, PageLayout, scaleFor, stepZoom } from './page-layout.ts'

const a4 = { width: 794, height: 1123 }
const wide = { width: 1588, height: 600 }
const room = { width: 818, height: 624 }

test('a page fits into the width, or as a whole', () => {
  expect(scaleFor('width', [a4], room)).toBe(1)
  expect(scaleFor('page', [a4], room)).toBeCloseTo(600 / 1123)
  expect(scaleFor('width', [a4, wide], room)).toBe(0.5)
  expect(scaleFor('width', [{ width: 10, height: 10 }], room)).toBe(2)
  expect(scaleFor(1.25, [a4], room)).toBe(1.25)
})

test('very many pages stay within what a browser can scroll', () => {
  const pages = Array.from({ length: 40_000 }, () => a4)
  expect(new PageLayout(pages, scaleFor(5, pages, room)).height).toBeLessThan(31_000_000)
})

test('zoom goes on from where it is', () => {
  expect([stepZoom(1, 1), stepZoom(0.83, 1), stepZoom(0.83, -1), stepZoom(0.75, -1)]).toEqual([1.25, 1, 0.75, 0.5])
  expect([stepZoom(5, 1), stepZoom(0.1, -1)]).toEqual([5, 0.1])
})

test('pages lie below each other, and are found by height', () => {
  const layout = new PageLayout([a4, wide, a4], 0.5)
  expect([0, 1, 2].map((page) => layout.box(page).top)).toEqual([gap, gap * 2 + 561, gap * 3 + 861])
  expect(layout.height).toBe(gap * 4 + 561 + 300 + 561)
  expect(layout.width).toBe(794 + 2 * gap)
  expect([0, 20, 573, 585, 5000].map((y) => layout.pageAt(y))).toEqual([0, 0, 0, 1, 2])
  expect(layout.mostAt(400, 600)).toBe(1)
})

test('a place is the same at every zoom', () => {
  const [small, large] = [new PageLayout([a4, wide, a4], 0.5), new PageLayout([a4, wide, a4], 2)]
  const place = small.placeAt(small.box(1).top + 150)
  expect(place).toEqual({ page: 1, share: 0.5 })
  expect(large.topOf(place)).toBe(large.box(1).top + 600)
})
