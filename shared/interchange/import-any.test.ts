import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { importAny } from './import-any.ts'

test.each([
  ['curl', 'curl https://a.example.com/x'],
  ['HTTPie', 'https a.example.com/x'],
  ['HAR', '{"log": {"entries": []}}'],
  ['Insomnia', '{"_type": "export", "resources": []}'],
  ['.http files', '{{host}}/api/x'],
  ['Postman', '{"info": {"name": "x"}, "item": []}'],
])('a text of %s is known by its form', (source, text) => {
  expect(importAny(text).source).toBe(source)
  expect(importAny(`\uFEFF${text}`).source).toBe(source)
})

test.each([
  ['', 'Trowel cannot read this'],
  ['Dear diary', 'Trowel cannot read this'],
  ['{"a": }', 'line 1, column 7'],
  ['[]', 'no object'],
])('%j is refused with what is wrong', (text, message) => {
  expect(() => importAny(text)).toThrow(AppError)
  expect(() => importAny(text)).toThrow(message)
})
