import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const volume = '/Volumes/main/default/my_volume'

function files(method: string, path: string, options: { body?: Buffer; headers?: Record<string, string> } = {}) {
  return client.call(method, `/api/2.0/fs/files${path}`, options)
}

function directories(method: string, path: string) {
  return client.call(method, `/api/2.0/fs/directories${path}`)
}

test('a file is uploaded, asked about, downloaded, replaced and deleted', async () => {
  const path = `${volume}/in/notes.json`
  const put = await files('PUT', path, { body: Buffer.from('{ not json') })
  expect([put.status, put.text]).toEqual([204, ''])
  const now = new Date(client.clock.now()).toUTCString()
  const head = await files('HEAD', path)
  expect([head.status, head.headers['content-length'], head.headers['last-modified'], head.text]).toEqual([
    200,
    '10',
    now,
    '',
  ])
  const got = await files('GET', path)
  expect([got.headers['content-type'], got.text]).toEqual(['application/octet-stream', '{ not json'])
  const again = await files('PUT', path, { body: Buffer.from('x') })
  expect([again.status, again.json]).toEqual([
    409,
    { error_code: 'ALREADY_EXISTS', message: 'The file being created already exists.' },
  ])
  expect((await files('PUT', `${path}?overwrite=true`, { body: Buffer.from('new') })).status).toBe(204)
  expect((await files('GET', path)).text).toBe('new')
  expect((await files('DELETE', path)).status).toBe(204)
  const gone = await files('GET', path)
  expect([gone.status, gone.json]).toEqual([
    404,
    { error_code: 'NOT_FOUND', message: 'The file being accessed is not found.' },
  ])
  expect((await files('HEAD', path)).status).toBe(404)
})

test('every byte comes back, large files included, and none is packed', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, place) => (place * 7) % 256))
  await files('PUT', `${volume}/large.bin`, { body: bytes })
  const { headers } = await files('GET', `${volume}/large.bin`, { headers: { 'Accept-Encoding': 'gzip' } })
  expect([headers['content-encoding'], headers['content-length']]).toEqual([undefined, '70000'])
  const response = await fetch(`${client.demo.origin}/api/2.0/fs/files${volume}/large.bin`, {
    headers: { Authorization: 'Bearer a-token-for-tests' },
  })
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
})

test('names with spaces, percent signs and other letters are kept', async () => {
  const name = `Żółw 100% #1 + ünï?.csv`
  await files('PUT', `${volume}/${encodeURIComponent(name)}`, { body: Buffer.from('x') })
  expect((await files('GET', `${volume}/${encodeURIComponent(name)}`)).text).toBe('x')
  const { contents } = (await directories('GET', volume)).json
  const found = (contents as JsonObject[]).find((entry) => entry.name === name)
  expect(found).toEqual({
    path: `${volume}/${name}`,
    name,
    is_directory: false,
    file_size: 1,
    last_modified: client.clock.now(),
  })
})

test.each([
  ['bytes=0-4', 206, 'Files', 'bytes 0-4/39'],
  ['bytes=33-', 206, 'lume.\n', 'bytes 33-38/39'],
  ['bytes=-3', 206, 'e.\n', 'bytes 36-38/39'],
  ['bytes=30-900', 206, 'a volume.\n'.slice(1), 'bytes 30-38/39'],
  ['lines=1-2', 200, 'Files of any kind can lie in a volume.\n', undefined],
  ['bytes=1-2,4-5', 200, 'Files of any kind can lie in a volume.\n', undefined],
])('of a file the part %s is sent', async (range, status, text, contentRange) => {
  const reply = await files('GET', `${volume}/notes.txt`, { headers: { Range: range } })
  expect([reply.status, reply.text, reply.headers['content-range']]).toEqual([status, text, contentRange])
})

test('a part beyond the end is refused with the length of the file', async () => {
  const reply = await files('GET', `${volume}/notes.txt`, { headers: { Range: 'bytes=39-' } })
  expect([reply.status, reply.headers['content-range']]).toEqual([416, 'bytes */39'])
})

test('a download can be bound to the file being unmodified since', async () => {
  const path = `${volume}/notes.txt`
  const { headers } = await files('HEAD', path)
  const since = { 'If-Unmodified-Since': String(headers['last-modified']) }
  expect((await files('GET', path, { headers: since })).status).toBe(200)
  client.clock.advance(5000)
  await files('PUT', `${path}?overwrite=true`, { body: Buffer.from('changed') })
  expect((await files('GET', path, { headers: since })).status).toBe(412)
})

