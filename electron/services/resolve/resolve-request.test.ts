import { expect, test } from 'vitest'
import type { VariableState } from '#shared/model/environment.ts'
import { emptyRequest, type Parameter, type Request } from '#shared/model/request.ts'
import { showParts } from '#shared/template/resolve-template.ts'
import { resolveRequest } from './resolve-request.ts'
import type { VariableSource } from './variable-source.ts'

const plain = (name: string, value: string): VariableState => ({
  name,
  kind: 'plain',
  state: 'set',
  value,
  origin: 'test',
})
const secret = (name: string): VariableState => ({ name, kind: 'secret', state: 'set', origin: 'keychain' })
const known = [plain('DATABRICKS_HOST', 'https://adb-1.net/'), plain('ID', 'a b/c'), plain('N', '7'), secret('KEY')]
const source: VariableSource = {
  variables: async () => known,
  secret: async () => null,
  signIn: async () => ({ kind: 'none', protected: false, origin: null }),
}
const query = (name: string, value: string): Parameter => ({ name, value, in: 'query', enabled: true })
const path = (name: string, value: string): Parameter => ({ name, value, in: 'path', enabled: true })

const resolve = (more: Partial<Request>) => resolveRequest({ ...emptyRequest(), ...more }, 'dev', source)

async function sent(more: Partial<Request>): Promise<string> {
  const call = await resolve(more)
  return call.origin + showParts(call.path)
}

test('variables, path parameters and query rows make the address', async () => {
  expect(
    await sent({
      url: '{{DATABRICKS_HOST}}/api/2.0/x/{id}/{{N}}',
      params: [
        path('id', '{{ID}}'),
        query('a', '{{ID}}&'),
        query('filter_by.ids', '1'),
        query('filter_by.ids', '2'),
        query('deep', 'true'),
        query('k', '{{KEY}}'),
        { ...query('off', '1'), enabled: false },
      ],
    }),
  ).toBe('https://adb-1.net/api/2.0/x/a%20b%2Fc/7?a=a%20b/c%26&filter_by.ids=1&filter_by.ids=2&deep=true&k={{KEY}}')
})

test.each([
  ['adb-1.net/x', 'https://adb-1.net/x'],
  ['localhost:8080', 'http://localhost:8080/'],
  ['127.0.0.1:9/x', 'http://127.0.0.1:9/x'],
  ['HTTP://ADB-1.net:80/X', 'http://adb-1.net/X'],
  ['https://[::1]:8443/x', 'https://[::1]:8443/x'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['https://h?x=1%20', 'https://h/?x=1%20'],
  ['https://h/a%20b/c d/100%#fragment', 'https://h/a%20b/c%20d/100%25'],
  ['  https://h/x  ', 'https://h/x'],
])('%s is sent to %s', async (url, target) => {
  expect(await sent({ url })).toBe(target)
})

test('a path of its own keeps its slashes, another value does not', async () => {
  expect(await sent({ url: 'https://h/fs/files{p}', params: [path('p', '/Volumes/a b')] })).toBe(
    'https://h/fs/files/Volumes/a%20b',
  )
  expect(await sent({ url: 'https://h/x/{p}', params: [path('p', 'a/b')] })).toBe('https://h/x/a%2Fb')
})

test.each([
  ['', 'no host'],
  ['/api/2.0/clusters/list', 'no host'],
  ['ftp://h/x', '"ftp:" is not http: or https:'],
  ['https:/h/x', '"//" has to follow'],
  ['https//h/x', '":" is missing after "https"'],
  ['https://', 'no host'],
  ['https://a b/x', 'is not a host name'],
  ['https://h:99999/', 'is not a host name'],
  ['https://user:pass@h/x', 'a name or password'],
  ['not a url', 'is not a host name'],
  ['{{KEY}}/x', 'its host would come from a secret'],
  ['https://{{KEY}}.example/x', 'its host would come from a secret'],
  ['https://example.org{{KEY}}/x', 'its host would come from a secret'],
])('the address %j is refused: %s', async (url, why) => {
  await expect(resolve({ url })).rejects.toMatchObject({ code: 'invalid_url', message: expect.stringContaining(why) })
  await expect(resolve({ url })).rejects.not.toMatchObject({ message: expect.stringContaining('pass@') })
})

test('every missing variable is named with its places', async () => {
  const request = {
    url: '{{HOST}}/x/{id}',
    params: [path('id', '{{A}}'), query('q', '{{A}}{{B}}')],
    headers: [
      { name: 'X', value: '{{C}}', enabled: true },
      { name: 'Y', value: '{{OFF}}', enabled: false },
    ],
    body: { type: 'json' as const, text: '{"run": "{{job}}"}' },
    auth: { type: 'bearer' as const, token: '{{T}}' },
  }
  await expect(resolve(request)).rejects.toMatchObject({
    code: 'unresolved_variables',
    message:
      'Variables have no value: {{HOST}} (URL), {{A}} (path parameter id, query parameter q), {{B}} (query parameter q), ' +
      '{{C}} (header X), {{job}} (body), {{T}} (auth).',
    remedy: expect.stringContaining('\\{{job}}'),
    detail: { variables: expect.arrayContaining([{ name: 'B', where: 'query parameter q' }]) },
  })
})

test('without an environment a secret is missing like any other variable', async () => {
  await expect(resolveRequest({ ...emptyRequest(), url: 'h/{{KEY}}' }, null, source)).rejects.toMatchObject({
    code: 'unresolved_variables',
    likely: 'No environment is active.',
  })
})

test('form fields of a multipart body and of a form are looked at too', async () => {
  const field = { name: 'f', value: '{{A}}', enabled: true }
  for (const type of ['form', 'multipart'] as const) {
    await expect(resolve({ url: 'h', body: { type, fields: [field] } })).rejects.toMatchObject({
      detail: { variables: [{ name: 'A', where: 'form field f' }] },
    })
  }
})

test('missing path parameters are named', async () => {
  await expect(
    resolve({ url: 'https://h/{a}/{b}/{c}', params: [path('a', '1'), path('b', '')] }),
  ).rejects.toMatchObject({
    code: 'missing_path_parameter',
    message: 'Path parameters have no value: {b}, {c}.',
  })
})

test.each([
  ['X Y', 'v', 'invalid_header', '"X Y" is not a header name.'],
  ['', 'v', 'invalid_header', 'no name'],
  ['X', 'a\nb', 'invalid_header', 'header X holds a line break'],
  ['X', '€', 'invalid_header', 'U+20AC'],
  ['X', 'x'.repeat(10 * 1024 ** 2), 'header_overflow', 'The header X has 10.0 MB'],
])('the header %j is refused by name', async (name, value, code, message) => {
  await expect(resolve({ url: 'h', headers: [{ name, value, enabled: true }] })).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  })
})

test('JSON is sent as written, 19 digits, wrong commas and all', async () => {
  const text = '{"id": 1234567890123456789, "n": {{N}}, }'
  const { body } = await resolve({ url: 'h', body: { type: 'json', text } })
  expect(body).toEqual({
    type: 'text',
    encoding: 'raw',
    contentType: 'application/json',
    text: [{ type: 'text', text: '{"id": 1234567890123456789, "n": 7, }' }],
  })
})

test('a body from a file needs the file', async () => {
  await expect(resolve({ url: 'h', body: { type: 'file', file: null, contentType: '' } })).rejects.toMatchObject({
    code: 'invalid_body',
  })
})
