import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importAny } from '../import-any.ts'
import { checkImport, mutationsOf } from '../testing/fuzz-import.ts'
import { readPairs } from '../testing/show-import.ts'
import { showImported } from '../testing/show-imported.ts'
import { importOpenapi } from './import-openapi.ts'

const pairs = readPairs(readFileSync(join(import.meta.dirname, 'fixtures/openapi.txt'), 'utf8'))

test.each(pairs)('$title', ({ input, output }) => {
  expect(showImported(importOpenapi(input)).trimEnd()).toBe(output)
  expect(importAny(input).source).toBe('OpenAPI')
})

test.each([
  ['openapi: 3.0.0\npaths: [', 'is not valid YAML'],
  ['{"openapi": "3.0.0",\n  oops}', 'line 2, column 3'],
  ['swagger: "2.0"\n', 'this is 2.0'],
  ['openapi: 4.0.0\n', 'this is 4.0.0'],
])('%s is refused with its place or the way out', (text, message) => {
  expect(() => importOpenapi(text)).toThrow(message)
})

test('a schema of a thousand fields a thousand deep comes to an end', () => {
  const properties = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`f${at}`, { $ref: '#/components/schemas/X' }]),
  )
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/X' } } } }
  const description = {
    openapi: '3.0.0',
    components: { schemas: { X: { type: 'object', properties } } },
    paths: { '/x': { post: { requestBody: body } } },
  }
  const { collections } = importOpenapi(JSON.stringify(description))
  expect(JSON.stringify(collections).length).toBeLessThan(1_000_000)
})

test('10,000 mutated descriptions are read or refused in words', () => {
  const bits = [
    '\n',
    '  ',
    ': ',
    '- ',
    '{',
    ']',
    '"',
    '$ref: "#/paths"',
    '*a',
    '&a ',
    '[]',
    'null',
    '{{x}}',
    '\u0000',
    '#',
  ]
  const seeds = pairs.map(({ input }) => input.slice(0, 600))
  fc.assert(
    fc.property(mutationsOf(seeds, bits), (text) => checkImport(() => importOpenapi(text), text)),
    { numRuns: 10_000 },
  )
})