test('directories are made, listed in pages, asked about and deleted when empty', async () => {
  const path = `${volume}/many/deep`
  expect((await directories('PUT', path)).status).toBe(204)
  expect((await directories('PUT', path)).status).toBe(204)
  expect((await directories('HEAD', path)).status).toBe(200)
  expect((await directories('GET', path)).text).toBe('{}')
  for (let place = 0; place < 7; place += 1) await files('PUT', `${path}/${place}.txt`, { body: Buffer.from('x') })
  await directories('PUT', `${path}/z`)
  const pages: unknown[][] = []
  for (let token = ''; pages.length === 0 || token !== ''; ) {
    const { json } = await directories('GET', `${path}?page_size=3&page_token=${token}`)
    pages.push((json.contents as JsonObject[]).map((entry) => entry.name))
    token = String(json.next_page_token ?? '')
  }
  expect(pages).toEqual([
    ['0.txt', '1.txt', '2.txt'],
    ['3.txt', '4.txt', '5.txt'],
    ['6.txt', 'z'],
  ])
  const full = await directories('DELETE', path)
  expect([full.status, full.json.error_code]).toEqual([400, 'DIRECTORY_NOT_EMPTY'])
  for (let place = 0; place < 7; place += 1) await files('DELETE', `${path}/${place}.txt`)
  await directories('DELETE', `${path}/z`)
  expect((await directories('DELETE', path)).status).toBe(204)
  expect((await directories('HEAD', path)).status).toBe(404)
  expect((await directories('GET', path)).json.error_code).toBe('NOT_FOUND')
})

test('files are in volumes of Unity Catalog: they come with one, follow its name and go with it', async () => {
  const unity = '/api/2.1/unity-catalog/volumes'
  const names = { catalog_name: 'main', schema_name: 'default', name: 'exports', volume_type: 'MANAGED' }
  const path = '/Volumes/main/default/exports'
  expect((await directories('GET', path)).status).toBe(404)
  await client.call('POST', unity, { body: names })
  expect((await directories('GET', path)).text).toBe('{}')
  await files('PUT', `${path}/a.txt`, { body: Buffer.from('x') })
  await client.call('PATCH', `${unity}/main.default.exports`, { body: { new_name: 'out' } })
  expect((await files('GET', '/Volumes/main/default/out/a.txt')).text).toBe('x')
  expect((await files('GET', `${path}/a.txt`)).status).toBe(404)
  await client.call('DELETE', `${unity}/main.default.out`)
  await client.call('POST', unity, { body: names })
  expect((await files('GET', `${path}/a.txt`)).status).toBe(404)
})

test('the sample picture is one', async () => {
  const response = await fetch(`${client.demo.origin}/api/2.0/fs/files${volume}/images/bricks.png`, {
    headers: { Authorization: 'Bearer a-token-for-tests' },
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([16, 16])
})

test.each([
  ['GET', 'files', '/Volumes/main/default/none/x', 404, 'NOT_FOUND'],
  ['GET', 'files', volume, 404, 'NOT_FOUND'],
  ['PUT', 'files', volume, 400, 'INVALID_PARAMETER_VALUE'],
  ['PUT', 'files', `${volume}/images`, 409, 'ALREADY_EXISTS'],
  ['PUT', 'files', `${volume}/notes.txt/below`, 409, 'ALREADY_EXISTS'],
  ['PUT', 'files', `${volume}/a//b`, 400, 'INVALID_PARAMETER_VALUE'],
  ['PUT', 'files', `${volume}/%2E%2E/x`, 400, 'INVALID_PARAMETER_VALUE'],
  ['PUT', 'files', '/Shared/x', 400, 'INVALID_PARAMETER_VALUE'],
  ['DELETE', 'files', `${volume}/images`, 404, 'NOT_FOUND'],
  ['PUT', 'directories', `${volume}/notes.txt`, 409, 'ALREADY_EXISTS'],
  ['PUT', 'directories', `${volume}/notes.txt/x`, 409, 'ALREADY_EXISTS'],
  ['GET', 'directories', `${volume}/notes.txt`, 404, 'NOT_FOUND'],
  ['GET', 'directories', `${volume}?page_size=1001`, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'directories', '/Volumes/main', 400, 'INVALID_PARAMETER_VALUE'],
  ['DELETE', 'directories', volume, 400, 'INVALID_PARAMETER_VALUE'],
])('%s of %s%s answers %i %s', async (method, kind, path, status, code) => {
  const reply = await client.call(method, `/api/2.0/fs/${kind}${path}`)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
