import { expect, test } from 'vitest'
import { emptyRequest } from '../model/request.ts'
import { defaultHeaders } from './default-headers.ts'

test('what is sent unasked', () => {
  expect(defaultHeaders({ ...emptyRequest(), body: { type: 'json', text: '{}' } }, '1.2.3')).toEqual([
    { name: 'User-Agent', value: 'Trowel/1.2.3' },
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Encoding', value: 'gzip, deflate, br, zstd' },
    { name: 'Content-Type', value: 'application/json' },
  ])
})

test('a typed header takes the place of its default unless it is off', () => {
  const headers = [
    { name: 'ACCEPT', value: 'text/csv', enabled: true },
    { name: 'user-agent', value: 'x', enabled: false },
  ]
  expect(defaultHeaders({ ...emptyRequest(), headers }).map(({ name }) => name)).toEqual([
    'User-Agent',
    'Accept-Encoding',
  ])
})
