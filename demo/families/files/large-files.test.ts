import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/Volumes/main/default/my_volume/video.mp4'
const expire_time = '2030-01-01T00:00:00Z'

function action(query: Record<string, string>, body: JsonObject = {}) {
  return client.call('POST', `/api/2.0/fs/files${path}?${new URLSearchParams(query)}`, { body })
}

function link(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/fs/create-${name}`, { body })
}

function follow(method: string, url: unknown, body?: Buffer, headers: Record<string, string> = {}) {
  const target = String(url).slice(client.demo.origin.length)
  return client.call(method, target, { token: null, headers, ...(body === undefined ? {} : { body }) })
}

async function begin(type: 'multipart' | 'resumable', query: Record<string, string> = {}): Promise<string> {
  const { json } = await action({ action: 'initiate-upload', upload_type: type, ...query })
  return String((json[`${type}_upload`] as JsonObject).session_token)
}

async function partLinks(session_token: string, start_part_number: number, count: number) {
  const { json } = await link('upload-part-urls', { path, session_token, start_part_number, count, expire_time })
  return json.upload_part_urls as JsonObject[]
}

const content = async () => (await client.call('GET', `/api/2.0/fs/files${path}`)).text

test('a large file goes up in parts, in any order, and is there when it is complete', async () => {
  const session_token = await begin('multipart')
  const links = await partLinks(session_token, 1, 3)
  expect(links.map((each) => each.part_number)).toEqual([1, 2, 3])
  const etags: unknown[] = []
  for (const place of [2, 0, 1]) {
    const { status, headers } = await follow('PUT', links[place]!.url, Buffer.from(`part ${place + 1} `))
    expect(status).toBe(200)
    etags[place] = headers.etag
  }
  expect((await client.call('HEAD', `/api/2.0/fs/files${path}`)).status).toBe(404)
  const parts = etags.map((etag, place) => ({ part_number: place + 1, etag: String(etag) }))
  const end = { action: 'complete-upload', upload_type: 'multipart', session_token }
  const wrong = await action(end, { parts: [{ part_number: 1, etag: '"other"' }] })
  expect([wrong.status, wrong.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  expect((await action(end, { parts: parts.toReversed() })).status).toBe(400)
  expect((await action(end, { parts })).text).toBe('{}')
  expect(await content()).toBe('part 1 part 2 part 3 ')
  expect((await action(end, { parts })).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
  expect((await action({ action: 'initiate-upload' })).json.error_code).toBe('ALREADY_EXISTS')
  expect((await action({ action: 'initiate-upload', overwrite: 'true' })).status).toBe(200)
})

test('a stream tells how far it has come and goes on from there', async () => {
  const session_token = await begin('resumable')
  const { json } = await link('resumable-upload-url', { path, session_token })
  const { url } = json.resumable_upload_url as JsonObject
  const send = async (range: string, text: string) => {
    const { status, headers } = await follow('PUT', url, Buffer.from(text), { 'Content-Range': range })
    return [status, headers.range]
  }
  expect(await send('bytes */*', '')).toEqual([308, undefined])
  expect(await send('bytes 0-4/*', 'hello')).toEqual([308, 'bytes=0-4'])
  expect(await send('bytes 9-9/*', 'x')).toEqual([400, undefined])
  expect(await send('bytes */*', '')).toEqual([308, 'bytes=0-4'])
  expect(await send('bytes 5-10/11', ' world')).toEqual([200, undefined])
  expect(await content()).toBe('hello world')
  expect(await send('bytes */11', '')).toEqual([403, undefined])
})

test('an upload can be given up, by the call and by a link', async () => {
  const first = await begin('multipart')
  await action({ action: 'abort-upload', session_token: first })
  expect((await action({ action: 'abort-upload', session_token: first })).status).toBe(404)
  const second = await begin('multipart')
  const { json } = await link('abort-upload-url', { path, session_token: second, expire_time })
  expect((await follow('DELETE', (json.abort_upload_url as JsonObject).url)).status).toBe(204)
  const gone = await link('upload-part-urls', {
    path,
    session_token: second,
    start_part_number: 1,
    count: 1,
    expire_time,
  })
  expect(gone.json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('a link to a file works without a token, for an hour at most, and not with one', async () => {
  const file = '/Volumes/main/default/landing/more.csv'
  const query = new URLSearchParams({ path: file, expire_time })
  const { json } = await client.call('POST', `/api/2.0/fs/create-download-url?${query}`)
  const got = await follow('GET', json.url)
  expect([got.status, got.text]).toEqual([200, 'trip_id,zone,fare\n4,Harbour,9.75\n'])
  expect((await follow('GET', json.url, undefined, { Range: 'bytes=0-6' })).text).toBe('trip_id')
  expect((await follow('GET', json.url, undefined, { Authorization: 'Bearer x' })).status).toBe(400)
  expect((await follow('GET', `${String(json.url).replace(/\?.*/, '')}`)).status).toBe(403)
  client.clock.advance(3_600_000)
  const late = await follow('GET', json.url)
  expect([late.status, late.json.message]).toEqual([403, 'The link has expired.'])
})

test.each<[string, JsonObject, number, string]>([
  ['download-url', { path: '/Volumes/main/default/landing/none', expire_time }, 404, 'NOT_FOUND'],
  [
    'download-url',
    { path: '/Volumes/main/default/landing/more.csv', expire_time: 'soon' },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['upload-part-urls', { path, session_token: 'none', expire_time }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['resumable-upload-url', { path: '/etc/passwd', session_token: 'x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['abort-upload-url', { path, expire_time }, 400, 'INVALID_PARAMETER_VALUE'],
])('create-%s with %j answers %i %s', async (name, body, status, code) => {
  const reply = await link(name, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
