import type { ChartData } from '../../worker/works/table-chart.ts'
import { drawAxes, scaleOf } from './axes.ts'
import { letterWidth, type Scene, type Shape } from './scene.ts'
import { wholeNumber, wholeTime } from './ticks.ts'

export interface ChartNames {
  x: string
  y: string
  xIsTime: boolean
  yIsTime: boolean
}

export interface Size {
  width: number
  height: number
}

const place = (value: number) => Math.round(value * 10) / 10

function drawPoints(
  data: Extract<ChartData, { form: 'points' }>,
  joined: boolean,
  names: ChartNames,
  { width, height }: Size,
): Scene {
  const { x, y } = data
  const plot = drawAxes(
    width,
    height,
    { ...scaleOf(x, names.xIsTime), name: names.x },
    { ...scaleOf(y, names.yIsTime), name: names.y },
  )
  const spots = Array.from(x, (value, at) => ({
    x: plot.toX(value),
    y: plot.toY(y[at]!),
    label: names.xIsTime ? wholeTime(value) : wholeNumber(value),
    value: names.yIsTime ? wholeTime(y[at]!) : wholeNumber(y[at]!),
  }))
  const line = spots.map((spot, at) => `${at ? 'L' : 'M'}${place(spot.x)} ${place(spot.y)}`).join('')
  const dots = spots.map((spot) => `M${place(spot.x)} ${place(spot.y)}h0`).join('')
  const few = spots.length <= 60
  const shapes: Shape[] = joined ? [{ form: 'path', d: line, ink: 'mark', width: 1.5 }] : []
  if (!joined || few) {
    shapes.push({ form: 'path', d: dots, ink: 'mark', width: 5, ...(joined || few ? {} : { opacity: 0.6 }) })
  }
  return { width, height, shapes: [...plot.shapes, ...shapes], spots }
}

function drawBins(data: Extract<ChartData, { form: 'bins' }>, names: ChartNames, { width, height }: Size): Scene {
  const { edges, counts } = data
  const single = edges[0] === edges.at(-1)
  const across = scaleOf(edges, names.xIsTime)
  const plot = drawAxes(
    width,
    height,
    { ...across, name: names.x, exact: true },
    { ...scaleOf(counts, false, true), name: 'rows' },
  )
  const tell = names.xIsTime ? wholeTime : wholeNumber
  const bars = Array.from(counts, (count, at) => {
    const from = single ? plot.toX(edges[0]!) - 20 : plot.toX(edges[at]!)
    const to = single ? from + 40 : plot.toX(edges[at + 1]!)
    const top = plot.toY(count)
    const shape: Shape = {
      form: 'rect',
      x: place(from + 0.5),
      y: place(top),
      width: place(Math.max(to - from - 1, 0.5)),
      height: place(plot.bottom - top),
      ink: 'mark',
    }
    const label = single ? tell(edges[0]!) : `${tell(edges[at]!)} to ${tell(edges[at + 1]!)}`
    return { shape, spot: { x: (from + to) / 2, y: top, label, value: `${wholeNumber(count)} rows` } }
  })
  const shapes = [...plot.shapes, ...bars.map(({ shape }) => shape)]
  return { width, height, shapes, spots: bars.map(({ spot }) => spot) }
}

const barHeight = 14
const barStep = 24
const longestLabel = 26

function drawBars(data: Extract<ChartData, { form: 'bars' }>, names: ChartNames, size: Size): Scene {
  const { labels, values } = data
  const { width } = size
  const cut = labels.map((label) => (label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label))
  const told = Array.from(values, wholeNumber)
  const left = Math.min(Math.ceil(Math.max(...cut.map((label) => label.length), 1) * 6.9) + 24, width * 0.45)
  const room = Math.max(...told.map((text) => text.length), 1) * letterWidth + 20
  const most = values.reduce((high, value) => Math.max(high, value), 0)
  const least = values.reduce((low, value) => Math.min(low, value), 0)
  const span = most - least || 1
  const toX = (value: number) => left + ((value - least) / span) * Math.max(width - left - room, 20)
  const shapes: Shape[] = [
    { form: 'text', x: 12, y: 16, text: names.x, ink: 'text', anchor: 'start', mono: true },
    { form: 'text', x: width - 12, y: 16, text: names.y, ink: 'quiet', anchor: 'end', mono: true },
  ]
  const spots = cut.map((label, at) => {
    const middle = 28 + at * barStep + barStep / 2
    const [from, to] = [toX(Math.min(values[at]!, 0)), toX(Math.max(values[at]!, 0))]
    shapes.push({ form: 'text', x: left - 8, y: middle + 4, text: label, ink: 'text', anchor: 'end', mono: true })
    shapes.push({
      form: 'rect',
      x: place(from),
      y: middle - barHeight / 2,
      width: place(Math.max(to - from, 1)),
      height: barHeight,
      ink: 'mark',
    })
    shapes.push({ form: 'text', x: place(to + 6), y: middle + 4, text: told[at]!, ink: 'quiet', anchor: 'start' })
    return { x: to, y: middle, label: labels[at]!, value: told[at]! }
  })
  const end = 28 + labels.length * barStep
  shapes.push({ form: 'line', x1: toX(0) - 0.5, y1: 24, x2: toX(0) - 0.5, y2: end, ink: 'axis' })
  return { width, height: end + 8, shapes, spots }
}

/** The drawing of a chart. Bars may be taller than asked for. */
export function drawChart(data: ChartData, kind: string, names: ChartNames, size: Size): Scene {
  if (data.form === 'bars') return drawBars(data, names, size)
  if (data.form === 'bins') return drawBins(data, names, size)
  return drawPoints(data, kind === 'line', names, size)
}
