import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const base64 = (text: string) => Buffer.from(text).toString('base64')
const source = '# Databricks notebook source\nprint("hello")\n'

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/workspace/${name}`, { body })
}

function get(name: string, query: Record<string, string>) {
  return client.call('GET', `/api/2.0/workspace/${name}?${new URLSearchParams(query)}`)
}

async function pathsIn(path: string, query: Record<string, string> = {}) {
  const { json } = await get('list', { path, ...query })
  return ((json.objects ?? []) as JsonObject[]).map((object) => object.path)
}

test('a notebook is imported, read, listed, overwritten and deleted', async () => {
  await post('mkdirs', { path: '/Shared/a/b' })
  const wish = { path: '/Shared/a/b/hello', language: 'PYTHON', content: base64(source) }
  expect((await post('import', wish)).text).toBe('{}')
  const first = (await get('get-status', { path: wish.path })).json
  const now = client.clock.now()
  expect(first).toEqual({
    object_type: 'NOTEBOOK',
    path: wish.path,
    object_id: first.object_id,
    resource_id: String(first.object_id),
    language: 'PYTHON',
    created_at: now,
    modified_at: now,
  })
  expect((await get('list', { path: '/Shared/a/b' })).json).toEqual({ objects: [first] })
  expect((await get('export', { path: wish.path })).json).toEqual({ content: base64(source), file_type: 'py' })
  client.clock.advance(1000)
  expect((await post('import', wish)).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  const changed = { ...wish, content: base64(`${source}print(2)\n`), overwrite: true }
  expect((await post('import', changed)).status).toBe(200)
  const second = (await get('get-status', { path: wish.path })).json
  expect(second).toEqual({ ...first, modified_at: now + 1000 })
  expect((await post('delete', { path: '/Shared/a' })).json).toEqual({
    error_code: 'DIRECTORY_NOT_EMPTY',
    message: 'Folder (/Shared/a) is not empty',
  })
  expect((await post('delete', { path: '/Shared/a', recursive: true })).text).toBe('{}')
  const gone = await get('get-status', { path: wish.path })
  expect([gone.status, gone.json]).toEqual([
    404,
    { error_code: 'RESOURCE_DOES_NOT_EXIST', message: `Path (${wish.path}) doesn't exist.` },
  ])
})

test('paths may begin with /Workspace, and answers then do too', async () => {
  expect(await pathsIn('/Workspace/Users')).toEqual([
    '/Workspace/Users/someone.else@example.com',
    '/Workspace/Users/someone@example.com',
  ])
  expect(await pathsIn('/')).toEqual(['/Repos', '/Shared', '/Users'])
  expect(await pathsIn('/Workspace')).toEqual(['/Workspace/Repos', '/Workspace/Shared', '/Workspace/Users'])
  const [long, short] = [
    await get('get-status', { path: '/Workspace/Shared' }),
    await get('get-status', { path: '/Shared/' }),
  ]
  expect(long.json.object_id).toEqual(short.json.object_id)
})

test('a list leaves out notebooks that were not changed since, and lists an object itself', async () => {
  await post('import', { path: '/Shared/new', language: 'SQL', content: base64('SELECT 1') })
  const paths = await pathsIn('/Shared', { notebooks_modified_after: String(client.clock.now() - 1) })
  expect(paths).toContain('/Shared/new')
  expect(paths).not.toContain('/Shared/daily-load')
  expect(paths).toContain('/Shared/report.sql')
  expect(await pathsIn('/Shared/daily-load')).toEqual(['/Shared/daily-load'])
  expect((await get('list', { path: '/Users/someone@example.com/empty' })).text).toBe('{}')
})

