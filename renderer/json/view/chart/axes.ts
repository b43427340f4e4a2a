import { letterWidth, type Shape } from './scene.ts'
import { formatNumber, formatTime, numberTicks, timeTicks } from './ticks.ts'

/** The rectangle that the data is drawn in, and how values become pixels. */
export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
  toX(value: number): number
  toY(value: number): number
  shapes: Shape[]
}

export interface Scale {
  low: number
  high: number
  isTime: boolean
}

/** From the least to the greatest value; `zero` takes zero in. */
export function scaleOf(values: Float64Array, isTime: boolean, zero = false): Scale {
  let low = zero ? 0 : Number.POSITIVE_INFINITY
  let high = zero ? 0 : Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return { low: 0, high: 1, isTime }
  if (low !== high) return { low, high, isTime }
  const room = isTime ? 3_600_000 : Math.abs(low) / 10 || 1
  return { low: low - room, high: high + room, isTime }
}

/** Widens a number scale to its round numbers. */
function rounded(scale: Scale, count: number): Scale {
  if (scale.isTime) return scale
  const { step } = numberTicks(scale.low, scale.high, count)
  return { ...scale, low: Math.floor(scale.low / step) * step, high: Math.ceil(scale.high / step) * step }
}

/** Axes with round ticks, a grid behind the data, and the names of both columns. */
export function drawAxes(
  width: number,
  height: number,
  x: Scale & { name: string; exact?: boolean },
  y: Scale & { name: string },
): Plot {
  const shapes: Shape[] = []
  const top = 28
  const bottom = height - 40
  const rows = Math.max(Math.floor((bottom - top) / 44), 2)
  const upright = rounded(y, rows)
  const yTicks = upright.isTime
    ? timeTicks(upright.low, upright.high, rows)
    : numberTicks(upright.low, upright.high, rows)
  const labels = yTicks.at.map((at) => (upright.isTime ? formatTime(at, yTicks.step) : formatNumber(at, yTicks.step)))
  const left = Math.ceil(Math.max(...labels.map((label) => label.length), 2) * letterWidth) + 18
  const right = width - 16
  const columns = Math.max(Math.floor((right - left) / 76), 2)
  const across = x.exact ? x : rounded(x, columns)
  const xTicks = x.isTime ? timeTicks(across.low, across.high, columns) : numberTicks(across.low, across.high, columns)
  const toX = (value: number) => left + ((value - across.low) / (across.high - across.low)) * (right - left)
  const toY = (value: number) => bottom - ((value - upright.low) / (upright.high - upright.low)) * (bottom - top)
  yTicks.at.forEach((at, each) => {
    const place = Math.round(toY(at)) + 0.5
    shapes.push({ form: 'line', x1: left, y1: place, x2: right, y2: place, ink: 'grid' })
    shapes.push({ form: 'text', x: left - 8, y: place + 3.5, text: labels[each]!, ink: 'quiet', anchor: 'end' })
  })
  shapes.push({ form: 'line', x1: left, y1: bottom + 0.5, x2: right, y2: bottom + 0.5, ink: 'axis' })
  for (const at of xTicks.at) {
    const place = Math.round(toX(at)) + 0.5
    const text = x.isTime ? formatTime(at, xTicks.step) : formatNumber(at, xTicks.step)
    const half = (text.length * letterWidth) / 2
    if (place + half > width) continue
    shapes.push({ form: 'line', x1: place, y1: bottom, x2: place, y2: bottom + 4, ink: 'axis' })
    shapes.push({ form: 'text', x: place, y: bottom + 16, text, ink: 'quiet', anchor: 'middle' })
  }
  shapes.push({ form: 'text', x: 12, y: 16, text: y.name, ink: 'text', anchor: 'start', mono: true })
  const under = x.isTime ? `${x.name} (UTC)` : x.name
  shapes.push({ form: 'text', x: right, y: bottom + 33, text: under, ink: 'text', anchor: 'end', mono: true })
  return { left, right, top, bottom, toX, toY, shapes }
}
