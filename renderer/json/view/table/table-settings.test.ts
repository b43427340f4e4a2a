import { expect, test } from 'vitest'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import { fittingWidth, moveColumn, orderColumns, toggled, usualSettings, usualWidth } from './table-settings.ts'

function columnsOf(titles: readonly string[], type: string | null = null): TableColumn[] {
  return titles.map((title, id) => ({ id, path: title.split('.'), title, kind: 'text', type, present: 1, longest: 10 }))
}
const titles = (columns: readonly TableColumn[]) => columns.map(({ title }) => title)

test('name, id and state come first, nested columns last', () => {
  const columns = columnsOf(['driver.ip', 'cluster_id', 'num_workers', 'cluster_name', 'state', 'aws.zone'])
  expect(titles(orderColumns(columns, usualSettings))).toEqual([
    'cluster_name',
    'cluster_id',
    'state',
    'num_workers',
    'driver.ip',
    'aws.zone',
  ])
})

test('columns that the answer names itself stay in their order', () => {
  const columns = columnsOf(['amount', 'name', 'id'], 'STRING')
  expect(titles(orderColumns(columns, usualSettings))).toEqual(['amount', 'name', 'id'])
})

test('moved and pinned columns keep their place when new ones turn up', () => {
  const columns = columnsOf(['a', 'b', 'c'])
  const moved = moveColumn(usualSettings, columns, 'c', 'a')
  expect(titles(orderColumns(columns, moved))).toEqual(['c', 'a', 'b'])
  expect(titles(orderColumns(columnsOf(['a', 'x', 'b', 'c']), moved))).toEqual(['c', 'a', 'b', 'x'])
  const pinned = { ...moved, pinned: toggled([], 'b') }
  expect(titles(orderColumns(columns, pinned))).toEqual(['b', 'c', 'a'])
  expect(toggled(['b'], 'b')).toEqual([])
  expect(titles(orderColumns(columns, moveColumn(moved, columns, 'c', null)))).toEqual(['a', 'b', 'c'])
})

test('a column begins readable but not endless, and can be made to fit', () => {
  const [column] = columnsOf(['description'])
  const long = { ...column!, longest: 80 }
  expect(usualWidth(long)).toBeLessThan(330)
  expect(fittingWidth(long, 0)).toBeGreaterThan(78 * 7)
  expect(fittingWidth({ ...long, longest: 1e6 }, 0)).toBeLessThan(1000)
})
