import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Parameter } from '../model/request.ts'
import { encodePath, encodeQuery, encodeTyped, encodeValue } from './encode.ts'
import { pathParameters, splitPath } from './path-parameters.ts'
import { joinUrl, splitUrl } from './url.ts'

const row = (name: string, value: string, enabled = true): Parameter => ({ name, value, in: 'query', enabled })

test('the query of a typed address becomes rows, templates and all', () => {
  expect(splitUrl('{{DATABRICKS_HOST}}/api/2.0/x?id={{ID}}&filter_by.user_ids=1&filter_by.user_ids=2')).toEqual({
    url: '{{DATABRICKS_HOST}}/api/2.0/x',
    params: [row('id', '{{ID}}'), row('filter_by.user_ids', '1'), row('filter_by.user_ids', '2')],
  })
})

test('rows hold plain values', () => {
  expect(splitUrl('/x?path=%2Fa%20b&q=a+b&bad=%zz&half=%C3&flag&=v').params).toEqual([
    row('path', '/a b'),
    row('q', 'a b'),
    row('bad', '%zz'),
    row('half', '%C3'),
    row('flag', ''),
    row('', 'v'),
  ])
})

test('an address shows the rows that are on, readable', () => {
  const params = [
    row('path', '/a b & c'),
    row('off', '1', false),
    row('n', '50%'),
    { ...row('id', '1'), in: 'path' as const },
  ]
  expect(joinUrl('/x#top', params)).toBe('/x?path=/a b %26 c&n=50%25#top')
  expect(joinUrl('/x?kept=1', [row('a', 'b')])).toBe('/x?kept=1&a=b')
  expect(joinUrl('/x?kept', [])).toBe('/x?kept')
})

test('any rows survive the way into the address and back', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.toWellFormed())
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const rows = pairs.map(([name, value]) => row(name, value))
      expect(splitUrl(joinUrl('https://h/p#f', rows))).toEqual({ url: 'https://h/p#f', params: rows })
    }),
  )
})

test('path parameters are single braces in the path', () => {
  expect(pathParameters('{{HOST}}/a/{id}/b/{id}/{{X}}/{catalog}.{schema}:query?x={no}#{no}')).toEqual([
    'id',
    'catalog',
    'schema',
  ])
  expect(pathParameters('/a/{}/{1}/{a b}/{{{id}}}')).toEqual([])
})

test('a value that spans segments is told by its place', () => {
  const keeps = (url: string) =>
    splitPath(url).flatMap((part) => (part.type === 'parameter' ? [part.keepsSlashes] : []))
  expect(keeps('/api/2.0/fs/files{file_path}')).toEqual([true])
  expect(keeps('/api/2.0/postgres/{name}')).toEqual([true])
  expect(keeps('/api/2.0/x/{name}')).toEqual([false])
  expect(keeps('/x/{a}.{b}')).toEqual([false, false])
})

test('values are encoded for their place', () => {
  expect(encodePath('a/b c%ü', false)).toBe('a%2Fb%20c%25%C3%BC')
  expect(encodePath('/Volumes/a b/c#1.txt', true)).toBe('/Volumes/a%20b/c%231.txt')
  expect(encodeQuery('/a b&c=1+2%20,é')).toBe('/a%20b%26c%3D1%2B2%2520,%C3%A9')
  expect(encodeValue("a!'()*/")).toBe('a%21%27%28%29%2A%2F')
})

test('typed text is not encoded twice', () => {
  expect(encodeTyped('/a%20b/c d/50%/ü/{x}/"')).toBe('/a%20b/c%20d/50%25/%C3%BC/%7Bx%7D/%22')
})
