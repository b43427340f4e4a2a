import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { emptyRequest } from '../../model/request.ts'
import { requestsIn } from '../export/requests-in.ts'
import { importAny } from '../import-any.ts'
import type { ImportedRequest } from '../imported.ts'
import { anyCollection } from '../testing/any-collection.ts'
import { exportRequests } from './export-requests.ts'
import { importRequests } from './import-requests.ts'

test('requests go out in our own form and come back the same, in all they hold', () => {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const all = requestsIn(collection)
      const back = importRequests(exportRequests(collection)).collections[0]!.items as ImportedRequest[]
      expect(back.map(({ request }) => request)).toEqual(all.map(({ item }) => item.request))
      expect(back.map(({ docs }) => docs)).toEqual(all.map(({ item }) => item.docs))
    }),
    { numRuns: 200 },
  )
})

test('what is not said is the usual, and numbers in bodies keep their digits', () => {
  const { source, imported } = importAny(
    '{"method": "POST", "url": "https://a.example.com/x", "body": {"type": "json", "text": "{\\"n\\": 12345678901234567890}"}}',
  )
  expect(source).toBe('Requests as JSON')
  expect((imported.collections[0]!.items[0] as ImportedRequest).request).toEqual({
    ...emptyRequest(),
    method: 'POST',
    url: 'https://a.example.com/x',
    body: { type: 'json', text: '{"n": 12345678901234567890}' },
  })
})

test('no file of this machine is named from outside', () => {
  const file = { id: 'project:collections/a/secret.txt', name: 'secret.txt', size: 1 }
  const { collections, notes } = importRequests(
    JSON.stringify([
      { method: 'PUT', url: 'x', body: { type: 'file', file, contentType: 'text/plain' } },
      { method: 'PUT', url: 'x', body: { type: 'multipart', fields: [{ name: 'f', enabled: true, file }] } },
    ]),
  )
  expect(JSON.stringify(collections)).not.toContain('project:')
  expect(notes.map(({ kind }) => kind)).toEqual(['file', 'file'])
})

test.each([
  '',
  '{',
  '[1]',
  '{"method": "GET"}',
  '{"method": "a b", "url": "x"}',
  '{"method":"GET","url":"x","body":{"type":"?"}}',
])('%j is refused with what is wrong', (text) => {
  expect(() => importRequests(text)).toThrow(AppError)
})
