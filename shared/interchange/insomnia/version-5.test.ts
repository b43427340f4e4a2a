import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importAny } from '../import-any.ts'
import { checkImport, mutationsOf } from '../testing/fuzz-import.ts'
import { readPairs } from '../testing/show-import.ts'
import { showImported } from '../testing/show-imported.ts'
import { importInsomnia } from './import-insomnia.ts'

const pairs = readPairs(readFileSync(join(import.meta.dirname, 'fixtures/version-5.txt'), 'utf8'))

test.each(pairs)('version 5: $title', ({ input, output }) => {
  expect(showImported(importInsomnia(input)).trimEnd()).toBe(output)
  expect(importAny(input).source).toBe('Insomnia')
  expect(importAny(`\uFEFF${input}`).source).toBe('Insomnia')
})

test('line ends of Windows say the same, but within texts', () => {
  const { input, output } = pairs[0]!
  expect(showImported(importInsomnia(input.replaceAll('\n', '\r\n'))).trimEnd()).toBe(output)
})

const head = 'type: collection.insomnia.rest/5.0\n'

test.each([
  ['a: [', 'is not valid YAML'],
  [`collection: ${'['.repeat(5000)}`, 'is not valid YAML'],
  [`collection: ${'['.repeat(300)}${']'.repeat(300)}`, 'levels deep'],
  ['collection: *nowhere', 'line 2, column 13: nothing is called &nowhere'],
  ['collection: &a [*a]', '&a holds itself'],
  ['---\nx: 1', 'is not valid YAML'],
  ['%\n'.repeat(100_000), 'too many lines that begin with %'],
])('%s is refused with its place', (text, message) => {
  expect(() => importInsomnia(head + text)).toThrow(message)
})

test('aliases of aliases that would fill all memory are refused', () => {
  const levels = 'abcdefghijklmnop'.split('').map((name, at, names) => {
    const below = at === 0 ? 'x' : `*${names[at - 1]}`
    return `${name}: &${name} [${Array(10).fill(below).join(', ')}]`
  })
  expect(() => importInsomnia(`${head}${levels.join('\n')}`)).toThrow('aliases make it too large')
})

test('10,000 mutated files are read or refused in words', () => {
  const bits = [
    '\n',
    '  ',
    ': ',
    '- ',
    '*a',
    '&a ',
    '{',
    ']',
    '"',
    "'",
    '|',
    '\t',
    '%',
    '!',
    '? ',
    '{{ _.x }}',
    '\u0000',
    '#',
  ]
  const seeds = pairs.map(({ input }) => input.slice(0, 400))
  fc.assert(
    fc.property(mutationsOf(seeds, bits), (text) => checkImport(() => importInsomnia(text), text)),
    { numRuns: 10_000 },
  )
})
