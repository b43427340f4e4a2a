import { expect, test } from 'vitest'
import { loadOperation } from '../operations/load-operation.ts'
import type { ResolvedCall } from '../request/resolved-call.ts'
import { snippetKindIds } from './kinds.ts'
import { makeSnippet } from './make-snippet.ts'
import { snippetCall } from './snippet-call.ts'

const origin = 'https://adb-1234567890123456.7.azuredatabricks.net'
const token = [
  { type: 'text', text: 'Bearer ' },
  { type: 'secret', name: 'DATABRICKS_TOKEN' },
] as const
const text = (value: string) => [{ type: 'text' as const, text: value }]

function call(more: Partial<ResolvedCall> = {}): ResolvedCall {
  return {
    method: 'GET',
    origin,
    path: text('/api/2.1/clusters/get?cluster_id=1234-567890-patch123'),
    headers: [],
    body: { type: 'none' },
    auth: { type: 'environment' },
    options: { followRedirects: true, connectTimeoutMs: 0, idleTimeoutMs: 0, totalTimeoutMs: 0 },
    ...more,
  }
}

const post = (json: string): Partial<ResolvedCall> => ({
  method: 'POST',
  path: text('/api/2.1/clusters/edit'),
  body: { type: 'text', text: text(json), encoding: 'raw', contentType: 'application/json' },
})

test('curl as people write it', () => {
  expect(makeSnippet('curl', snippetCall(call(), { credential: token })).text).toBe(
    `curl --url '${origin}/api/2.1/clusters/get?cluster_id=1234-567890-patch123' \\
  --header "Authorization: Bearer $DATABRICKS_TOKEN" \\
  --location`,
  )
})

test('curl for PowerShell, with --netrc, with the query apart and with a jq stage', () => {
  const made = snippetCall(call(), { credential: token })
  expect(makeSnippet('curl', made, { shell: 'powershell' }).text).toContain(
    '--header "Authorization: Bearer $env:DATABRICKS_TOKEN"',
  )
  const netrc = makeSnippet('curl', made, { credential: 'netrc', get: true, jq: '.state' })
  expect(netrc.text).toBe(
    `curl --silent --show-error --get \\
  --url ${origin}/api/2.1/clusters/get \\
  --data-urlencode cluster_id=1234-567890-patch123 \\
  --location --netrc \\
  | jq .state`,
  )
  expect(netrc.setToken).toContain('machine adb-1234567890123456.7.azuredatabricks.net login token password <token>')
})

test('every kind says how to set the token and holds none', () => {
  const made = snippetCall(call({ ...post('{"id": 12345678901234567890123456789012345678901}') }), {
    credential: token,
  })
  for (const kind of snippetKindIds) {
    const snippet = makeSnippet(kind, made)
    expect(snippet.setToken, kind).toMatch(/DATABRICKS_TOKEN|databricks_token/)
    expect(snippet.text, kind).toContain('12345678901234567890123456789012345678901')
  }
})

test('a token that was typed into the request becomes a variable', () => {
  const typed = 'dapi0123456789abcdef0123456789abcdef'
  const made = snippetCall(
    call({
      headers: [
        { name: 'Authorization', value: text(`Bearer ${typed}`) },
        { name: 'Cookie', value: text('session=abc') },
      ],
      path: text(`/x?token=${typed}`),
    }),
    { credential: null },
  )
  for (const kind of snippetKindIds) {
    const { text: written } = makeSnippet(kind, made)
    expect(written).not.toContain(typed)
    expect(written).not.toContain('session=abc')
  }
})

test('a call of the SDK for Python by its own method, where all of it can be told', async () => {
  const operation = await loadOperation('clusters.get@2.1')
  const { text: written } = makeSnippet('sdk-python', snippetCall(call(), { credential: token, operation }))
  expect(written).toContain("print(client.clusters.get(cluster_id='1234-567890-patch123'))")
})

test('a call of the SDK for Python that has objects goes through its client for any call', async () => {
  const operation = await loadOperation('clusters.create@2.1')
  const body = post('{"cluster_name": "x", "autoscale": {"min_workers": 1}}')
  const { text: written } = makeSnippet(
    'sdk-python',
    snippetCall(call({ ...body, path: text('/api/2.1/clusters/create') }), { credential: token, operation }),
  )
  expect(written).toContain("client.api_client.do('POST', '/api/2.1/clusters/create', body=body)")
})

test('what begins a template in Terraform does not begin one there', () => {
  const made = snippetCall(call(post(`{"a": "$${''}{file(1)} %{if x} $$ $"}`)), { credential: token })
  const { text: written } = makeSnippet('terraform', made)
  expect(written.match(/\$\{[^}]*\}/g)).toEqual([`$${''}{var.databricks_token}`])
  expect(written).not.toContain('%{')
})

test('NUL is refused, a lone surrogate is written as it is sent', () => {
  expect(() => snippetCall(call(post('a\0b')), { credential: null })).toThrow(/NUL/)
  const made = snippetCall(call(post('"\ud800"')), { credential: null })
  expect(makeSnippet('curl', made).text).toContain('\ufffd')
})

test('what a tool cannot send is said', () => {
  const form: ResolvedCall['body'] = { type: 'multipart', fields: [{ name: 'a', value: text('b'), contentType: null }] }
  expect(() => makeSnippet('wget', snippetCall(call({ method: 'POST', body: form }), { credential: null }))).toThrow(
    /multipart/,
  )
  expect(() => makeSnippet('terraform', snippetCall(call({ method: 'DELETE' }), { credential: null }))).toThrow(
    /DELETE/,
  )
  expect(() =>
    makeSnippet('javascript', snippetCall(call({ ...post('{}'), method: 'GET' }), { credential: null })),
  ).toThrow(/GET/)
})
