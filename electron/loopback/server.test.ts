import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Services } from '#services/services.ts'
import type { ChangedEvent } from '#shared/contract/frame.ts'
import { type LoopbackServer, startServer } from './server.ts'

let app: LoopbackServer
let listeners: Set<(event: ChangedEvent) => void>
let cancelled: Promise<void>
/** When something changed before anybody listened. */
const missedAt = 1_700_000_000_000

/** The smallest services: what they get is what they answer. */
function echo(): Pick<Services, 'serve' | 'assets' | 'subscribe'> {
  listeners = new Set()
  const { promise, resolve } = Promise.withResolvers<void>()
  cancelled = promise
  return {
    async serve(name, input, { signal, emit }) {
      emit({ type: 'progress', value: name })
      if (name === 'wait') {
        await once(signal, 'abort')
        resolve()
      }
      emit({ type: 'result', value: input })
    },
    async assets(request) {
      if (request.method === 'POST') return new Response(await request.arrayBuffer())
      return new Response(`page ${new URL(request.url).pathname}`, { headers: { 'content-type': 'text/html' } })
    },
    subscribe(listener, since = Number.POSITIVE_INFINITY) {
      listeners.add(listener)
      if (since <= missedAt) listener({ type: 'changed', domain: 'settings' })
      return () => listeners.delete(listener)
    },
  }
}

