import { expect, test } from 'vitest'
import { drawChart } from './plots.ts'
import { type Ink, inks } from './scene.ts'
import { writeSvg } from './write-svg.ts'

const names = { x: 'pickup', y: 'distance', xIsTime: false, yIsTime: false }
const size = { width: 400, height: 300 }
const colours = Object.fromEntries(inks.map((ink) => [ink, '#123456'])) as Record<Ink, string>

test('every point lies inside the drawing', () => {
  const data = { form: 'points' as const, x: Float64Array.of(1, 5, 9), y: Float64Array.of(-2, 0, 1e6), every: 1 }
  const { spots, width, height } = drawChart(data, 'scatter', names, size)
  expect(spots.map(({ label, value }) => `${label}: ${value}`)).toEqual(['1: -2', '5: 0', '9: 1,000,000'])
  expect(spots.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true)
})

test('one value alone can be drawn, too', () => {
  const one = { form: 'points' as const, x: Float64Array.of(7), y: Float64Array.of(0), every: 1 }
  const bin = { form: 'bins' as const, edges: Float64Array.of(3, 3), counts: Float64Array.of(12) }
  for (const data of [one, bin]) {
    const { spots, shapes } = drawChart(data, 'line', names, size)
    expect(spots).toHaveLength(1)
    expect(JSON.stringify(shapes)).not.toContain('null')
  }
})

test('bars below zero go to the left of it', () => {
  const data = { form: 'bars' as const, labels: ['up', 'down'], values: Float64Array.of(10, -5), more: 0 }
  const bars = drawChart(data, 'bar', names, size).shapes.filter((shape) => shape.form === 'rect')
  expect(bars[1]!.x + bars[1]!.width).toBeCloseTo(bars[0]!.x, 0)
})

test('a saved drawing is a file of its own, whatever the labels say', () => {
  const label = '<script>&"\u0000\ud800'
  const data = { form: 'bars' as const, labels: [label], values: Float64Array.of(1), more: 0 }
  const svg = writeSvg(drawChart(data, 'bar', names, size), colours)
  expect(svg).toContain('&lt;script&gt;&amp;&quot;\ufffd\ufffd')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="400"/)
  expect(svg).not.toContain('var(')
})
