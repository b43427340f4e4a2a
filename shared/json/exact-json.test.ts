import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExact, printExact } from './exact-json.ts'
import { ExactNumber, isJsonObject } from './exact-value.ts'

test.each([
  '1234567890123456789',
  '-9223372036854775808',
  '1.50',
  '1e400',
  '-0',
  '0.1',
  '12E+3',
  '123456789012345678901234567890.5',
])('the number %s is printed as it was read', (text) => {
  expect(printExact(parseExact(text))).toBe(text)
  expect(printExact(parseExact(`{"a":[${text}]}`))).toBe(`{"a":[${text}]}`)
})

test('small integers and short decimals are ordinary numbers, the others are not', () => {
  expect(parseExact('[1, 9007199254740991, 2.5]')).toEqual([1, 9007199254740991, 2.5])
  expect(parseExact('9007199254740992')).toBeInstanceOf(ExactNumber)
  expect(parseExact('1e400')).toBeInstanceOf(ExactNumber)
})

test('a hostile key is only a key', () => {
  const value = parseExact('{"__proto__": {"polluted": true}, "constructor": 1}')
  expect(isJsonObject(value) && Object.keys(value)).toEqual(['__proto__', 'constructor'])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('printing with an indent matches the usual form', () => {
  const value = { a: [1, { b: null }], c: {}, d: [], e: 'ü"\n' }
  expect(printExact(value, 2)).toBe(JSON.stringify(value, null, 2))
})

test.each([
  '',
  '{',
  '[1,]',
  '{"a":1,}',
  "{'a':1}",
  '01',
  '1.',
  '+1',
  'nul',
  '"\u0001"',
  '"\\x"',
  '[1] 2',
  'NaN',
  '"open',
  '[1 2]',
])('%j is refused with a place', (text) => {
  expect(() => parseExact(text)).toThrow(/position \d+/)
})

test('a very deep document is refused, not a crash', () => {
  expect(() => parseExact('['.repeat(200_000))).toThrow(SyntaxError)
})

test('a string of many megabytes is read', () => {
  const long = 'ab\\"'.repeat(2_000_000)
  expect(parseExact(`"${long}"`)).toHaveLength(6_000_000)
})

test('any JSON comes back the same', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const again = printExact(parseExact(text))
      expect(JSON.parse(again)).toEqual(JSON.parse(text))
    }),
  )
})

test('any text is either JSON for everybody or for nobody', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:01-.eE+ tfn\\u\n') }), (text) => {
      let usual = true
      try {
        JSON.parse(text)
      } catch {
        usual = false
      }
      let ours = true
      try {
        parseExact(text)
      } catch {
        ours = false
      }
      expect(ours).toBe(usual)
    }),
    { numRuns: 500 },
  )
})
