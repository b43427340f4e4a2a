import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { Request } from '../../model/request.ts'
import { importAny } from '../import-any.ts'
import type { ImportedFolder, ImportedRequest } from '../imported.ts'
import { importInsomnia } from './import-insomnia.ts'

const workspace = { _id: 'w', _type: 'workspace', name: 'W', description: 'About W' }
const file = (...resources: readonly unknown[]) =>
  JSON.stringify({ _type: 'export', __export_format: 4, resources: [workspace, ...resources] })
const request = (more: object) => ({
  _id: 'r',
  _type: 'request',
  parentId: 'w',
  name: 'R',
  url: 'x',
  method: 'GET',
  ...more,
})

function read(more: object): Request {
  const [item] = importInsomnia(file(request(more))).collections[0]!.items as ImportedRequest[]
  expect(Request.parse(item!.request)).toEqual(item!.request)
  return item!.request
}

test.each<[string, object, Partial<Request>]>([
  ['references', { url: '{{ _.base_url }}/x/{{ _["a b"] }}' }, { url: '{{base_url}}/x/{{a_b}}' }],
  [
    'a query in the address and in rows',
    { url: 'https://a.example.com/x?a=1', parameters: [{ name: 'b', value: '2', disabled: true }] },
    {
      url: 'https://a.example.com/x',
      params: [
        { name: 'a', value: '1', in: 'query', enabled: true },
        { name: 'b', value: '2', in: 'query', enabled: false },
      ],
    },
  ],
  [
    'path parameters',
    { url: 'https://a.example.com/:id/x', pathParameters: [{ name: 'id', value: '7' }] },
    { url: 'https://a.example.com/{id}/x', params: [{ name: 'id', value: '7', in: 'path', enabled: true }] },
  ],
  [
    'headers',
    {
      headers: [
        { name: 'A', value: 'b' },
        { name: '', value: 'c' },
      ],
    },
    { headers: [{ name: 'A', value: 'b', enabled: true }] },
  ],
  [
    'JSON with every digit',
    { body: { mimeType: 'application/json', text: '{"n":12345678901234567890}' } },
    { body: { type: 'json', text: '{"n":12345678901234567890}' } },
  ],
  [
    'text',
    { body: { mimeType: 'application/xml', text: '<a/>' } },
    { body: { type: 'text', text: '<a/>', contentType: 'application/xml' } },
  ],
  [
    'a form',
    { body: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a', value: '1' }] } },
    { body: { type: 'form', fields: [{ name: 'a', value: '1', enabled: true }] } },
  ],
  [
    'parts',
    {
      body: {
        mimeType: 'multipart/form-data',
        params: [
          { name: 'a', value: '1' },
          { name: 'f', type: 'file', fileName: '/tmp/a' },
        ],
      },
    },
    {
      body: {
        type: 'multipart',
        fields: [
          { name: 'a', value: '1', enabled: true },
          { name: 'f', enabled: true },
        ],
      },
    },
  ],
  [
    'a file',
    { body: { mimeType: 'application/octet-stream', fileName: '/tmp/a' } },
    { body: { type: 'file', file: null, contentType: 'application/octet-stream' } },
  ],
  ['no body', { body: {} }, { body: { type: 'none' } }],
  [
    'a bearer token',
    { authentication: { type: 'bearer', token: '{{ _.token }}' } },
    { auth: { type: 'bearer', token: '{{token}}' } },
  ],
  [
    'the user "token" of basic auth',
    { authentication: { type: 'basic', username: 'token', password: '{{ _.t }}' } },
    { auth: { type: 'bearer', token: '{{t}}' } },
  ],
  [
    'an API key',
    { authentication: { type: 'apikey', key: 'X-K', value: '{{ _.k }}', addTo: 'header' } },
    { auth: { type: 'none' }, headers: [{ name: 'X-K', value: '{{k}}', enabled: true }] },
  ],
  [
    'auth that is switched off',
    { authentication: { type: 'bearer', token: 'x', disabled: true } },
    { auth: { type: 'environment' } },
  ],
])('%s', (_, more, expected) => {
  expect(read(more)).toMatchObject(expected)
})

test('folders are nested in their order, with docs and variables; a literal token is taken out', () => {
  const { collections, notes } = importInsomnia(
    file(
      { _id: 'b', _type: 'request_group', parentId: 'w', name: 'B', metaSortKey: 2, environment: { deep: { x: 1 } } },
      { _id: 'a', _type: 'request_group', parentId: 'w', name: 'A', metaSortKey: 1, description: 'About A' },
      request({ parentId: 'a', authentication: { type: 'bearer', token: 's3cr3t' }, preRequestScript: 'x' }),
      { _id: 'g', _type: 'grpc_request', parentId: 'w', name: 'G' },
    ),
  )
  const [{ name, docs, items, variables }] = collections as [(typeof collections)[number]]
  const [a, b] = items as [ImportedFolder, ImportedFolder]
  expect([name, docs, a.name, a.docs, b.name, b.variables]).toEqual([
    'W',
    'About W',
    'A',
    'About A',
    'B',
    [{ name: 'deep.x', value: '1', secret: false }],
  ])
  expect((a.items[0] as ImportedRequest).request.auth).toEqual({ type: 'bearer', token: '{{API_TOKEN}}' })
  expect(variables).toEqual([{ name: 'API_TOKEN', value: 's3cr3t', secret: true }])
  expect(notes.map(({ kind }) => kind).toSorted()).toEqual(['dropped', 'script', 'secret'])
})

test('environments: nested values by dotted names, credentials marked, tags noted', () => {
  const { environments, notes } = importInsomnia(
    file({
      _id: 'e',
      _type: 'environment',
      parentId: 'w',
      name: 'Prod',
      data: { host: 'h', api: { token: 's3cr3t', ids: [1.1] }, at: "{% now 'iso' %}" },
    }),
  )
  expect(environments).toEqual([
    {
      name: 'Prod',
      variables: [
        { name: 'host', value: 'h', secret: false },
        { name: 'api.token', value: 's3cr3t', secret: true },
        { name: 'api.ids', value: '[1.1]', secret: false },
        { name: 'at', value: "{% now 'iso' %}", secret: false },
      ],
    },
  ])
  expect(notes.map(({ kind }) => kind)).toEqual(['secret', 'changed'])
})

test('a folder inside itself comes to an end', () => {
  const { collections } = importInsomnia(
    file({ _id: 'f', _type: 'request_group', parentId: 'f', name: 'F' }, request({})),
  )
  expect(collections[0]?.items).toHaveLength(1)
})

test('version 4 as YAML says the same', () => {
  const yaml = `_type: export
__export_format: 4
resources:
  - _id: w
    _type: workspace
    name: W
  - _id: r
    _type: request
    parentId: w
    name: R
    method: POST
    url: https://a.example.com
    body:
      mimeType: application/json
      text: '{"n": 12345678901234567890}'
`
  const { source, imported } = importAny(yaml)
  const [item] = imported.collections[0]!.items as ImportedRequest[]
  expect([source, item!.request.body]).toEqual(['Insomnia', { type: 'json', text: '{"n": 12345678901234567890}' }])
})

test('a chain of 3,000 folders ends with a note', () => {
  const folders = Array.from({ length: 3000 }, (_, at) => ({
    _id: `f${at}`,
    _type: 'request_group',
    parentId: at === 0 ? 'w' : `f${at - 1}`,
    name: 'F',
  }))
  expect(importInsomnia(file(...folders)).notes.at(-1)?.message).toContain('levels deep')
})

test('what folders say of headers and auth goes into their requests', () => {
  const { collections } = importInsomnia(
    file(
      {
        _id: 'a',
        _type: 'request_group',
        parentId: 'w',
        name: 'A',
        authentication: { type: 'bearer', token: '{{ _.t }}' },
        headers: [
          { name: 'X-A', value: '1' },
          { name: 'X-B', value: '1' },
        ],
      },
      request({ parentId: 'a', headers: [{ name: 'x-b', value: '2' }] }),
    ),
  )
  const [folder] = collections[0]!.items as [ImportedFolder]
  const [item] = folder.items as [ImportedRequest]
  expect(item.request.auth).toEqual({ type: 'bearer', token: '{{t}}' })
  expect(item.request.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual(['X-A: 1', 'x-b: 2'])
})

test.each(['{', '{"_type": "export"}', '[]', 'type: mock.insomnia.rest/5.0'])(
  '%s is refused with a way out',
  (text) => {
    expect(() => importInsomnia(text)).toThrow(AppError)
  },
)

test('whatever resources hold, they are read or refused, and never anything else', () => {
  const keys = [
    '_id',
    '_type',
    'parentId',
    'name',
    'url',
    'body',
    'headers',
    'authentication',
    'parameters',
    'data',
    'metaSortKey',
  ]
  const value = fc.oneof(
    fc.constantFrom('w', 'f', 'request', 'request_group', 'environment', '{{ _.x }}', null, 1),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const resource = fc.dictionary(fc.constantFrom(...keys), value)
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 6 }), (resources) => {
      try {
        importInsomnia(file(...resources))
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
    { numRuns: 3000 },
  )
})
