import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestsIn } from '../export/requests-in.ts'
import { importAny } from '../import-any.ts'
import { importSources } from '../import-sources.ts'
import type { ImportNote } from '../imported.ts'
import { anyCollection } from '../testing/any-collection.ts'
import { checkImport, mutationsOf } from '../testing/fuzz-import.ts'
import { readPairs } from '../testing/show-import.ts'
import { showImported } from '../testing/show-imported.ts'
import { whatIsSent } from '../testing/what-is-sent.ts'
import { exportHttp, exportHttpEnvironments } from './export-http.ts'
import { importHttp } from './import-http.ts'

const pairs = readPairs(readFileSync(join(import.meta.dirname, 'fixtures/requests.txt'), 'utf8'))

test.each(pairs)('.http: $title', ({ input, output }) => {
  expect(showImported(importHttp(input)).trimEnd()).toBe(output)
})

test.each(pairs.filter(({ title }) => !title.startsWith('strange')))('known by its form: $title', ({ input }) => {
  expect(importAny(input).source).toBe('.http files')
})

test('line ends of Windows say the same; single ones stay in the body', () => {
  const { input, output } = pairs[1]!
  expect(showImported(importHttp(input.replaceAll('\n', '\r\n'))).trimEnd()).toBe(output)
  const { collections } = importHttp('POST https://a.example.com\nContent-Type: text/plain\n\none\r\ntwo\n')
  expect(requestsIn(collections[0]!)[0]!.item.request.body).toMatchObject({ text: 'one\r\ntwo' })
})

test('the collection is named as the file', () => {
  expect(importHttp('GET https://a.example.com', 'api/users.http').collections[0]?.name).toBe('users')
})

test.each(['', 'Dear diary,\nnothing happened', '###', '# GET https://a.example.com', '{"a": 1}'])(
  '%j has no request in it',
  (text) => {
    expect(() => importHttp(text)).toThrow(expect.objectContaining({ code: 'import_failed' }))
  },
)

test('environments, and the private ones beside them, are one', () => {
  const file = (path: string, value: object) => ({ path, text: JSON.stringify(value) })
  const { imported } = importSources(
    [
      file('x/http-client.private.env.json', { dev: { token: 's3cr3t' } }),
      file('x/http-client.env.json', {
        $shared: { a: '1' },
        dev: { host: 'http://localhost', token: '', a: 2 },
        empty: {},
      }),
      { path: 'x/a.http', text: 'GET {{host}}/x' },
    ],
    null,
  )
  expect(imported.environments).toEqual([
    {
      name: 'dev',
      variables: [
        { name: 'a', value: '2', secret: false },
        { name: 'host', value: 'http://localhost', secret: false },
        { name: 'token', value: 's3cr3t', secret: true },
      ],
    },
    { name: 'empty', variables: [{ name: 'a', value: '1', secret: false }] },
  ])
})

test('environments in the settings of REST Client', () => {
  const text =
    '{"editor.x": 1, "rest-client.environmentVariables": {"$shared": {"v": "1"}, "dev": {"id": 12345678901234567890}}}'
  expect(importSources([{ path: '.vscode/settings.json', text }], null).imported.environments).toEqual([
    {
      name: 'dev',
      variables: [
        { name: 'v', value: '1', secret: false },
        { name: 'id', value: '12345678901234567890', secret: false },
      ],
    },
  ])
})

test('environments that are written come back', () => {
  const environments = [{ name: 'dev', variables: [{ name: 'a', value: '12345678901234567890', secret: false }] }]
  const text = exportHttpEnvironments(environments)
  expect(importSources([{ path: 'http-client.env.json', text }], null).imported.environments).toEqual(environments)
})

test('what is written as .http sends the same when it is read again', () => {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const left: ImportNote[] = []
      const text = exportHttp(collection, (place, kind, message) => left.push({ place, kind, message }))
      if (left.some(({ kind }) => kind === 'dropped') || requestsIn(collection).length === 0) return
      const back = requestsIn(importHttp(text).collections[0]!)
      const sent = ({ item }: { item: { request: Parameters<typeof whatIsSent>[0] } }) => whatIsSent(item.request)
      expect(back.map(sent), text).toEqual(requestsIn(collection).map(sent))
    }),
    { numRuns: 300 },
  )
})

test('10,000 mutated files are read or refused in words', () => {
  const bits = [
    '\n',
    '###',
    '# @name ',
    '@a = ',
    '> {%',
    '%}',
    '< ',
    '{{',
    '}}',
    ': ',
    ' HTTP/1.1',
    '?',
    '&',
    '--',
    '\r',
    '\u0000',
  ]
  fc.assert(
    fc.property(
      mutationsOf(
        pairs.map(({ input }) => input),
        bits,
      ),
      (text) => checkImport(() => importHttp(text), text),
    ),
    { numRuns: 10_000 },
  )
})

test.each([
  '\n',
  '###\n',
  '@a=1\n',
  '> {%\n',
  '%}',
  '< x\n',
  '{{',
  '{{$',
  ' ',
  'HTTP/',
  '&a=',
  '\n ?',
  'a:b\n',
  '# @\n',
  '--x\n',
  '<@',
])('20,000 times %j ends soon', (bit) => {
  const long = bit.repeat(20_000)
  for (const text of [
    `GET https://a.example.com/${long}`,
    `${long}\nGET https://a.example.com`,
    `POST https://a.example.com\nContent-Type: multipart/form-data; boundary=x\n\n${long}`,
    `POST https://a.example.com\nContent-Type: application/x-www-form-urlencoded\n\n${long}`,
    `GRAPHQL https://a.example.com\nAuthorization: Basic ${long}\n\n${long}`,
  ]) {
    checkImport(() => importHttp(text), bit)
  }
})
