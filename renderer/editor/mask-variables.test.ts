import { expect, test } from 'vitest'
import { maskVariables } from './mask-variables.ts'

test('bare variables become strings of the same length, others stay', () => {
  const text = '{"a": {{N}}, "b": "{{S}}", "c": [{{ X }}, 1], {{K}}: 2}'
  const masked = maskVariables(text)
  expect(masked).toBe('{"a": "xxx", "b": "{{S}}", "c": ["xxxxx", 1], "xxx": 2}')
  expect(masked).toHaveLength(text.length)
})

test('a text that is being written keeps its places', () => {
  const text = '{"a": {{N}},\n"'
  expect(maskVariables(text)).toBe('{"a": "xxx",\n"')
})