beforeEach(async () => {
  app = await startServer({ port: 0, services: echo(), log: () => {} })
})
afterEach(() => app.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Unlike fetch, sends whatever headers a client may invent. */
async function ask(path: string, options: { method?: string; headers?: object; body?: string } = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options
  const request = httpRequest({ port: app.port, host: '127.0.0.1', path, method, headers: { ...headers } })
  request.end(body)
  const [response] = await once(request, 'response')
  return { status: response.statusCode, headers: response.headers, text: await text(response) }
}

async function signIn(): Promise<{ cookie: string }> {
  const { headers } = await ask(app.guard.address().split(`:${app.port}`)[1] ?? '')
  return { cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

const own = () => `http://127.0.0.1:${app.port}`
const json = { 'content-type': 'application/json' }

test('the printed address opens the app once and leaves a cookie for this port only', async () => {
  const path = app.guard.address().replace(own(), '')
  const first = await ask(path)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(first.headers['set-cookie']?.[0]).toMatch(
    new RegExp(`^trowel_${app.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
  )
  const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  expect((await ask('/', { headers: { cookie } })).text).toBe('page /')
  expect(await ask(path, { headers: { cookie } })).toMatchObject({ status: 303, headers: { location: '/' } })
  const elsewhere = await ask(path, { headers: { accept: 'text/html' } })
  expect(elsewhere.status).toBe(401)
  expect(elsewhere.text).toContain('This address has been used already')
})

test('a second address works beside the first', async () => {
  const [one, two] = [app.guard.address(), app.guard.address()]
  expect((await ask(two.replace(own(), ''))).status).toBe(303)
  expect((await ask(one.replace(own(), ''))).status).toBe(303)
})

test('cookies of earlier starts are forgotten before they are too many', async () => {
  const cookie = Array.from({ length: 21 }, (_, i) => `trowel_${i + 1}=old`).join('; ')
  const few = await ask(app.guard.address().replace(own(), ''), { headers: { cookie: 'trowel_1=old; other=1' } })
  expect(few.headers['set-cookie']).toHaveLength(1)
  const many = await ask(app.guard.address().replace(own(), ''), { headers: { cookie: `${cookie}; other=1` } })
  expect(many.headers['set-cookie']).toHaveLength(22)
  expect(many.headers['set-cookie']?.[1]).toMatch(/^trowel_1=; Max-Age=0/)
})

test('a wrong or missing key is refused', async () => {
  app.guard.address()
  for (const path of ['/open', '/open?t=', '/open?t=guess']) expect((await ask(path)).status).toBe(401)
})

test('without the cookie nothing is answered, and a person is told what to do', async () => {
  for (const path of ['/', '/events', '/bodies/x']) expect((await ask(path)).status).toBe(401)
  expect((await ask('/rpc/x', { method: 'POST', headers: { ...json, origin: own() }, body: '{}' })).status).toBe(401)
  expect((await ask('/', { headers: { accept: 'text/html' } })).text).toContain('Open the address that Trowel printed')
  expect((await ask('/', { headers: { cookie: `trowel_${app.port}=guess` } })).status).toBe(401)
})

test('another host name, origin or site is refused even with the cookie', async () => {
  const cookie = await signIn()
  expect((await ask('/', { headers: { ...cookie, host: `rebound.example:${app.port}` } })).status).toBe(421)
  expect((await ask('/', { headers: { ...cookie, host: `127.0.0.1:1` } })).status).toBe(421)
  expect((await ask('/', { headers: { ...cookie, origin: 'https://evil.example' } })).status).toBe(403)
  expect((await ask('/', { headers: { ...cookie, origin: `http://localhost:${app.port}` } })).status).toBe(403)
  expect((await ask('/', { headers: { ...cookie, origin: 'null' } })).status).toBe(403)
  expect((await ask('/', { headers: { ...cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await ask('/', { headers: { ...cookie, 'sec-fetch-site': 'same-site' } })).status).toBe(403)
  expect((await ask('/', { headers: { ...cookie, 'sec-fetch-site': 'none' } })).status).toBe(200)
})

test('a call needs its own origin and the JSON content type', async () => {
  const cookie = await signIn()
  const call = (headers: object) => ask('/rpc/x', { method: 'POST', headers: { ...cookie, ...headers }, body: '1' })
  expect((await call(json)).status).toBe(403)
  expect((await call({ origin: own(), 'content-type': 'text/plain' })).status).toBe(415)
  expect((await call({ origin: own() })).status).toBe(415)
  expect((await call({ origin: own(), 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  expect((await ask('/x', { method: 'PUT', headers: { ...cookie, origin: own() } })).status).toBe(405)
})

test('a call answers its frames, one a line', async () => {
  const headers = { ...(await signIn()), ...json, origin: own() }
  const answer = await ask('/rpc/a.b', { method: 'POST', headers, body: '{"n":1}' })
  expect(answer.headers['content-type']).toBe('application/x-ndjson')
  expect(answer.text).toBe('{"type":"progress","value":"a.b"}\n{"type":"result","value":{"n":1}}\n')
})

test('input that is not JSON or over 64 MB is an error frame', async () => {
  const headers = { ...(await signIn()), ...json, origin: own() }
  const broken = await ask('/rpc/x', { method: 'POST', headers, body: '{' })
  expect(JSON.parse(broken.text)).toMatchObject({ type: 'error', error: { code: 'bad_input' } })
  const huge = await ask('/rpc/x', { method: 'POST', headers, body: `"${'x'.repeat(64 * 1024 * 1024)}"` })
  expect(JSON.parse(huge.text).error.message).toContain('64 MB')
})

test('closing the connection cancels the call', async () => {
  const headers = { ...(await signIn()), ...json, origin: own() }
  const request = httpRequest({ port: app.port, host: '127.0.0.1', path: '/rpc/wait', method: 'POST', headers })
  request.on('error', () => {})
  request.end('1')
  const [response] = await once(request, 'response')
  await once(response, 'data')
  request.destroy()
  await cancelled
})

test('pushes reach a connected page, and it is counted while it is there', async () => {
  const request = httpRequest({ port: app.port, host: '127.0.0.1', path: '/events', headers: { ...(await signIn()) } })
  request.on('error', () => {})
  request.end()
  const [response] = await once(request, 'response')
  expect(response.headers['content-type']).toBe('text/event-stream')
  await once(response, 'data')
  expect(app.pages()).toBe(1)
  for (const listener of listeners) listener({ type: 'changed', domain: 'environments' })
  expect(String((await once(response, 'data'))[0])).toBe('data: {"type":"changed","domain":"environments"}\n\n')
  request.destroy()
  await expect.poll(() => [app.pages(), listeners.size]).toEqual([0, 0])
})

test.each([
  [`/events?since=${missedAt}`, true],
  [`/events?since=${missedAt + 1}`, false],
  ['/events', false],
  ['/events?since=-1', false],
  ['/events?since=x', false],
])('%s tells what was missed: %s', async (path, isTold) => {
  const request = httpRequest({ port: app.port, host: '127.0.0.1', path, headers: { ...(await signIn()) } })
  request.on('error', () => {})
  request.end()
  const [response] = await once(request, 'response')
  let told = ''
  response.on('data', (chunk: Buffer) => {
    told += chunk
  })
  await expect.poll(() => listeners.size).toBe(1)
  for (const listener of listeners) listener({ type: 'changed', domain: 'environments' })
  await expect.poll(() => told).toContain('environments')
  expect(told.includes('settings')).toBe(isTold)
  request.destroy()
})

test('uploads stream through to the services, cookies do not', async () => {
  const headers = { ...(await signIn()), origin: own(), 'content-type': 'application/octet-stream' }
  expect((await ask('/files?name=a', { method: 'POST', headers, body: 'bytes' })).text).toBe('bytes')
})

test('every answer forbids guessing its type, framing and keeping it', async () => {
  for (const answer of [await ask('/'), await ask('/', { headers: await signIn() })]) {
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  }
})

test('a taken port is an error at start', async () => {
  await expect(startServer({ port: app.port, services: echo(), log: () => {} })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
