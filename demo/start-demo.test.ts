import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemo } from './start-demo.ts'
import { type DemoClient, startDemoClient } from './testing/demo-client.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const get = '/api/2.1/clusters/get?cluster_id=1234-567890-patch123'

test('without a token the workspace answers 401, with a wrong one 403', async () => {
  const without = await client.call('GET', get, { token: null })
  expect([without.status, without.json.error_code]).toEqual([401, 401])
  const wrong = await client.call('GET', get, { token: 'something-else' })
  expect([wrong.status, wrong.json.error_code, wrong.json.message]).toEqual([403, 403, 'Invalid access token.'])
  expect(wrong.text).not.toContain('something-else')
})

test('every answer is JSON and names the workspace', async () => {
  for (const target of [get, '/api/2.0/nothing/here', '/.well-known/databricks-config']) {
    const { headers } = await client.call('GET', target)
    expect(headers['content-type']).toBe('application/json')
    expect(headers['x-databricks-org-id']).toMatch(/^\d{16}$/)
  }
})

test('a host tells what it is before anybody has signed in', async () => {
  const { status, json } = await client.call('GET', '/.well-known/databricks-config', { token: null })
  expect(status).toBe(200)
  expect(json.oidc_endpoint).toBe(`${client.demo.origin}/oidc`)
})

test('the token belongs to somebody with an id of 16 digits and groups', async () => {
  const { json } = await client.call('GET', '/api/2.0/preview/scim/v2/Me')
  expect(json.id).toMatch(/^\d{16}$/)
  expect(json.groups).toContainEqual(expect.objectContaining({ display: 'admins' }))
  const narrow = await client.call('GET', '/api/2.0/preview/scim/v2/Me?attributes=userName')
  expect(Object.keys(narrow.json).toSorted()).toEqual(['id', 'schemas', 'userName'])
})

test('unknown paths and wrong methods are no API, each in the form of its family', async () => {
  const unknown = await client.call('GET', '/api/2.0/nothing/here')
  expect([unknown.status, unknown.json]).toEqual([
    404,
    { error_code: 'ENDPOINT_NOT_FOUND', message: "No API found for 'GET /api/2.0/nothing/here'" },
  ])
  const method = await client.call('DELETE', '/api/2.1/clusters/list')
  expect([method.status, method.json.error_code]).toEqual([404, 'ENDPOINT_NOT_FOUND'])
  const scim = await client.call('GET', '/api/2.0/preview/scim/v2/Nothing')
  expect(scim.json).toMatchObject({ detail: expect.stringContaining('No API found'), status: '404' })
  const old = await client.call('GET', '/api/1.2/nothing')
  expect(Object.keys(old.json)).toEqual(['error'])
})

test('broken JSON, percent-encoding and types are malformed requests', async () => {
  const body = await client.call('POST', '/api/2.1/clusters/create', { body: Buffer.from('{"spark_version": ') })
  expect([body.status, body.json.error_code]).toEqual([400, 'MALFORMED_REQUEST'])
  for (const target of ['/api/2.1/%zz', '/api/2.1/clusters/get?cluster_id=%E0%A4%A']) {
    const url = await client.call('GET', target)
    expect([url.status, url.json.error_code]).toEqual([400, 'MALFORMED_REQUEST'])
  }
  const type = await client.call('POST', '/api/2.1/clusters/delete', { body: { cluster_id: 5 } })
  expect([type.status, type.json.error_code]).toEqual([400, 'MALFORMED_REQUEST'])
})

test('a body beyond the limit is refused with a clear answer', async () => {
  const reply = await client.call('POST', '/api/2.0/dbfs/put', { body: Buffer.alloc(17 * 1024 * 1024, 'x') })
  expect([reply.status, reply.json.message]).toEqual([413, expect.stringContaining('larger than the 16 MB')])
})

test('headers without end and what is not HTTP are answered in the platform form too', async () => {
  const headers = await client.call('GET', get, { headers: { 'X-Long': 'x'.repeat(40_000) } })
  expect([headers.status, headers.json.error_code]).toEqual([431, 431])
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(client.demo.port, '127.0.0.1', () => socket.write('what is this\r\n\r\n'))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('close', () => resolve(text))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\r\n\r\n\{"error_code":400,/)
})

test('a large answer is compressed for those who take it', async () => {
  const headers = { Authorization: 'Bearer a-token-for-tests', 'Accept-Encoding': 'gzip' }
  const reply = await fetch(`${client.demo.origin}/api/2.1/clusters/list-node-types`, { headers })
  expect(reply.headers.get('content-encoding')).toBe('gzip')
  expect(await reply.json()).toHaveProperty('node_types')
})

test('nothing listens beyond this machine, not even on its other loopback addresses', async () => {
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  for (const address of ['127.0.0.2', ...others.filter(({ internal }) => !internal).map((one) => one.address)]) {
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect(client.demo.port, address, () => resolve('connected'))
      socket.on('error', () => resolve('refused'))
      socket.on('close', () => socket.destroy())
    })
    expect([address, outcome]).toEqual([address, 'refused'])
  }
})

test('a reset brings the sample data back', async () => {
  await client.call('POST', '/api/2.1/clusters/permanent-delete', { body: { cluster_id: '2345-678901-rigs234' } })
  client.demo.reset()
  const { status } = await client.call('GET', '/api/2.1/clusters/get?cluster_id=2345-678901-rigs234')
  expect(status).toBe(200)
})

test('a taken port is told to whoever starts it, and a stopped workspace frees its port', async () => {
  const first = await startDemo({ token: 't' })
  await expect(startDemo({ token: 't', port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.stop()
  const second = await startDemo({ token: 't', port: first.port })
  await second.stop()
})
