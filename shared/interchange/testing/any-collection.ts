import fc from 'fast-check'
import { emptyRequest, type Parameter, type Request, type RequestBody } from '../../model/request.ts'
import { pathParameters } from '../../request/path-parameters.ts'
import type { ImportedCollection, ImportedItem, ImportedRequest, ImportedVariable } from '../imported.ts'

/** Text that tries to get out of every kind of quotes and lines. */
const hostile = [
  `it's "double"`,
  '$(touch canary) `touch canary`',
  '%2F %41 100% a+b',
  'a&b=c#d?e',
  '\\ back\\slash \\n',
  'emoji 🧱 é 漢字',
  '{a,b}[1-3]',
  '-rf --output x',
  '@/etc/passwd',
  '1234567890123456789012345678901234567890',
  '0.10000000000000000000000000000000001e+400',
  '</script><script>alert(1)</script>',
  '| cell | ``` fence',
  '{{NAME}}',
  'x {{CLUSTER_ID}}/{{OTHER.NAME}} y',
  '\\{{NAME}} is text',
  ':id',
  '# @name x',
]

const inLines = ['two\nlines', 'dos\r\nlines', '### x\nDELETE https://a.example.com', '< /etc/passwd', '\ttab']

/** Without what would be read as a reference that nobody can have written. */
const noReference = (text: string) => !text.includes('{{') && !/\\$/.test(text)
const word = fc.string({ unit: fc.constantFrom(...'abcxyz019_-'), minLength: 1, maxLength: 8 })
export const text = fc.oneof(
  word,
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter(noReference),
)
const lines = fc.oneof(text, fc.constantFrom(...inLines))
const name = fc.oneof(
  word,
  fc.constantFrom(...hostile.filter((each) => !each.includes('{{'))),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(noReference),
)
const title = name.map((each) => each.replace(/\p{Cc}/gu, ' ').trim() || 'x')
/** Headers go out as Latin letters; blanks around them are no part of them. */
const headerValue = fc.constantFrom(
  ...hostile.filter((each) => /^[\x20-\x7e]*$/.test(each) && each === each.trim()),
  'application/json',
  'x',
)
const header = fc.record({
  name: word.map((each) => `X-${each}`),
  value: headerValue,
  enabled: fc.boolean(),
})

const number = fc.constantFrom('1', '-0', '1.50', '12345678901234567890123', '1e400')
const json = fc
  .tuple(fc.dictionary(word, fc.oneof(name, fc.integer()), { maxKeys: 3 }), number)
  .map(
    ([fields, digits]) =>
      `${JSON.stringify(fields, null, 2).slice(0, -1)}${Object.keys(fields).length > 0 ? ',' : ''}"n": ${digits}}`,
  )

const field = fc.record({ name, value: lines, enabled: fc.boolean() })
const part = fc.record({ name: name.filter((each) => each.trim() !== ''), value: lines, enabled: fc.boolean() })
const body: fc.Arbitrary<RequestBody> = fc.oneof(
  fc.constant<RequestBody>({ type: 'none' }),
  json.map((each): RequestBody => ({ type: 'json', text: each })),
  fc
    .tuple(
      lines.filter((each) => each !== ''),
      fc.constantFrom('text/plain', 'application/xml', 'text/csv; charset=utf-8', 'text/x-sql'),
    )
    .map(([each, contentType]): RequestBody => ({ type: 'text', text: each, contentType })),
  fc.array(field, { minLength: 1, maxLength: 3 }).map((fields): RequestBody => ({ type: 'form', fields })),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((fields): RequestBody => ({ type: 'multipart', fields })),
)

const url = fc.constantFrom(
  '{{DATABRICKS_HOST}}/api/2.1/clusters/get',
  '{{DATABRICKS_HOST}}/api/2.0/preview/{id}/x/{part}',
  '{{DATABRICKS_HOST}}/api/2.0/fs/files{file_path}',
  '{{DATABRICKS_HOST}}/api/2.0/x/{id}:cancel',
  'https://a.example.com:8443/x%20y/{id}',
  'http://127.0.0.1/',
  '{{OTHER}}/a/./b',
)

const anyRequest: fc.Arbitrary<Request> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
    url,
    query: fc.array(fc.record({ name, value: lines, enabled: fc.boolean() }), { maxLength: 3 }),
    path: fc.array(
      lines.filter((each) => each !== ''),
      { minLength: 2, maxLength: 2 },
    ),
    headers: fc.array(header, { maxLength: 2 }),
    body,
    auth: fc.constantFrom<Request['auth']>(
      { type: 'environment' },
      { type: 'bearer', token: '{{OTHER_TOKEN}}' },
      { type: 'none' },
    ),
    followRedirects: fc.boolean(),
  })
  .map(({ query, path, followRedirects, ...more }): Request => {
    const names = pathParameters(more.url)
    const inPath = names.map((each, at): Parameter => ({ name: each, value: path[at]!, in: 'path', enabled: true }))
    const { options } = emptyRequest()
    return {
      ...more,
      params: [...inPath, ...query.map((row): Parameter => ({ ...row, in: 'query' }))],
      options: { ...options, followRedirects },
    }
  })

const variable: fc.Arbitrary<ImportedVariable> = fc
  .record({ name: word.map((each) => `V${each}`), value: text, secret: fc.boolean() })
  .map((each) => (each.secret ? { ...each, value: '' } : each))

const variables = fc.uniqueArray(variable, { selector: (each) => each.name, maxLength: 2 })
const docs = fc.option(
  lines.filter((each) => each.trim() !== ''),
  { nil: undefined },
)

const request: fc.Arbitrary<ImportedItem> = fc.record({ name: title, docs, request: anyRequest }).map(
  ({ docs: text, ...more }): ImportedRequest => ({
    type: 'request',
    ...(text === undefined ? {} : { docs: text }),
    ...more,
  }),
)

const folder: fc.Arbitrary<ImportedItem> = fc
  .record({ name: title, variables, items: fc.array(request, { maxLength: 2 }) })
  .map((each) => ({ type: 'folder', ...each }))

export const anyCollection: fc.Arbitrary<ImportedCollection> = fc.record({
  name: title,
  variables,
  items: fc.array(fc.oneof(request, folder), { minLength: 1, maxLength: 3 }),
})
