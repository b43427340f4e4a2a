import { expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { Request } from '../../model/request.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { importHar } from './import-har.ts'

const har = (...requests: readonly unknown[]) =>
  JSON.stringify({ log: { version: '1.2', entries: requests.map((request) => ({ request, response: {} })) } })

function read(request: unknown): { imported: Imported; request: Request } {
  const imported = importHar(har(request))
  const [item] = imported.collections[0]!.items as ImportedRequest[]
  expect(Request.parse(item!.request)).toEqual(item!.request)
  return { imported, request: item!.request }
}

const post = (postData: unknown, headers: unknown = []) => ({
  method: 'POST',
  url: 'https://a.example.com/x',
  headers,
  postData,
})
const form = [{ name: 'a', value: '1 2', enabled: true }]

test.each<[string, unknown, Partial<Request>]>([
  [
    'a call',
    { method: 'get', url: 'https://a.example.com/x' },
    { method: 'GET', url: 'https://a.example.com/x', body: { type: 'none' } },
  ],
  [
    'its query',
    { url: 'https://a.example.com/x?q=a%20b&r=' },
    {
      params: [
        { name: 'q', value: 'a b', in: 'query', enabled: true },
        { name: 'r', value: '', in: 'query', enabled: true },
      ],
    },
  ],
  [
    'a workspace',
    { url: 'https://adb-1234567890123456.7.azuredatabricks.net/api/2.0/clusters/list' },
    { url: '{{DATABRICKS_HOST}}/api/2.0/clusters/list' },
  ],
  [
    'headers but those of the connection',
    {
      url: 'https://a.example.com',
      headers: [
        { name: ':authority', value: 'a' },
        { name: 'Host', value: 'a' },
        { name: 'X-A', value: 'b' },
      ],
    },
    { headers: [{ name: 'X-A', value: 'b', enabled: true }] },
  ],
  [
    'JSON with every digit',
    post({ mimeType: 'application/json', text: '{"n":12345678901234567890,"d":1.10}' }),
    { body: { type: 'json', text: '{"n":12345678901234567890,"d":1.10}' } },
  ],
  [
    'text',
    post({ mimeType: 'text/csv', text: 'a,b' }),
    { body: { type: 'text', text: 'a,b', contentType: 'text/csv' } },
  ],
  [
    'a form as text',
    post({ mimeType: 'application/x-www-form-urlencoded', text: 'a=1+2' }),
    { body: { type: 'form', fields: form } },
  ],
  [
    'a form as rows',
    post({ mimeType: 'application/x-www-form-urlencoded; charset=utf-8', params: [{ name: 'a', value: '1 2' }] }),
    { body: { type: 'form', fields: form } },
  ],
  [
    'parts',
    post({ mimeType: 'multipart/form-data; boundary=x', params: [{ name: 'a', value: '1 2' }] }, [
      { name: 'Content-Type', value: 'multipart/form-data; boundary=x' },
    ]),
    { headers: [], body: { type: 'multipart', fields: form } },
  ],
  ['an empty body', post({ mimeType: '', text: '' }), { body: { type: 'none' } }],
  ['references in braces', { url: 'https://a.example.com/{{x}}' }, { url: 'https://a.example.com/{{x}}' }],
])('%s', (_, request, expected) => {
  expect(read(request).request).toMatchObject(expected)
})

test('cookies and tokens are taken out', () => {
  const { imported, request } = read({
    url: 'https://a.example.com/x?access_token=s3cr3t',
    headers: [
      { name: 'Cookie', value: 'session=42' },
      { name: 'Authorization', value: 'Bearer abc' },
    ],
  })
  expect(request.auth).toEqual({ type: 'bearer', token: '{{API_TOKEN}}' })
  expect(request.headers).toEqual([{ name: 'Cookie', value: '{{COOKIE}}', enabled: true }])
  expect(imported.collections[0]?.variables.map(({ name, secret }) => [name, secret])).toEqual([
    ['API_TOKEN', true],
    ['ACCESS_TOKEN', true],
    ['COOKIE', true],
  ])
  for (const value of ['session=42', 's3cr3t'])
    expect(JSON.stringify(imported.collections[0]?.items)).not.toContain(value)
})

test('a part that was a file is noted', () => {
  const { imported, request } = read(
    post({ mimeType: 'multipart/form-data', params: [{ name: 'f', fileName: 'a.txt', contentType: 'text/plain' }] }),
  )
  expect(request.body).toEqual({ type: 'multipart', fields: [{ name: 'f', enabled: true, contentType: 'text/plain' }] })
  expect(imported.notes[0]).toMatchObject({ kind: 'file', place: 'POST /x' })
})

test.each(['{', '{"log": {}}', '[]'])('%s is refused with a way out', (text) => {
  expect(() => importHar(text)).toThrow(AppError)
})

test('a log without a page is called after its file', () => {
  const { collections } = importHar('{"log": {"entries": []}}', 'logs/night.har')
  expect(collections[0]?.name).toBe('night')
})
