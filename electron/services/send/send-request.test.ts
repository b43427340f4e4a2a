import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import zlib from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Parameter } from '#shared/model/request.ts'
import { type Peer, startPeer } from './testing/peer.ts'
import { type Sender, startSender } from './testing/sender.ts'

let peer: Peer
let sender: Sender
let reply: Parameters<typeof startPeer>[0]

beforeEach(async () => {
  reply = (response) => response.end('{"spark_context_id": 1234567890123456789}')
  peer = await startPeer((response, received) => reply(response, received))
  sender = await startSender({ plain: { DATABRICKS_HOST: peer.origin, ID: '7' } })
})
afterEach(async () => {
  await sender.close()
  await peer.close()
})

const query = (name: string, value: string): Parameter => ({ name, value, in: 'query', enabled: true })

test('the answer is told with its status, headers as they came, sizes and exact bytes', async () => {
  reply = (response) => {
    response.writeHead(418, 'Short and stout', [
      'X-Odd-CASE',
      '1',
      'Set-Cookie',
      'a=1',
      'Set-Cookie',
      'b=2',
      'Content-Type',
      'application/json',
    ])
    response.end('{"spark_context_id": 1234567890123456789}')
  }
  const answer = await sender.ask({ url: '{{DATABRICKS_HOST}}/api' })
  expect(answer).toMatchObject({
    status: 418,
    statusText: 'Short and stout',
    httpVersion: '1.1',
    contentType: 'application/json',
    contentEncoding: null,
    size: 41,
    wireSize: 41,
    environment: 'dev',
    remoteAddress: `127.0.0.1:${peer.port}`,
    reusedConnection: false,
    text: '{"spark_context_id": 1234567890123456789}',
    request: { method: 'GET', url: `${peer.origin}/api`, bodySize: 0 },
  })
  expect(answer.headers.slice(0, 4)).toEqual([
    ['X-Odd-CASE', '1'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
    ['Content-Type', 'application/json'],
  ])
  expect(answer.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'DNS skipped',
    'Connect ok',
    'Request ok',
    'Answer ok',
    'Download ok',
  ])
  expect(answer.timings).toMatchObject({ dns: null, tls: null, tcp: expect.any(Number), wait: expect.any(Number) })
  expect(answer).not.toHaveProperty('incomplete')
})

test('headers go out in order, with their case and repeats; typed ones take the place of ours', async () => {
  await sender.ask({
    url: '{{DATABRICKS_HOST}}/',
    headers: [
      { name: 'X-b', value: '1', enabled: true },
      { name: 'x-A', value: '{{ID}}', enabled: true },
      { name: 'X-b', value: 'ü', enabled: true },
      { name: 'user-agent', value: 'mine', enabled: true },
      { name: 'Off', value: '1', enabled: false },
    ],
  })
  expect(peer.received[0]?.rawHeaders).toEqual([
    ...['Host', `127.0.0.1:${peer.port}`, 'Accept', '*/*', 'Accept-Encoding', 'gzip, deflate, br, zstd'],
    ...['X-b', '1', 'x-A', '7', 'X-b', 'ü', 'user-agent', 'mine', 'Connection', 'keep-alive'],
  ])
})

test('repeated and dotted query names, lower-case booleans and percent signs arrive as meant', async () => {
  const params = [
    query('ids', '1'),
    query('ids', '2'),
    query('filter_by.user_ids', '3'),
    query('all', 'true'),
    query('p', '50% ü'),
  ]
  await sender.ask({ url: '{{DATABRICKS_HOST}}/x', params })
  expect(peer.received[0]?.url).toBe('/x?ids=1&ids=2&filter_by.user_ids=3&all=true&p=50%25%20%C3%BC')
})

test('a GET with a JSON body arrives with its body', async () => {
  const text = '{ "id": 1234567890123456789, }'
  await sender.ask({ url: '{{DATABRICKS_HOST}}/', body: { type: 'json', text } })
  expect(peer.received[0]).toMatchObject({ method: 'GET', body: Buffer.from(text) })
  expect(peer.received[0]?.rawHeaders).toEqual(
    expect.arrayContaining(['Content-Type', 'application/json', 'Content-Length', '30']),
  )
})

test.each(['POST', 'PATCH', 'QUERY', 'PROPFIND', 'delete'])('the method %s is sent in capitals', async (method) => {
  await sender.ask({ url: '{{DATABRICKS_HOST}}/', method, body: { type: 'text', text: 'x', contentType: '' } })
  expect(peer.received[0]?.method).toBe(method.toUpperCase())
})

test('HEAD, 204 and an empty 200 have an empty body', async () => {
  reply = (response, { url }) => response.writeHead(url === '/204' ? 204 : 200, { 'content-encoding': 'gzip' }).end()
  for (const [method, path] of [
    ['HEAD', '/'],
    ['GET', '/204'],
    ['GET', '/'],
  ] as const) {
    const answer = await sender.ask({ url: `{{DATABRICKS_HOST}}${path}`, method })
    expect(answer).toMatchObject({ size: 0, text: '' })
    expect(answer).not.toHaveProperty('incomplete')
  }
})