test('a form uploads a file as it is, and a download gives back the bytes', async () => {
  const bytes = Buffer.from([0, 1, 2, 255, 254, 10, 13])
  const form = new FormData()
  form.set('path', '/Shared/data.bin')
  form.set('format', 'AUTO')
  form.set('overwrite', 'true')
  form.set('content', new Blob([bytes]))
  const encoded = new Request('http://unused.invalid', { method: 'POST', body: form })
  const { status } = await client.call('POST', '/api/2.0/workspace/import', {
    body: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'Content-Type': encoded.headers.get('content-type')! },
  })
  expect(status).toBe(200)
  const found = (await get('get-status', { path: '/Shared/data.bin' })).json
  expect([found.object_type, found.size]).toEqual(['FILE', 7])
  expect((await get('export', { path: '/Shared/data.bin' })).json.content).toBe(bytes.toString('base64'))
  const plain = await get('export', { path: '/Shared/daily-load', direct_download: 'true' })
  expect(plain.headers['content-type']).toBe('application/octet-stream')
  expect(plain.text).toMatch(/^# Databricks notebook source\n# MAGIC %md\n# MAGIC # Daily load\n/)
})

test('the id of an object is what its permissions are asked for by, as long as it is there', async () => {
  const { object_id } = (await get('get-status', { path: '/Shared/weekly-report' })).json
  const permissions = (kind: string) => client.call('GET', `/api/2.0/permissions/${kind}/${object_id}`)
  expect((await permissions('notebooks')).json.object_id).toBe(`/notebooks/${object_id}`)
  expect((await permissions('directories')).status).toBe(404)
  await post('delete', { path: '/Shared/weekly-report' })
  expect((await permissions('notebooks')).status).toBe(404)
})

test.each([
  ['etl.py', source, 'NOTEBOOK', '/Shared/etl'],
  ['helpers.py', 'def f(): ...\n', 'FILE', '/Shared/helpers.py'],
  ['q.sql', '-- Databricks notebook source\nSELECT 1\n', 'NOTEBOOK', '/Shared/q'],
  ['x.ipynb', '{"cells":[],"metadata":{},"nbformat":4}', 'NOTEBOOK', '/Shared/x'],
  ['data.csv', 'a,b\n', 'FILE', '/Shared/data.csv'],
])('an automatic import of %s holding %j makes a %s', async (name, text, type, path) => {
  await post('import', { path: `/Shared/${name}`, format: 'AUTO', content: base64(text) })
  expect((await get('get-status', { path })).json.object_type).toBe(type)
})

test('each mistake has the error code of the platform', async () => {
  const large = Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64')
  const python = { language: 'PYTHON', content: base64(source) }
  const cases = [
    [await post('import', { path: '/Shared/none/x', ...python }), 404, 'RESOURCE_DOES_NOT_EXIST'],
    [await post('import', { path: '/Shared/daily-load/x', ...python }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/report.sql', ...python }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('import', { path: '/Shared/report.sql', ...python, overwrite: true }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/x', content: large, format: 'RAW' }), 400, 'MAX_NOTEBOOK_SIZE_EXCEEDED'],
    [await post('import', { path: '/Shared/x', content: '' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/x', content: '***', format: 'RAW' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/x', content: 'e30=', format: 'JUPYTER' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/x', content: 'e30=', format: 'HTML' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/x', content: 'UEsFBg==', format: 'DBC' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('import', { path: '/Shared/x', ...python, language: 'COBOL' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('mkdirs', { path: '/Shared/daily-load/x' }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('mkdirs', { path: 'Shared' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('mkdirs', { path: '/Shared/../x' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('mkdirs', {}), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('delete', { path: '/Shared', recursive: true }), 400, 'DIRECTORY_PROTECTED'],
    [await post('delete', { path: '/nowhere' }), 404, 'RESOURCE_DOES_NOT_EXIST'],
    [await get('export', { path: '/Shared', format: 'HTML' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await get('export', { path: '/Shared/libraries/old-parser' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await get('list', { path: '/nowhere' }), 404, 'RESOURCE_DOES_NOT_EXIST'],
    [await get('list', { path: '/', notebooks_modified_after: 'noon' }), 400, 'MALFORMED_REQUEST'],
  ] as const
  for (const [reply, status, code] of cases) expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
