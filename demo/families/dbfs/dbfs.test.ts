import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { ExactNumber, type JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const megabyte = 1024 * 1024

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/dbfs/${name}`, { body })
}

function get(name: string, query: Record<string, string | number>) {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
  return client.call('GET', `/api/2.0/dbfs/${name}?${search}`)
}

async function readAll(path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; ; ) {
    const { json } = await get('read', { path, offset, length: megabyte })
    if (json.bytes_read === 0) return Buffer.concat(parts)
    parts.push(Buffer.from(String(json.data), 'base64'))
    offset += Number(json.bytes_read)
  }
}

test('the sample file is there to be read', async () => {
  expect((await get('get-status', { path: '/my_file.txt' })).json).toMatchObject({ is_dir: false, file_size: 14 })
  expect((await readAll('/my_file.txt')).toString()).toBe('Hello, World!\n')
  const part = await get('read', { path: 'dbfs:/my_file.txt', offset: 7, length: 5 })
  expect(part.json).toEqual({ bytes_read: 5, data: Buffer.from('World').toString('base64') })
})

test('a large file is written in blocks and read back the same', async () => {
  const content = randomBytes(2.5 * megabyte)
  const opened = await post('create', { path: '/uploads/big.bin' })
  const handle = opened.json.handle!
  expect(handle).toBeInstanceOf(ExactNumber)
  for (let at = 0; at < content.length; at += megabyte) {
    const data = content.subarray(at, at + megabyte).toString('base64')
    expect((await post('add-block', { handle, data })).text).toBe('{}')
  }
  expect((await post('close', { handle })).status).toBe(200)
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(digest(await readAll('/uploads/big.bin'))).toBe(digest(content))
  expect((await post('close', { handle })).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('a form uploads bytes as they are', async () => {
  const content = Buffer.concat([randomBytes(3000), Buffer.from('\r\n--not-the-end\r\n'), randomBytes(10)])
  const form = new FormData()
  form.set('path', '/uploads/form.bin')
  form.set('overwrite', 'true')
  form.set('contents', new Blob([content]))
  const encoded = new Request('http://unused.invalid', { method: 'POST', body: form })
  const reply = await client.call('POST', '/api/2.0/dbfs/put', {
    body: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'Content-Type': encoded.headers.get('content-type')! },
  })
  expect(reply.status).toBe(200)
  expect((await readAll('/uploads/form.bin')).equals(content)).toBe(true)
})

test('directories are made, listed, moved and deleted', async () => {
  await post('mkdirs', { path: '/a/b/c' })
  await post('put', { path: '/a/b/note.txt', contents: Buffer.from('x').toString('base64') })
  expect((await get('list', { path: '/a/b/' })).json.files).toEqual([
    expect.objectContaining({ path: '/a/b/c', is_dir: true }),
    expect.objectContaining({ path: '/a/b/note.txt', file_size: 1 }),
  ])
  expect((await get('list', { path: '/a/b/c' })).text).toBe('{}')
  await post('move', { source_path: '/a/b', destination_path: '/z/y' })
  expect((await readAll('/z/y/note.txt')).toString()).toBe('x')
  expect((await get('list', { path: '/a/b' })).status).toBe(404)
  expect((await post('delete', { path: '/z' })).json.error_code).toBe('IO_ERROR')
  expect((await post('delete', { path: '/z', recursive: true })).text).toBe('{}')
  expect((await get('get-status', { path: '/z/y/note.txt' })).status).toBe(404)
})

test('each mistake has the error code of the platform', async () => {
  const large = Buffer.alloc(megabyte + 1).toString('base64')
  const cases = [
    [await get('get-status', { path: '/none' }), 404, 'RESOURCE_DOES_NOT_EXIST'],
    [await post('put', { path: '/my_file.txt', contents: '' }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('create', { path: '/my_file.txt' }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('mkdirs', { path: '/my_file.txt/below' }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('move', { source_path: '/my_file.txt', destination_path: '/tmp' }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('put', { path: '/large', contents: large }), 400, 'MAX_BLOCK_SIZE_EXCEEDED'],
    [await get('read', { path: '/my_file.txt', length: megabyte + 1 }), 400, 'MAX_READ_SIZE_EXCEEDED'],
    [await get('read', { path: '/my_file.txt', offset: -1 }), 400, 'INVALID_PARAMETER_VALUE'],
    [await get('read', { path: '/tmp' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await get('list', { path: 'relative' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await get('list', {}), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('put', { path: '/odd', contents: '***' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('add-block', { handle: 7, data: '' }), 404, 'RESOURCE_DOES_NOT_EXIST'],
    [
      await post('move', { source_path: '/FileStore', destination_path: '/FileStore/x' }),
      400,
      'INVALID_PARAMETER_VALUE',
    ],
    [await post('delete', { path: '/', recursive: true }), 403, 'PERMISSION_DENIED'],
  ] as const
  for (const [reply, status, code] of cases) expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
