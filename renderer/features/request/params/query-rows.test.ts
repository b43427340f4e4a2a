import { expect, test } from 'vitest'
import type { Parameter } from '#shared/model/request.ts'
import { joinUrl, splitUrl } from '#shared/request/url.ts'
import { replacePath, replaceQuery } from './query-rows.ts'

const row = (name: string, value: string, enabled = true): Parameter => ({ name, value, in: 'query', enabled })
const path = (name: string, value: string): Parameter => ({ name, value, in: 'path', enabled: true })

test('a typed query becomes rows, and rows become the same query', () => {
  const text = '/x/{id}?a=1&a=2&b='
  const rows = replaceQuery([path('id', '7')], splitUrl(text).params)
  expect(rows[0]).toEqual(path('id', '7'))
  expect(joinUrl('/x/{id}', rows)).toBe(text)
})

test('rows that are off keep their place while the query is typed', () => {
  const rows = [row('x', '0', false), row('a', '1'), row('off', '9', false), row('b', '2')]
  expect(replaceQuery(rows, [row('a', '1'), row('b', '2'), row('c', '3')]).map((r) => r.name)).toEqual([
    'x',
    'a',
    'off',
    'b',
    'c',
  ])
  expect(replaceQuery(rows, [row('b', '2')]).map((r) => r.name)).toEqual(['x', 'off', 'b'])
})

test('typing the name of a row that is off turns that row on instead of doubling it', () => {
  const rows = replaceQuery([row('page_size', '100', false)], [row('page_size', '5')])
  expect(rows).toEqual([row('page_size', '5')])
})

test('path rows follow the names in the URL and keep their values', () => {
  const rows = [path('catalog', 'main'), path('schema', 'default'), row('q', '1')]
  expect(replacePath(rows, ['schema', 'catalog'])).toEqual([
    path('schema', 'default'),
    path('catalog', 'main'),
    row('q', '1'),
  ])
  expect(replacePath(rows, ['catalog', 'schem'])[1]).toEqual(path('schem', 'default'))
})

test('a name that was gone for a moment gets its value back', () => {
  const remembered = new Map<string, string>()
  const gone = replacePath([path('cluster_id', '1-2')], [], remembered)
  expect(replacePath(gone, ['cluster_id'], remembered)).toEqual([path('cluster_id', '1-2')])
})
