import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importSources } from '../import-sources.ts'
import type { ImportedRequest } from '../imported.ts'
import { checkImport, mutationsOf } from '../testing/fuzz-import.ts'
import { readPairs } from '../testing/show-import.ts'
import { showImported } from '../testing/show-imported.ts'
import { importBruno } from './import-bruno.ts'
import { readSources } from './testing/read-sources.ts'

const pairs = readPairs(readFileSync(join(import.meta.dirname, 'fixtures/collections.txt'), 'utf8'))

test.each(pairs)('Bruno: $title', ({ input, output }) => {
  const { source, imported } = readSources(input)
  expect(showImported(imported).trimEnd()).toBe(output)
  expect(source).toBe('Bruno')
})

test('line ends of Windows say the same', () => {
  const { input, output } = pairs[0]!
  expect(showImported(readSources(input.replaceAll(/\n(?!>>>)/g, '\r\n')).imported).trimEnd()).toBe(output)
})

test.each([
  ['get {\n  url: x', 'The block get of line 1 has no end.'],
  ['get {\n}\n}', 'Line 3 stands outside of every block.'],
  ['{"version": "1"}', 'it has no items'],
  ['opencollection: 1.0.0\ninfo: {type: workspace}', 'list of a workspace'],
  ['opencollection: [', 'line 1, column 18 is not valid YAML'],
])('%j is refused with its place', (text, message) => {
  expect(() => importBruno(text)).toThrow(message)
})

const bru = (name: string) => `meta {\n  name: ${name}\n}\nget {\n  url: https://a.example.com/${name}\n}\n`
const file = (path: string, text: string) => ({ path, text })

test('several collections below one folder are several, and other files beside them are read too', () => {
  const { sources, imported } = importSources(
    [
      file('all/a/bruno.json', '{"name": "A"}'),
      file('all/a/one.bru', bru('one')),
      file('all/a/b/bruno.json', '{"name": "B"}'),
      file('all/a/b/two.bru', bru('two')),
      file('all/run.har', '{"log": {"entries": [{"request": {"method": "GET", "url": "https://b.example.com/y"}}]}}'),
      file('all/notes.txt', 'hello'),
    ],
    null,
  )
  expect(sources).toEqual(['Bruno', 'HAR'])
  expect(imported.collections.map(({ name, items }) => `${name}: ${items.map((each) => each.name)}`)).toEqual([
    'A: one',
    'B: two',
    'run: GET /y',
  ])
  expect(imported.notes.at(-1)).toMatchObject({ place: 'all/notes.txt', kind: 'dropped' })
})

test('files without the file of their collection are one collection, named as their folder', () => {
  const { imported } = importSources([file('x/y/one.bru', bru('one')), file('x/y/z/two.bru', bru('two'))], null)
  expect(imported.collections.map(({ name, items }) => [name, items.map((each) => each.name)])).toEqual([
    ['y', ['z', 'one']],
  ])
})

test('a request that does not say its name has that of its file', () => {
  const [item] = importBruno('get {\n  url: x\n}', 'some/List all.bru').collections[0]!.items as ImportedRequest[]
  expect(item!.name).toBe('List all')
})

test('names that mean something to JavaScript are names', () => {
  const { imported } = importSources(
    [
      file('bruno.json', '{"name": "__proto__"}'),
      file('__proto__/constructor.bru', `${bru('x')}headers {\n  __proto__: 1\n}`),
    ],
    null,
  )
  expect(JSON.stringify(imported.collections)).toContain('"name":"__proto__","value":"1"')
  expect(Object.hasOwn(Object.prototype, 'value')).toBe(false)
})

test('10,000 mutated collections are read or refused in words', () => {
  const bits = [
    '\n',
    '}\n',
    '{',
    '[',
    ']',
    "'''",
    '"',
    ':',
    '~',
    '@',
    '@file(',
    '@contentType(',
    '  ',
    '\n>>> x/y.bru\n',
    'body',
    '\u0000',
  ]
  const isYaml = (text: string) => /^(?:opencollection|>>> api)/.test(text)
  const seeds = pairs.map(({ input }) => input)
  const check = (texts: readonly string[], numRuns: number) =>
    fc.assert(
      fc.property(mutationsOf(texts, bits), (text) => checkImport(() => readSources(text).imported, text)),
      { numRuns },
    )
  check(
    seeds.filter((text) => !isYaml(text)),
    9000,
  )
  check(
    seeds.filter(isYaml).map((text) => text.slice(0, 600)),
    1000,
  )
})

test.each([
  "'''",
  '@a(',
  "@a('''",
  '{',
  '[',
  '\n',
  ' ',
  '"\\',
  '~',
  ':',
  '@file(',
  '@contentType(',
  '\na {',
  '}\n',
  '#\n',
])('20,000 times %j ends soon', (bit) => {
  const long = bit.repeat(20_000)
  const texts = [
    long,
    `headers {\n${long}\n}`,
    `body:multipart-form {\n  a: ${long}b\n}\npost {\n  body: multipart-form\n}`,
  ]
  for (const text of texts) checkImport(() => importBruno(`get {\n}\n${text}`), bit)
})
