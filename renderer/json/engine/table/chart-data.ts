import { none } from '../structure.ts'
import type { CellReader } from './cell-reader.ts'
import { isNumberText } from './exact-number.ts'
import { epochMs, readTime } from './time-value.ts'

/** How a column is read for a chart. `epoch`: numbers that are a time, whatever their unit. */
export type ReadAs = 'number' | 'time' | 'epoch'

export function cellText(cells: CellReader, cell: number, longest: number): string {
  cells.locate(cell)
  return cells.said(longest)
}

/** Where a cell is drawn; NaN where it says no number. A drawing is as fine as a double, not more. */
export function chartValue(cells: CellReader, cell: number, readAs: ReadAs): number {
  if (cell === none) return Number.NaN
  const text = cellText(cells, cell, 400)
  if (readAs === 'time') return readTime(text)?.ms ?? Number.NaN
  if (!isNumberText(text)) return Number.NaN
  const value = readAs === 'epoch' ? epochMs(Number(text)) : Number(text)
  return Number.isFinite(value) ? value : Number.NaN
}

export interface Bins {
  /** One more than there are counts. */
  edges: Float64Array
  counts: Float64Array
}

const niceSteps = [1, 2, 2.5, 5, 10]
const timeSteps = [
  1,
  5,
  15,
  60,
  300,
  900,
  1800,
  3600,
  3 * 3600,
  6 * 3600,
  12 * 3600,
  86_400,
  7 * 86_400,
  30 * 86_400,
  365 * 86_400,
]

function binWidth(span: number, count: number, isTime: boolean): number {
  const rough = span / count
  if (isTime) return (timeSteps.find((step) => step * 1000 >= rough) ?? rough / 1000) * 1000
  const power = 10 ** Math.floor(Math.log10(rough))
  return (niceSteps.find((step) => step * power >= rough) ?? 10) * power
}

/** Counts values in even bins with round edges; what is NaN is left out. */
export function binValues(values: Float64Array, isTime: boolean): Bins {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let said = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    said++
    if (value < low) low = value
    if (value > high) high = value
  }
  if (said === 0) return { edges: new Float64Array(0), counts: new Float64Array(0) }
  if (low === high) return { edges: Float64Array.of(low, low), counts: Float64Array.of(said) }
  const width = binWidth(high - low, Math.min(Math.max(Math.ceil(Math.sqrt(said)), 5), 40), isTime)
  const start = Math.floor(low / width) * width
  const bins = Math.max(Math.floor((high - start) / width) + 1, 1)
  const counts = new Float64Array(bins)
  for (const value of values) {
    if (!Number.isNaN(value)) counts[Math.min(Math.floor((value - start) / width), bins - 1)]!++
  }
  return { edges: Float64Array.from({ length: bins + 1 }, (_, at) => start + at * width), counts }
}
