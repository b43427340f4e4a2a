import { expect, test } from 'vitest'
import { asKind } from './body-kinds.ts'

test('JSON and text share their text, form and multipart their fields', () => {
  expect(asKind('a', { type: 'json', text: '{}' }, 'text')).toMatchObject({ type: 'text', text: '{}' })
  const fields = [{ name: 'a', value: '1', enabled: true }]
  expect(asKind('a', { type: 'form', fields }, 'multipart')).toEqual({ type: 'multipart', fields })
})

test('a look at another kind loses nothing', () => {
  const body = { type: 'json' as const, text: '{"a": 1}' }
  const file = asKind('b', body, 'file')
  expect(asKind('b', file, 'json')).toEqual(body)
  expect(asKind('b', asKind('b', body, 'none'), 'json')).toEqual(body)
})
