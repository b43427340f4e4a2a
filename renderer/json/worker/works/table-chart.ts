import { none } from '../../engine/structure.ts'
import { binValues, cellText, chartValue, type ReadAs } from '../../engine/table/chart-data.ts'
import type { Table } from '../../engine/table/table.ts'
import { tableOf } from '../tables.ts'
import { nowAndThen } from './now-and-then.ts'
import type { Runners, WorkControl } from './work.ts'

export type Measure = 'count' | 'sum' | 'mean' | 'min' | 'max'

export interface ChartColumn {
  id: number
  readAs: ReadAs
}

export type ChartData =
  | { form: 'points'; x: Float64Array; y: Float64Array; every: number }
  | { form: 'bars'; labels: string[]; values: Float64Array; more: number }
  | { form: 'bins'; edges: Float64Array; counts: Float64Array }

export interface ChartAnswer {
  data: ChartData
  /** Rows that are shown in the table, and how many of them have nothing to draw. */
  rows: number
  without: number
}

export interface TableChartWorks {
  /** What is drawn of the rows in view of the table. `x` null: the row's number. */
  tableChart: {
    input: {
      source: number
      kind: 'line' | 'scatter' | 'bar' | 'histogram'
      x: ChartColumn | null
      y: ChartColumn | null
      measure: Measure
    }
    progress: number
    output: ChartAnswer
  }
}

const atOnce = 512
const mostPoints = 4000
const mostBars = 40
const longestLabel = 120

export const tableChartRunners: Runners<TableChartWorks> = {
  async tableChart({ source, kind, x, y, measure }, context, { progress, breathe }) {
    const passes = kind === 'bar' || kind === 'histogram' ? 1 : 2
    const tell = nowAndThen(progress)
    const part = (pass: number): WorkControl<number> => ({
      progress: (share) => tell((pass + share) / passes),
      breathe,
    })
    const table = tableOf(context, source)
    const rows = table.length
    if (kind === 'bar') return barsOf(table, x!, measure === 'count' ? null : y, measure, part(0))
    const first = await valuesOf(table, x, part(0))
    if (kind === 'histogram') {
      return { data: { form: 'bins', ...binValues(first, x?.readAs !== 'number') }, rows, without: countNaN(first) }
    }
    const second = await valuesOf(table, y, part(1))
    const usable = Uint32Array.from(first.keys()).filter((at) => !Number.isNaN(first[at]! + second[at]!))
    const every = Math.max(Math.ceil(usable.length / mostPoints), 1)
    const drawn = usable.filter((_, at) => at % every === 0)
    if (kind === 'line') drawn.sort((a, b) => first[a]! - first[b]! || a - b)
    const pick = (values: Float64Array) => Float64Array.from(drawn, (at) => values[at]!)
    return {
      data: { form: 'points', x: pick(first), y: pick(second), every },
      rows,
      without: rows - usable.length,
    }
  },
}

async function valuesOf(
  table: Table,
  column: ChartColumn | null,
  { progress, breathe }: WorkControl<number>,
): Promise<Float64Array> {
  const values = new Float64Array(table.length)
  for (let place = 0; place < values.length; place++) {
    if (place % atOnce === atOnce - 1) {
      progress(place / values.length)
      await breathe()
    }
    values[place] = column
      ? chartValue(table.cells, table.cell(table.rowAt(place), column.id), column.readAs)
      : place + 1
  }
  return values
}

function countNaN(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0)
}

async function barsOf(
  table: Table,
  by: ChartColumn,
  of: ChartColumn | null,
  measure: Measure,
  { progress, breathe }: WorkControl<number>,
): Promise<ChartAnswer> {
  const groups = new Map<string, { rows: number; sum: number; min: number; max: number }>()
  let without = 0
  const rows = table.length
  for (let place = 0; place < rows; place++) {
    if (place % atOnce === atOnce - 1) {
      progress(place / rows)
      await breathe()
    }
    const row = table.rowAt(place)
    const node = table.cell(row, by.id)
    const value = of ? chartValue(table.cells, table.cell(row, of.id), of.readAs) : 1
    if (node === none || Number.isNaN(value)) {
      without++
      continue
    }
    const label = cellText(table.cells, node, longestLabel)
    const group = groups.get(label) ?? { rows: 0, sum: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }
    group.rows++
    group.sum += value
    group.min = Math.min(group.min, value)
    group.max = Math.max(group.max, value)
    groups.set(label, group)
  }
  const measured = [...groups].map(([label, { rows: count, sum, min, max }]) => ({
    label,
    value: { count, sum, mean: sum / count, min, max }[measure],
  }))
  measured.sort((a, b) => b.value - a.value)
  const shown = measured.slice(0, mostBars)
  return {
    data: {
      form: 'bars',
      labels: shown.map(({ label }) => label),
      values: Float64Array.from(shown, ({ value }) => value),
      more: measured.length - shown.length,
    },
    rows,
    without,
  }
}
