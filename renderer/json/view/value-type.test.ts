import { expect, test } from 'vitest'
import type { ValueFacts } from '../engine/json-document.ts'
import { formatSize } from './format-size.ts'
import { valueType } from './value-type.ts'

const facts = (kind: ValueFacts['kind'], number = '', size = 10): ValueFacts => ({
  node: 0,
  kind,
  path: [],
  pathText: '.',
  size,
  number,
})

test.each([
  ['8', 'integer'],
  ['-2147483649', 'integer, int64'],
  ['1234567890123456789', 'integer, int64'],
  ['123456789012345678901234', 'integer, 24 digits'],
  ['1.10', 'number, decimal'],
  ['1e400', 'number, with exponent'],
])('%s is called %s', (number, name) => {
  expect(valueType(facts('number', number))).toBe(name)
})

test('large values tell their size', () => {
  expect(valueType(facts('string', '', 1_200_002))).toBe('string, 1.2 MB')
  expect(valueType(facts('object'))).toBe('object')
})

test.each([
  [0, '0 B'],
  [312, '312 B'],
  [6100, '6.1 KB'],
  [999_960, '1.0 MB'],
  [98_000_000, '98.0 MB'],
])('%i bytes read as %s', (size, text) => {
  expect(formatSize(size)).toBe(text)
})
