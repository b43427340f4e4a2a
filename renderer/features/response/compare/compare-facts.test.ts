import { expect, test } from 'vitest'
import type { Response } from '#shared/model/response.ts'
import { headerDifferences } from './compare-facts.ts'

const withHeaders = (...headers: [string, string][]) => ({ headers }) as Response

test('headers are compared by name, whatever their case and order', () => {
  const a = withHeaders(['Content-Type', 'application/json'], ['ETag', '"1"'], ['X-Old', 'yes'])
  const b = withHeaders(['etag', '"2"'], ['content-type', 'application/json'], ['X-New', 'yes'])
  expect(headerDifferences(a, b)).toEqual([
    { name: 'etag', a: '"1"', b: '"2"' },
    { name: 'X-Old', a: 'yes', b: null },
    { name: 'X-New', a: null, b: 'yes' },
  ])
})

test('a header that is there twice is compared as a whole', () => {
  const twice = withHeaders(['Set-Cookie', 'a'], ['Set-Cookie', 'b'])
  expect(headerDifferences(twice, twice)).toEqual([])
  expect(headerDifferences(twice, withHeaders(['Set-Cookie', 'a']))).toEqual([
    { name: 'Set-Cookie', a: 'a\nb', b: 'a' },
  ])
})
