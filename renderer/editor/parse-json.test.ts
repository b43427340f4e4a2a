import { expect, test } from 'vitest'
import { parseJson, placeOf } from './parse-json.ts'

test('a bare variable is a value of any type', () => {
  const { root, problem } = parseJson('{"a": {{N}}, "b": ["{{S}}", {{X}}1]}')
  expect(problem).toBeUndefined()
  expect(root?.properties?.map((property) => [property.key, property.value.type])).toEqual([
    ['a', 'variable'],
    ['b', 'array'],
  ])
  expect(root?.properties?.[1]?.value.items?.map((item) => item.type)).toEqual(['string', 'variable'])
})

test.each([
  ['{"a": 1,}', 'Nothing follows this comma.', { line: 1, column: 8 }],
  ['{"a" 1}', 'A colon is missing after the name.', { line: 1, column: 6 }],
  ['{\n  "a": 1\n  "b": 2\n}', 'A comma or “}” is missing before this.', { line: 3, column: 3 }],
  ['{"a": tru}', '“tru” is no JSON value.', { line: 1, column: 7 }],
  ['[01]', '“01” is no JSON value.', { line: 1, column: 2 }],
  ['{"a": "x', 'This string has no closing quote.', { line: 1, column: 7 }],
  ['[1', 'The text ends too early.', { line: 1, column: 3 }],
  ['{} {}', 'Something follows after the end of the JSON text.', { line: 1, column: 4 }],
])('%s: says what is wrong and where', (text, message, place) => {
  const { problem } = parseJson(text)
  expect(problem?.message).toBe(message)
  expect(placeOf(text, problem?.start ?? -1)).toEqual(place)
})

test('a hundred thousand brackets do not bring it down', () => {
  expect(parseJson('['.repeat(100_000)).problem).toBeDefined()
})