test('form, multipart with a file, and a file as body arrive byte for byte', async () => {
  const path = join(sender.folder, 'a"b ü.bin')
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251))
  await writeFile(path, content)
  const file = await sender.files.register(path)
  const on = { enabled: true }
  await sender.ask({
    url: '{{DATABRICKS_HOST}}/form',
    method: 'POST',
    body: {
      type: 'form',
      fields: [
        { name: 'a b', value: '{{ID}}&+ü', ...on },
        { name: 'a b', value: '', ...on },
      ],
    },
  })
  await sender.ask({
    url: '{{DATABRICKS_HOST}}/multipart',
    method: 'POST',
    body: {
      type: 'multipart',
      fields: [
        { name: 'path', value: '/x{{ID}}', ...on },
        { name: 'contents', file, ...on },
        { name: 'json', value: '{}', contentType: 'application/json', ...on },
      ],
    },
  })
  await sender.ask({ url: '{{DATABRICKS_HOST}}/file', method: 'PUT', body: { type: 'file', file, contentType: '' } })
  const [form, multipart, whole] = peer.received
  expect(form?.body.toString()).toBe('a%20b=7%26%2B%C3%BC&a%20b=')
  const type = multipart?.rawHeaders.find((text) => text.startsWith('multipart/form-data')) ?? ''
  const data = await new Response(new Uint8Array(multipart!.body), { headers: { 'content-type': type } }).formData()
  expect(data.get('path')).toBe('/x7')
  expect(data.get('json')).toBe('{}')
  const sent = data.get('contents') as File
  expect(sent.name).toBe('a"b ü.bin')
  expect(Buffer.from(await sent.arrayBuffer()).equals(content)).toBe(true)
  expect(whole?.body.equals(content)).toBe(true)
  expect(whole?.rawHeaders).toEqual(
    expect.arrayContaining(['Content-Type', 'application/octet-stream', 'Content-Length', '300000']),
  )
})

const text = JSON.stringify({ id: '1234567890123456789', rows: Array.from({ length: 20_000 }, (_, i) => `row ${i}`) })
const encodings: [string, Buffer][] = [
  ['gzip', zlib.gzipSync(text)],
  ['x-gzip', zlib.gzipSync(text)],
  ['deflate', zlib.deflateSync(text)],
  ['Deflate', zlib.deflateRawSync(text)],
  ['br', zlib.brotliCompressSync(text)],
  ['zstd', zlib.zstdCompressSync(text)],
  ['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(text))],
  ['identity', Buffer.from(text)],
  ['unknown', Buffer.from(text)],
]
test.each(encodings)('an answer in %s is decoded to the exact bytes', async (encoding, body) => {
  reply = (response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)
  const answer = await sender.ask({ url: '{{DATABRICKS_HOST}}/' })
  expect(answer).toMatchObject({ wireSize: body.length, size: text.length, contentEncoding: encoding })
  expect(answer.text === text).toBe(true)
})

test('the connection is used again and the timings say so', async () => {
  await sender.ask({ url: '{{DATABRICKS_HOST}}/' })
  const second = await sender.ask({ url: '{{DATABRICKS_HOST}}/' })
  expect(second).toMatchObject({ reusedConnection: true, timings: { dns: null, tcp: null, tls: null } })
  expect(peer.connections()).toBe(1)
})

test('a kept connection that the server has closed is replaced without a word', async () => {
  await sender.ask({ url: '{{DATABRICKS_HOST}}/' })
  reply = (response) => {
    reply = (again) => again.end('again')
    response.socket?.destroy()
  }
  expect(await sender.ask({ url: '{{DATABRICKS_HOST}}/' })).toMatchObject({ text: 'again', reusedConnection: false })
})

test('a body sent in chunks because it was typed so arrives', async () => {
  const headers = [{ name: 'Transfer-Encoding', value: 'chunked', enabled: true }]
  await sender.ask({ url: '{{DATABRICKS_HOST}}/', method: 'POST', headers, body: { type: 'json', text: '[1]' } })
  expect(peer.received[0]?.body.toString()).toBe('[1]')
  expect(peer.received[0]?.rawHeaders).not.toContain('Content-Length')
})

test('a typed length that is wrong is refused', async () => {
  const headers = [{ name: 'Content-Length', value: '2', enabled: true }]
  await expect(
    sender.ask({ url: '{{DATABRICKS_HOST}}/', method: 'POST', headers, body: { type: 'json', text: '[1]' } }),
  ).rejects.toMatchObject({ code: 'invalid_header', message: 'Content-Length says 2, but the body has 3 bytes.' })
})

test('an HTML login page with 200 is an answer like any other', async () => {
  reply = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sign in</title>')
  expect(await sender.ask({ url: '{{DATABRICKS_HOST}}/' })).toMatchObject({
    status: 200,
    text: '<title>Sign in</title>',
  })
})
