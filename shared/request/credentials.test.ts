import { expect, test } from 'vitest'
import { emptyRequest } from '../model/empty-request.ts'
import { loadOperationList } from '../operations/load-operation-list.ts'
import { holdsToken, isCredential, takeTokens } from './credentials.ts'
import { plainSecrets } from './plain-secrets.ts'

const token = `dapi${'0123456789abcdef'.repeat(2)}`

test.each([
  ['Authorization', 'Bearer abc'],
  ['X-Databricks-Azure-SP-Management-Token', 'abc'],
  ['Cookie', 'session=42'],
  ['client_secret', 's3cr3t'],
  ['clientSecret', 's3cr3t'],
  ['X-Amz-Signature', 'abc'],
  ['anything', token],
])('%s: %s is a credential', (name, value) => {
  expect(isCredential(name, value)).toBe(true)
})

test.each([
  ['page_token', 'Zm9v'],
  ['nextPageToken', 'Zm9v'],
  ['idempotency_token', '7f3b2c1e'],
  ['consistency_token', 'x'],
  ['embed_credentials', 'true'],
  ['Authorization', ''],
  ['Authorization', 'Bearer {{TOKEN}}'],
  ['Cookie', 'session={{SESSION}}'],
  ['token_id', 'x'],
])('%s: %s is none', (name, value) => {
  expect(isCredential(name, value)).toBe(false)
})

test('of the parameters of all operations only those that hand a credential over count as one', async () => {
  const names = new Set((await loadOperationList()).flatMap(({ paramNames }) => paramNames))
  expect([...names].filter((name) => isCredential(name, 'x')).toSorted()).toEqual([
    'X-Databricks-GCP-SA-Access-Token',
    'aws_credentials',
    'client_secret',
    'cloudflare_api_token',
    'download_id_signature',
    // A flag: true and false are none.
    'embed_credentials',
    'personal_access_token',
    'refresh_token',
    'secret',
    'session_token',
    'subject_token',
    'token',
  ])
})

test('tokens are known by their form, and taken out of any text', () => {
  const web = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMjM0In0.'
  expect(takeTokens(`{"a": "${token}", "b": "${web}"}`, () => 'X')).toBe('{"a": "X", "b": "X"}')
  expect([holdsToken(`dsapi${'0'.repeat(32)}`), holdsToken('dapi-docs and eyJ')]).toEqual([true, false])
})

test('a request tells where credentials stand as plain text', () => {
  const row = { enabled: true }
  const request = {
    ...emptyRequest(),
    auth: { type: 'bearer' as const, token: 'abc' },
    params: [
      { name: 'page_token', value: 'Zm9v', in: 'query' as const, ...row },
      { name: 'access_token', value: 'abc', in: 'query' as const, ...row },
    ],
    headers: [{ name: 'X-Note', value: `see ${token}`, ...row }],
    body: { type: 'form' as const, fields: [{ name: 'client_secret', value: 'abc', ...row }] },
  }
  expect(plainSecrets(request)).toEqual(['Auth', 'parameter access_token', 'header X-Note', 'field client_secret'])
  expect(
    plainSecrets({
      ...request,
      auth: { type: 'bearer', token: '{{T}}' },
      params: [],
      headers: [],
      body: { type: 'none' },
    }),
  ).toEqual([])
})
