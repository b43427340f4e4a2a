import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bodies, createBodies } from '../bodies/bodies.ts'
import { createFiles, type Files } from '../files/files.ts'
import { createAssets } from './assets.ts'

let folder: string
let bodies: Bodies
let files: Files
let get: (path: string, init?: RequestInit) => Promise<Response>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trowel-assets-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<title>Trowel</title>')
  await writeFile(join(folder, 'page', 'assets', 'main-Ab3dEf9_.js'), 'export {}')
  await writeFile(join(folder, 'page', '.hidden'), 'no')
  await writeFile(join(folder, 'outside.txt'), 'no')
  bodies = createBodies({ folder: join(folder, 'bodies') })
  files = createFiles({ folder: join(folder, 'uploads'), projectFolder: folder })
  const answer = createAssets({ pageFolder: join(folder, 'page'), bodies, files })
  get = (path, init) => answer(new Request(`http://127.0.0.1:1${path}`, init))
})
afterEach(async () => {
  await bodies.dispose()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/main-Ab3dEf9_.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
])('the page file %s', async (path, type, cache) => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('cache-control')).toBe(cache)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await answer.text()).length).toBe(Number(answer.headers.get('content-length')))
})

test.each([
  '/missing.js',
  '/assets',
  '/.hidden',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/assets/..%2f..%2foutside.txt',
  '/assets%5c..%5coutside.txt',
  '//etc/passwd',
  '/%00',
  '/%zz',
])('%s is not found', async (path) => {
  const answer = await get(path)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

async function keep(text: string): Promise<string> {
  const writer = bodies.create()
  writer.write(Buffer.from(text))
  await writer.end()
  return writer.id
}

test('the bytes of an answer, never as a page', async () => {
  const id = await keep('<script>alert(1)</script>')
  const answer = await get(`/bodies/${id}`)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-length')).toBe('25')
  expect(answer.headers.get('content-disposition')).toBeNull()
  expect(await answer.text()).toBe('<script>alert(1)</script>')
  const head = await get(`/bodies/${id}`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '25', ''])
})

test('bytes that still arrive have no length yet', async () => {
  const writer = bodies.create()
  writer.write(Buffer.from('a'))
  const answer = await get(`/bodies/${writer.id}`)
  expect(answer.headers.get('content-length')).toBeNull()
  writer.write(Buffer.from('b'))
  await writer.end()
  expect(await answer.text()).toBe('ab')
})

test('a body that is no longer kept', async () => {
  expect((await get('/bodies/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

test.each([
  ['clusters.json', 'attachment; filename="clusters.json"'],
  ['../../etc/pass"wd', 'attachment; filename="pass_wd"; filename*=UTF-8\'\'pass%22wd'],
  ['a\r\nSet-Cookie: x', 'attachment; filename="a__Set-Cookie_ x"'],
  ['größe (1).json', 'attachment; filename="gr__e (1).json"; filename*=UTF-8\'\'gr%C3%B6%C3%9Fe%20%281%29.json'],
  ['\ud800..', 'attachment; filename="_"; filename*=UTF-8\'\'%EF%BF%BD'],
  ['...', 'attachment; filename="response"'],
  ['', 'attachment; filename="response"'],
])('a download named %j', async (name, header) => {
  const answer = await get(`/bodies/${await keep('x')}?download=${encodeURIComponent(name.toWellFormed())}`)
  expect(answer.headers.get('content-disposition')).toBe(header)
})

test('an uploaded file is taken over and found again by its id', async () => {
  const bytes = new Uint8Array(300_000).fill(7)
  const answer = await get('/files?name=a%20b.bin', { method: 'POST', body: bytes })
  const reference = (await answer.json()) as { id: string; name: string; size: number }
  expect(reference).toMatchObject({ name: 'a b.bin', size: 300_000 })
  expect((await files.find(reference)).size).toBe(300_000)
  const later = createFiles({ folder: join(folder, 'uploads'), projectFolder: folder })
  expect((await later.find(reference)).size).toBe(300_000)
})

test('an upload needs a name and POST', async () => {
  expect((await get('/files', { method: 'POST', body: 'x' })).status).toBe(400)
  expect((await get('/files?name=x')).status).toBe(405)
  expect((await get('/', { method: 'POST' })).status).toBe(405)
})

test('files are found by id only', async () => {
  for (const id of ['../outside.txt', join(folder, 'outside.txt'), 'x']) {
    await expect(files.find({ id, name: 'x', size: 1 })).rejects.toMatchObject({ code: 'invalid_body' })
  }
  const known = await files.register(join(folder, 'outside.txt'))
  expect(known).toMatchObject({ name: 'outside.txt', size: 2 })
  await expect(files.register(join(folder, 'missing'))).rejects.toMatchObject({ code: 'file_unreadable' })
  await expect(files.register(folder)).rejects.toMatchObject({ code: 'file_unreadable' })
})

test('a body that was made to be saved goes once it is saved, or when saving is called off', async () => {
  const kept: string[] = []
  for (let count = 0; count < 3; count++) {
    const writer = bodies.create()
    writer.write(Buffer.alloc(3_000_000, 'x'))
    await writer.end()
    kept.push(writer.id)
  }
  const [saved, stopped, other] = kept
  expect((await (await get(`/bodies/${saved}?once&download=list.csv`)).text()).length).toBe(3_000_000)
  expect((await get(`/bodies/${saved}`)).status).toBe(404)
  expect((await get(`/bodies/${stopped}?once&download=list.csv`, { method: 'HEAD' })).status).toBe(200)
  const reader = (await get(`/bodies/${stopped}?once&download=list.csv`)).body!.getReader()
  await reader.read()
  await reader.cancel()
  expect((await get(`/bodies/${stopped}`)).status).toBe(404)
  await (await get(`/bodies/${other}?download=list.csv`)).text()
  expect((await get(`/bodies/${other}`)).status).toBe(200)
})
