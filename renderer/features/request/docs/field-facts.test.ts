import { expect, test } from 'vitest'
import { fieldFacts, valuesText } from './field-facts.ts'

test('a type is explained in sentences', () => {
  expect(fieldFacts({ type: 'integer', format: 'int64', unit: 'epoch-ms' })).toContain('Milliseconds since 1970.')
  expect(fieldFacts({ type: 'string', contentEncoding: 'base64' })).toBe('Text in base64.')
  expect(fieldFacts({ type: 'string' })).toBe('')
})

test('many values are cut with their number', () => {
  expect(valuesText(['A', 'B', 'C'])).toBe('A, B, C')
  expect(valuesText(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, 2 more')
})
