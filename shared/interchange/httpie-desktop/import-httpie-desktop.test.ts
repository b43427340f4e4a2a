import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importAny } from '../import-any.ts'
import { checkImport, mutationsOf } from '../testing/fuzz-import.ts'
import { readPairs } from '../testing/show-import.ts'
import { showImported } from '../testing/show-imported.ts'
import { importHttpieDesktop } from './import-httpie-desktop.ts'

const pairs = readPairs(readFileSync(join(import.meta.dirname, 'fixtures/exports.txt'), 'utf8'))

test.each(pairs)('HTTPie Desktop: $title', ({ input, output }) => {
  expect(showImported(importHttpieDesktop(input)).trimEnd()).toBe(output)
  expect(importAny(input).source).toBe('HTTPie Desktop')
})

test.each([
  ['{', 'line 1, column 2 is not valid JSON'],
  ['[]', 'no object'],
  ['{"meta": {"format": "postman"}, "entry": {}}', 'no entry of the format "httpie"'],
  ['{"meta": {"format": "httpie"}}', 'no entry of the format "httpie"'],
])('%s is refused with a way out', (text, message) => {
  expect(() => importHttpieDesktop(text)).toThrow(message)
})

test('10,000 mutated exports are read or refused in words', () => {
  const bits = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    '1',
    '\\',
    '{{a}}',
    '"auth":',
    '"requests":',
    '/:x',
    '\u0000',
  ]
  fc.assert(
    fc.property(
      mutationsOf(
        pairs.map(({ input }) => input),
        bits,
      ),
      (text) => checkImport(() => importHttpieDesktop(text), text),
    ),
    { numRuns: 5000 },
  )
  // Broken JSON ends at once: whole objects with parts of the wrong kind go further.
  const bodies = [{ type: 'form', form: { fields: [1, {}] } }, { type: 'text', text: 'x' }, { type: 'graphql' }]
  const auths = [
    { type: 'bearer', credentials: 1 },
    { type: 'basic', credentials: { username: {}, password: 'x' } },
  ]
  const rows = [[], [1], [{}], [{ name: 'a', value: {} }], [{ variables: [{ name: 1 }] }]]
  const value = fc.constantFrom(null, 1, true, 'x', '/:a', '{{b}}', 'bearer', {}, ...bodies, ...auths, ...rows)
  const part = fc.dictionary(fc.constantFrom('name', 'url', 'method', 'auth', 'body', 'headers', 'type', 'form'), value)
  const entry = fc.record(
    {
      name: value,
      auth: value,
      requests: fc.array(part),
      collections: fc.array(part),
      environments: value,
      drafts: value,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      fc.constantFrom('workspace', 'collection', 'request', 'environment', 'x'),
      entry,
      (contentType, given) => {
        const text = JSON.stringify({ meta: { format: 'httpie', contentType }, entry: given })
        checkImport(() => importHttpieDesktop(text), text)
      },
    ),
    { numRuns: 5000 },
  )
})
