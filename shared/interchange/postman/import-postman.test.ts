import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import type { Imported, ImportedFolder, ImportedItem, ImportedRequest } from '../imported.ts'
import { importPostman } from './import-postman.ts'
import { collection, host, read, token } from './testing/read-postman.ts'

const kinds = ({ notes }: Imported) => notes.map(({ kind }) => kind)

test('credentials are taken out into secrets and stand nowhere else', () => {
  const { imported, request } = read({
    url: `https://a.example.com/x?access_token=s3cr3t`,
    header: [
      { key: 'X-Api-Key', value: 'k-123' },
      { key: 'Authorization', value: `Bearer ${token}` },
    ],
    body: { mode: 'raw', raw: `{"personal_access_token": "${token}"}` },
  })
  expect(request.auth).toEqual({ type: 'bearer', token: '{{API_TOKEN}}' })
  expect(request.headers).toEqual([{ name: 'X-Api-Key', value: '{{X_API_KEY}}', enabled: true }])
  expect(request.params[0]?.value).toBe('{{ACCESS_TOKEN}}')
  expect(request.body).toEqual({ type: 'json', text: '{"personal_access_token": "{{API_TOKEN}}"}' })
  const [{ variables }] = imported.collections as [Imported['collections'][number]]
  expect(variables).toEqual([
    { name: 'API_TOKEN', value: token, secret: true },
    { name: 'ACCESS_TOKEN', value: 's3cr3t', secret: true },
    { name: 'X_API_KEY', value: 'k-123', secret: true },
  ])
  const { items, notes } = { items: imported.collections[0]!.items, notes: imported.notes }
  for (const value of [token, 'k-123', 's3cr3t']) expect(JSON.stringify([items, notes])).not.toContain(value)
})

test('folders keep their order and docs and hand their auth down', () => {
  const bearer = (value: string) => ({ type: 'bearer', bearer: [{ key: 'token', value }] })
  const text = collection(
    [
      {
        name: 'F',
        description: 'About F',
        auth: bearer('{{f}}'),
        item: [
          { name: 'A', request: 'x' },
          { name: 'G', item: [] },
        ],
      },
      { name: 'B', request: { url: 'y', description: { content: 'About B' } } },
    ],
    { auth: bearer('{{c}}'), variable: [{ key: 'base', value: '1' }] },
  )
  const [{ name, items, variables }] = importPostman(text).collections as [Imported['collections'][number]]
  const [folder, b] = items as [ImportedFolder, ImportedRequest]
  expect([name, folder.docs, b.docs]).toEqual(['C', 'About F', 'About B'])
  expect((folder.items[0] as ImportedRequest).request.auth).toEqual({ type: 'bearer', token: '{{f}}' })
  expect(b.request.auth).toEqual({ type: 'bearer', token: '{{c}}' })
  expect(folder.items[1]).toEqual({ type: 'folder', name: 'G', variables: [], items: [] })
  expect(variables).toEqual([{ name: 'base', value: '1', secret: false }])
})

test('what cannot be carried over is told with its place', () => {
  const imported = importPostman(
    collection([
      {
        name: 'F',
        item: [
          {
            name: 'R',
            event: [
              { listen: 'test', script: { exec: ['pm.test()', '', 'x'] } },
              { listen: 'prerequest', script: { exec: [''] } },
            ],
            request: {
              method: 'POST',
              url: 'x?at={{$timestamp}}&who={{$randomFullName}}',
              auth: { type: 'awsv4' },
              body: {
                mode: 'formdata',
                formdata: [
                  { key: 'f', type: 'file', src: '/tmp/a.txt' },
                  { key: 't', value: 'v' },
                ],
              },
            },
            response: [{}, {}],
          },
        ],
      },
    ]),
  )
  expect(kinds(imported)).toEqual(['script', 'dropped', 'dropped', 'file', 'changed'])
  expect(new Set(imported.notes.map(({ place }) => place))).toEqual(new Set(['C / F / R']))
  const request = (imported.collections[0]!.items[0] as ImportedFolder).items[0] as ImportedRequest
  expect(request.request.body).toEqual({
    type: 'multipart',
    fields: [
      { name: 'f', enabled: true },
      { name: 't', value: 'v', enabled: true },
    ],
  })
})

