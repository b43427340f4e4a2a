import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { ChartColumn, Measure } from '../../worker/works/table-chart.ts'
import { hintFor } from '../hints.ts'

export type ChartKind = 'line' | 'bar' | 'histogram' | 'scatter'

/** What is drawn. Columns by id; null stands for the number of the row, or for counting rows. */
export interface ChartChoice {
  kind: ChartKind
  x: number | null
  y: number | null
  measure: Measure
}

/** Numbers that are a time: their name says so. */
function isEpoch({ path, title, kind, type }: TableColumn): boolean {
  if (kind !== 'number' || type !== null) return false
  const last = path.at(-1)
  return hintFor(typeof last === 'string' ? last : title, 'number', '1547078156000')?.endsWith('UTC') ?? false
}

export function isTimeColumn(column: TableColumn): boolean {
  return column.kind === 'time' || isEpoch(column)
}

/** Whether a column has places on an axis. */
export function canMeasure({ kind }: TableColumn): boolean {
  return kind === 'number' || kind === 'time'
}

export function chartColumn(column: TableColumn | undefined): ChartColumn | null {
  if (!column) return null
  return { id: column.id, readAs: column.kind === 'time' ? 'time' : isEpoch(column) ? 'epoch' : 'number' }
}

const telling = /(^|[._])(state|status|type|kind|source|creator_user_name|name|category|region|level)$/i

/** What is likely to be worth a look. */
export function likelyChart(columns: readonly TableColumn[], wanted: TableColumn | null): ChartChoice {
  const numbers = columns.filter((column) => column.kind === 'number' && !isTimeColumn(column))
  const times = columns.filter(isTimeColumn)
  const texts = columns.filter(({ kind }) => kind === 'text' || kind === 'boolean')
  const declared = columns.some(({ type }) => type !== null)
  const time = times[0]
  const number = numbers.find(({ title }) => !/(^|[._])id$|_id$/i.test(title))
  if (wanted) {
    const kind = canMeasure(wanted) ? 'histogram' : 'bar'
    return { kind, x: wanted.id, y: null, measure: 'count' }
  }
  if (declared && time && number) return { kind: 'line', x: time.id, y: number.id, measure: 'sum' }
  if (declared && texts[0] && number) return { kind: 'bar', x: texts[0].id, y: number.id, measure: 'sum' }
  const label =
    texts.find(({ title }) => /state$|status$/i.test(title)) ?? texts.find(({ title }) => telling.test(title))
  const by = label ?? texts[0]
  if (by) return { kind: 'bar', x: by.id, y: null, measure: 'count' }
  const any = number ?? time ?? columns[0]
  return { kind: any && canMeasure(any) ? 'histogram' : 'bar', x: any?.id ?? null, y: null, measure: 'count' }
}
