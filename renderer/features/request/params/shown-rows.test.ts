import { expect, test } from 'vitest'
import type { Parameter } from '#shared/model/request.ts'
import type { OperationParam } from '#shared/operations/operation.ts'
import { changeRow, shownRows } from './shown-rows.ts'

const operation: OperationParam[] = [
  { name: 'cluster_id', in: 'path', type: 'string', required: true },
  { name: 'page_size', in: 'query', type: 'integer', required: false },
  { name: 'page_token', in: 'query', type: 'string', required: false },
  { name: 'sort_by', in: 'query', type: 'string', required: false },
  { name: 'name', in: 'body', type: 'string', required: true },
]

const query = (name: string, value = '', enabled = true): Parameter => ({ name, value, in: 'query', enabled })
const path: Parameter = { name: 'cluster_id', value: '1', in: 'path', enabled: true }

test('parameters of the operation that are not used stand where the operation lists them', () => {
  const rows = shownRows([query('extra', '1'), path, query('page_token', 'x')], operation)
  expect(rows.map((row) => [row.param.name, row.index])).toEqual([
    ['cluster_id', 1],
    ['page_size', null],
    ['page_token', 2],
    ['sort_by', null],
    ['extra', 0],
  ])
})

test('turning such a row on puts it there in the draft too', () => {
  const params = [path, query('page_token', 'x')]
  const rows = shownRows(params, operation)
  const at = rows.findIndex((row) => row.param.name === 'page_size')
  const next = changeRow(params, rows, at, { value: '5', enabled: true })
  expect(next.map((row) => row.name)).toEqual(['cluster_id', 'page_size', 'page_token'])
  expect(shownRows(next, operation).findIndex((row) => row.param.name === 'page_size')).toBe(at)
})

test('a row of the draft is changed in place', () => {
  const params = [query('a'), query('b')]
  expect(changeRow(params, shownRows(params, []), 1, { enabled: false })).toEqual([query('a'), query('b', '', false)])
})

test('the empty row of a query object gives way to its fields', () => {
  const fields: OperationParam[] = [{ name: 'filter_by.policy_id', in: 'query', type: 'string', required: false }]
  const rows = shownRows([query('filter_by', '', false), query('x', '1')], fields)
  expect(rows.map((row) => row.param.name)).toEqual(['filter_by.policy_id', 'x'])
})

test('a row stays where it is while its name is typed', () => {
  const rows = shownRows([query('x', '1'), query('page_size')], operation, 1)
  expect(rows.at(-1)).toMatchObject({ index: 1, known: undefined })
})
