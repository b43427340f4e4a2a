import { expect, test } from 'vitest'
import { parseJson } from '../../../editor/parse-json.ts'
import type { FieldPath } from './field-path.ts'
import { hasField, insertField } from './insert-field.ts'

const list = { into: 'list' } as const
const map = { into: 'map' } as const

function inserted(text: string, path: FieldPath, value: string): string {
  const done = insertField(text, path, value)
  expect(done.result).toBe('inserted')
  if (done.result !== 'inserted') return ''
  expect(done.text.slice(done.start, done.end).replaceAll(/\s/g, '')).toBe(value.replaceAll(/\s/g, ''))
  return done.text
}

test('a field comes after the last one, and every digit and variable around it stays', () => {
  const body = '{\n  "id": 9007199254740993001,\n  "rate": 1.10e+05,\n  "host": {{HOST}}, "at": "\\u00e9"\n}'
  expect(inserted(body, ['count'], '9007199254740993')).toBe(
    '{\n  "id": 9007199254740993001,\n  "rate": 1.10e+05,\n  "host": {{HOST}}, "at": "\\u00e9",\n  "count": 9007199254740993\n}',
  )
})

test('an empty body becomes an object', () => {
  expect(inserted('  ', ['name'], '"x"')).toBe('{\n  "name": "x"\n}')
  expect(inserted('{}', ['name'], '"x"')).toBe('{\n  "name": "x"\n}')
  expect(inserted('{\n}', ['name'], '"x"')).toBe('{\n  "name": "x"\n}')
})

test('what is missing around a deep field is made too', () => {
  expect(inserted('{\n  "name": "x"\n}', ['tasks', list, 'notebook_task', 'notebook_path'], '"/p"')).toBe(
    '{\n  "name": "x",\n  "tasks": [\n    {\n      "notebook_task": {\n        "notebook_path": "/p"\n      }\n    }\n  ]\n}',
  )
  expect(inserted('{"a": {}}', ['a', map, 'n'], '1')).toBe('{"a": {\n  "key": {\n    "n": 1\n  }\n}}')
})

test('a list that has items gets the field in its last one, with the indent of its neighbours', () => {
  const body =
    '{\n    "tasks": [\n        { "task_key": "a" },\n        {\n            "task_key": "b"\n        }\n    ]\n}'
  expect(inserted(body, ['tasks', list, 'timeout_seconds'], '60')).toBe(
    '{\n    "tasks": [\n        { "task_key": "a" },\n        {\n            "task_key": "b",\n            "timeout_seconds": 60\n        }\n    ]\n}',
  )
})

test('an object on one line stays on one line', () => {
  expect(inserted('{ "a": 1 }', ['b'], '{\n  "c": "two\\nlines"\n}')).toBe('{ "a": 1, "b": { "c": "two\\nlines" } }')
})

test('a body that is a list itself takes the field in an item', () => {
  expect(inserted('[]', [list, 'op'], '"add"')).toBe('[\n  {\n    "op": "add"\n  }\n]')
  expect(inserted('', [list, 'op'], '"add"')).toBe('[\n  {\n    "op": "add"\n  }\n]')
})

test('line ends stay as they are', () => {
  expect(inserted('{\r\n  "a": 1\r\n}', ['b'], '2')).toBe('{\r\n  "a": 1,\r\n  "b": 2\r\n}')
})

test('a field that is there is pointed at and nothing changes', () => {
  const body = '{ "a": { "b": [1, 2] } }'
  expect(insertField(body, ['a', 'b'], '[]')).toEqual({ result: 'present', start: 14, end: 20 })
  expect(hasField(parseJson(body).root, ['a', 'b'])).toBe(true)
  expect(hasField(parseJson(body).root, ['a', 'c'])).toBe(false)
  expect(hasField(undefined, ['a'])).toBe(false)
})

test('broken JSON and other values in the way are left alone', () => {
  expect(insertField('{ "a": 1, }', ['b'], '2')).toEqual({ result: 'broken' })
  expect(insertField('{ "a": "text" }', ['a', 'b'], '2')).toEqual({ result: 'blocked' })
  expect(insertField('{ "a": {{ALL}} }', ['a', 'b'], '2')).toEqual({ result: 'blocked' })
})
