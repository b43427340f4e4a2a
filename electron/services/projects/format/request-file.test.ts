import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SavedRequest } from '#shared/model/collection.ts'
import { emptyRequest, type Request, type RequestAuth } from '#shared/model/request.ts'
import { parseRequest } from './parse-request.ts'
import { printRequest } from './print-request.ts'
import { scanHead } from './scan-head.ts'

const environment: RequestAuth = { type: 'environment' }
const noFiles = { text: null, files: new Map<string, string>() }
const siblings = {
  text: (name: string) => `text of ${name}`,
  file: (name: string, shown: string) => ({ id: `id of ${name}`, name: shown, size: 3 }),
}
const parse = (text: string) => parseRequest(text, { fallbackName: 'file', inherited: environment, siblings })
const print = (saved: SavedRequest, before?: string) =>
  printRequest(saved, { inherited: environment, bodyFiles: noFiles, before })
const saved = (request: Partial<Request>, more: Partial<SavedRequest> = {}): SavedRequest => ({
  name: 'Get a cluster',
  docs: '',
  tags: [],
  ...more,
  request: { ...emptyRequest(), ...request },
})

const full = saved(
  {
    method: 'POST',
    url: '{{DATABRICKS_HOST}}/api/2.1/clusters/{cluster_id}/get',
    operationId: 'clusters-2.1-get',
    params: [
      { name: 'cluster_id', value: '{{CLUSTER_ID}}', in: 'path', enabled: true },
      { name: 'page', value: '007', in: 'query', enabled: false },
    ],
    headers: [{ name: 'X-Trace', value: 'on', enabled: true }],
    body: { type: 'json', text: '{\n  "id": 12345678901234567890123456789012345678901\n}\n' },
    auth: { type: 'bearer', token: '{{OTHER_TOKEN}}' },
    options: { ...emptyRequest().options, followRedirects: false, totalTimeoutMs: 5000 },
  },
  { docs: '# Get\nMore.', tags: ['nightly', 'a b'] },
)
const fullText = `name: Get a cluster
method: POST
url: "{{DATABRICKS_HOST}}/api/2.1/clusters/{cluster_id}/get"
operation: clusters-2.1-get
docs: |-
  # Get
  More.
tags: [ nightly, a b ]
params:
  - name: cluster_id
    value: "{{CLUSTER_ID}}"
    in: path
  - name: page
    value: "007"
    enabled: false
headers:
  - name: X-Trace
    value: "on"
body:
  type: json
  text: |
    {
      "id": 12345678901234567890123456789012345678901
    }
auth:
  type: bearer
  token: "{{OTHER_TOKEN}}"
options:
  followRedirects: false
  totalTimeoutMs: 5000
`