test('environments and globals: values, secrets, what is switched off', () => {
  const values = [
    { key: 'host', value: host, enabled: true },
    { key: 'token', value: token, type: 'secret' },
    { key: 'old', value: 'x', enabled: false },
    { key: 'a b', value: '1' },
  ]
  const imported = importPostman(JSON.stringify({ name: 'Prod', values, _postman_variable_scope: 'environment' }))
  expect(imported.environments).toEqual([
    {
      name: 'Prod',
      variables: [
        { name: 'host', value: host, secret: false },
        { name: 'token', value: token, secret: true },
        { name: 'a_b', value: '1', secret: false },
      ],
    },
  ])
  expect(kinds(imported)).toEqual(['secret', 'dropped', 'changed'])
  const globals = importPostman(JSON.stringify({ values: [], _postman_variable_scope: 'globals' }))
  expect(globals.environments[0]?.name).toBe('Globals')
})

test('a data dump has collections of version 1, put together by their orders', () => {
  const old = {
    name: 'Old',
    order: ['r2', 'r1'],
    folders_order: ['f'],
    folders: [{ id: 'f', name: 'F', order: ['r3'], folders_order: ['f'] }],
    requests: [
      { id: 'r1', name: 'One', method: 'GET', url: 'x?a=1', headers: 'A: b\n' },
      { id: 'r2', name: 'Two', method: 'POST', url: 'y', dataMode: 'raw', rawModeData: '{"a":1.10}' },
      {
        id: 'r3',
        name: 'Three',
        method: 'POST',
        url: 'z/:id',
        dataMode: 'urlencoded',
        data: [{ key: 'k', value: 'v' }],
        pathVariables: { id: '7' },
      },
      { id: 'r4', name: 'Four', method: 'GET', url: 'lost' },
    ],
  }
  const imported = importPostman(
    JSON.stringify({ version: 1, collections: [old], environments: [{ name: 'E', values: [] }] }),
  )
  const [{ items }] = imported.collections as [Imported['collections'][number]]
  expect(items.map(({ name }) => name)).toEqual(['F', 'Two', 'One', 'Four'])
  const three = (items[0] as ImportedFolder).items[0] as ImportedRequest
  expect(three.request).toMatchObject({
    url: 'z/{id}',
    params: [{ name: 'id', value: '7' }],
    body: { type: 'form', fields: [{ name: 'k', value: 'v' }] },
  })
  expect((items[1] as ImportedRequest).request.body).toEqual({ type: 'json', text: '{"a":1.10}' })
  expect(imported.environments[0]?.name).toBe('E')
})

test.each([
  ['{"info": ', /line 1, column 10/],
  ['[]', /no object/],
  ['{"swagger": "2.0"}', /no collection, environment or dump/],
])('%s is refused with its place and a way out', (text, message) => {
  const error = thrownBy(() => importPostman(text))
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({
    code: 'import_failed',
    message: expect.stringMatching(message),
    remedy: expect.any(String),
  })
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}

const sample = collection([
  {
    name: 'R',
    event: [{ listen: 'test', script: { exec: ['x'] } }],
    request: {
      method: 'POST',
      auth: { type: 'bearer', bearer: [{ key: 'token', value: token }] },
      header: [{ key: 'A', value: 'b' }],
      url: { raw: `${host}/x/:id?a=1`, query: [{ key: 'a', value: '1' }], variable: [{ key: 'id', value: '1' }] },
      body: { mode: 'raw', raw: '{"a": {{b}}}' },
    },
  },
])

function count(items: readonly ImportedItem[]): number {
  return items.reduce((sum, item) => sum + (item.type === 'folder' ? count(item.items) : 1), 0)
}

test('whatever is done to a file, it is read or refused, and never anything else', () => {
  const odd: unknown[] = [null, 1, '', [], {}, [null], [[]], true, 'x'.repeat(1000), '{{{{', ':', { key: {} }]
  const values = fc.constantFrom(...odd)
  const places = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(places, values), { maxLength: 4 }),
      fc.integer({ min: 0, max: sample.length }),
      (changes, cut) => {
        let at = 0
        const altered = JSON.parse(sample, (_key, value: unknown) => {
          const change = changes.find(([place]) => place === at)
          at += 1
          return change === undefined ? value : change[1]
        }) as unknown
        for (const text of [JSON.stringify(altered), sample.slice(0, cut)]) {
          try {
            const { collections } = importPostman(text)
            for (const { items } of collections) expect(count(items)).toBeGreaterThanOrEqual(0)
          } catch (error) {
            expect(error).toBeInstanceOf(AppError)
          }
        }
      },
    ),
    { numRuns: 5000 },
  )
})
