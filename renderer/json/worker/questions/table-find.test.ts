import { expect, test } from 'vitest'
import { DocumentSession } from '../document-session.ts'
import { findRunners } from '../works/find.ts'
import { tableRunners } from '../works/table-works.ts'
import type { WorkControl } from '../works/work.ts'

const control = <P>(): WorkControl<P> => ({ progress: () => undefined, breathe: () => Promise.resolve() })
const rows = [
  { id: 3, name: 'one needle', driver: { host: 'a' } },
  { id: 1, name: `${'x'.repeat(30)}needle \u00e9 needle`, driver: { host: 'needle' } },
  { id: 2, name: 'two', driver: { host: 'b' } },
]
const text = JSON.stringify({ needle: true, rows, more: ['needle'] }).replaceAll('\u00e9', '\\u00e9')

async function opened(find: string, body = text, type = 'application/json') {
  const session = new DocumentSession(type, null)
  session.append(new TextEncoder().encode(body))
  session.finish()
  const { context } = session
  const source = session.answer('tableChoices', { also: null })[0]!.source
  const { columns } = await tableRunners.tableShape({ source }, context, control())
  const idOf = (title: string) => columns.find((column) => column.title === title)!.id
  const shown = columns.map(({ id }) => id)
  const query = {
    text: find,
    regex: false,
    matchCase: false,
    wholeWord: false,
    in: 'both',
    over: type.endsWith('json') ? 'tokens' : 'text',
  } as const
  const { count } = await findRunners.find(query, context, control())
  return {
    session,
    source,
    idOf,
    count,
    step: (index: number, by: -1 | 0 | 1, in_ = shown) =>
      session.answer('stepInTable', { source, columns: in_, index, by }),
    cell: (index: number) => session.answer('cellOf', { source, columns: shown, index }),
    sort: (title: string, descending: boolean) =>
      tableRunners.tableArrange({ source, sort: { column: idOf(title), descending }, filters: [] }, context, control()),
    filter: (title: string, only: string) => {
      const filters = [{ column: idOf(title), text: only }]
      return tableRunners.tableArrange({ source, sort: null, filters }, context, control())
    },
    marks: (current: number) => session.answer('cellMarks', { source, from: 0, to: 9, columns: shown, current }),
  }
}

test('matches are stepped through as the rows stand, around the ends; what is not in the table is left out', async () => {
  const { count, step, cell, sort, filter, idOf } = await opened('needle')
  expect(count).toBe(6)
  expect(cell(0)).toBeNull()
  expect(cell(1)).toEqual({ place: 0, column: idOf('name') })
  expect([step(0, 0), step(1, 0), step(1, 1), step(3, 1), step(4, 1), step(1, -1), step(5, 1)]).toEqual([
    1, 1, 2, 4, 1, 4, 1,
  ])
  await sort('id', false)
  expect(cell(1)).toEqual({ place: 2, column: idOf('name') })
  expect([step(0, 0), step(4, 1), step(1, 1), step(1, -1), step(2, -1), step(4, -1)]).toEqual([2, 1, 2, 4, 1, 3])
  await filter('name', 'one')
  expect(cell(2)).toBeNull()
  expect([step(2, 0), step(1, 1), step(1, -1)]).toEqual([1, 1, 1])
  await filter('name', 'two')
  expect(step(1, 1)).toBeNull()
})

test('a column that is hidden is stepped over; a key leads to what stands behind it', async () => {
  const { step, idOf } = await opened('needle')
  expect([step(0, 0, [idOf('driver.host')]), step(4, 1, [idOf('driver.host')])]).toEqual([4, 4])
  const keys = await opened('driver')
  expect(keys.cell(0)).toEqual({ place: 0, column: keys.idOf('driver.host') })
})

test('what was found is marked in the text of a cell, from shortly before it', async () => {
  const { marks } = await opened('needle')
  const texts = marks(3).map(({ text: { text: says, marks: at, current } }) => [
    says,
    at.map(([from, to]) => says.slice(from, to)),
    current,
  ])
  expect(texts).toEqual([
    ['one needle', ['needle'], -1],
    ['…needle', ['needle'], 0],
    ['needle', ['needle'], -1],
  ])
})

test('so it is in separated values', async () => {
  const body = 'needle,name\n1,"a ""needle"", quoted"\n2,none\nneedle,"x\nneedle"\n'
  const { count, step, cell, marks, idOf, sort } = await opened('needle', body, 'text/csv')
  expect(count).toBe(4)
  expect([cell(0), cell(1), cell(3)]).toEqual([
    null,
    { place: 0, column: idOf('name') },
    { place: 2, column: idOf('name') },
  ])
  expect([step(0, 0), step(1, 1), step(3, 1)]).toEqual([1, 2, 1])
  expect(marks(1).map(({ text: { marks: at } }) => at.length)).toEqual([1, 1, 1])
  await sort('name', true)
  expect(step(3, 1)).toBe(1)
})