describe('a request file', () => {
  test('has stable lines, and only what is not the usual', () => {
    expect(print(full)).toBe(fullText)
    expect(parse(fullText)).toEqual(full)
    expect(print(saved({ url: 'https://a.example/x' }))).toBe(
      'name: Get a cluster\nmethod: GET\nurl: https://a.example/x\n',
    )
  })

  test('saved as it is changes no byte', () => {
    expect(print(full, fullText)).toBe(fullText)
  })

  test('keeps comments, order and keys that Trowel does not know', () => {
    const before = `# why we have this
url: https://a.example/x # the old host
team: platform
name: Get
params:
  - {name: b, value: "2"}
  # the second
  - name: a
    value: "1"
    note: ours
captures:
  - name: ID
    path: $.id
`
    const read = parse(before)
    const after = print(
      {
        ...read,
        request: {
          ...read.request,
          url: 'https://b.example/x',
          params: [...read.request.params, { name: 'c', value: 'x', in: 'query', enabled: true }],
        },
      },
      before,
    )
    expect(after).toBe(`# why we have this
url: https://b.example/x # the old host
team: platform
name: Get
method: GET
params:
  - { name: b, value: "2" }
  # the second
  - name: a
    value: "1"
    note: ours
  - name: c
    value: x
captures:
  - name: ID
    path: $.id
`)
  })

  test('reads what people write by hand', () => {
    const read = parse(`method: get
url: https://a.example
params:
- name: id
  value: 00123
- name: on
  value: true
  enabled: false
headers: []
body: {type: form, fields: [{name: a, value: 1e5}]}
`)
    expect(read.name).toBe('file')
    expect(read.request.params).toEqual([
      { name: 'id', value: '00123', in: 'query', enabled: true },
      { name: 'on', value: 'true', in: 'query', enabled: false },
    ])
    expect(read.request.body).toEqual({ type: 'form', fields: [{ name: 'a', value: '1e5', enabled: true }] })
  })

  test.each([
    ['params: 3\n', 'Line 1: "params" does not fit'],
    ['name: a\nparams:\n  - value: x\n', 'Line 3: "params.0.name" does not fit'],
    ['body:\n  type: soap\n', 'Line 2: "body.type" does not fit'],
    ['body:\n  type: file\n  file: ../../secret\n', 'the name of a file in the same folder'],
    ['a: b: c\n', 'Line 1'],
    ['- x\n', 'no list of "key: value" lines'],
    [
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n',
      'cannot be read',
    ],
  ])('%j is refused with its place', (text, message) => {
    expect(() => parse(text)).toThrow(message)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'true',
    'null',
    '~',
    '0123',
    '1e5',
    '{{A}}',
    '- x',
    'a: b',
    '#',
    ' a ',
    'a\nb\n',
    '\r\n',
    '\n',
    ' \n',
    'a\n ',
    '\tx\n',
    '\n\n a',
    '<<',
    '*a',
    '!x',
    '|',
    '>',
    '---',
    '...',
    '%Y',
  ),
)
const row = fc.record({ name: anyText, value: anyText, enabled: fc.boolean() })
const anyRequest = fc.record({
  method: fc.constantFrom('GET', 'POST', 'null', 'on'),
  url: anyText,
  params: fc.array(
    fc.record({ name: anyText, value: anyText, enabled: fc.boolean(), in: fc.constantFrom('path', 'query') }),
    { maxLength: 3 },
  ),
  headers: fc.array(row, { maxLength: 3 }),
  body: fc.oneof(
    fc.constant({ type: 'none' }),
    fc.record({ type: fc.constantFrom('json'), text: anyText }),
    fc.record({ type: fc.constantFrom('text'), text: anyText, contentType: anyText }),
    fc.record({ type: fc.constantFrom('form'), fields: fc.array(row, { maxLength: 2 }) }),
    fc.record({ type: fc.constantFrom('multipart'), fields: fc.array(row, { maxLength: 2 }) }),
  ),
}) as fc.Arbitrary<Request>
const anySaved = fc
  .record({
    name: fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => name.replace(/\p{Cc}/gu, '').trim() || 'x'),
    docs: anyText,
    tags: fc.array(anyText, { maxLength: 3 }),
    request: anyRequest,
  })
  .map((one) => saved(one.request, one))

test('any request comes back as it was, saving it again changes no byte, and the tree shows the same', () => {
  fc.assert(
    fc.property(anySaved, (one) => {
      const text = print(one)
      expect(parse(text)).toEqual(one)
      expect(print(one, text)).toBe(text)
      const { name, request } = one
      expect(scanHead(text)).toEqual({ name, method: request.method, url: request.url })
    }),
    { numRuns: 400 },
  )
})

test('a request takes the place of any other', () => {
  fc.assert(
    fc.property(anySaved, anySaved, (one, other) => {
      expect(parse(print(other, print(one)))).toEqual(other)
    }),
    { numRuns: 200 },
  )
})

test.each([
  'name: a\nurl: |\n  https://a.example\nmethod: PUT\n',
  'name: a\nurl: https://a.example\n  /x\nmethod: PUT\n',
  'name: "a\\tb"\nurl: >-\n  https://a.example\n',
  '{name: a, url: "https://a.example", method: PUT}\n',
  '---\nname: a # remark\nurl: https://a.example#part\n',
  '"name": a\n? url\n: b\n',
  "name: 'it''s'\nurl: 'x'\r\nmethod: PUT\r\n",
  'body:\n  type: json\n  text: |\n    name: no\nname: yes\n',
  'params:\n- name: id\n  value: 1\nname: yes\nurl: \n',
  'name: a\nurl: .\u00a0\nmethod: GET\n',
  'name: a\ndocs: "x\n\n  method: PUT"\nmethod: GET\n',
])('the tree reads the head of %j as the whole reader does', (text) => {
  const { name, request } = parse(text)
  const head = scanHead(text)
  expect({ ...head, name: head.name ?? 'file' }).toEqual({ name, method: request.method, url: request.url })
})
