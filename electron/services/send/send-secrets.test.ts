import { expect, onTestFinished, test } from 'vitest'
import type { Request } from '#shared/model/request.ts'
import { type Peer, startPeer } from './testing/peer.ts'
import { type SenderOptions, startSender } from './testing/sender.ts'

const canary = 'dapi-canary/0123+456 789%'
const forms = [
  canary,
  encodeURIComponent(canary),
  Buffer.from(canary).toString('base64').slice(0, -4),
  Buffer.from(`user:${canary}`).toString('base64').slice(8, -4),
]

type Handler = Parameters<typeof startPeer>[0]

async function peerWith(answer: Handler, host?: string): Promise<Peer> {
  const peer = await startPeer(answer, host)
  onTestFinished(() => peer.close())
  return peer
}

async function senderFor(origin: string, more: SenderOptions = {}) {
  const secrets = { DATABRICKS_TOKEN: { value: canary, origin }, KEY: { value: canary, origin } }
  const sender = await startSender({ signIn: 'token', secrets, ...more })
  onTestFinished(() => sender.close())
  return sender
}

/** Whatever crosses to the page. */
function expectNoCanary(shown: unknown): void {
  const text = JSON.stringify(shown)
  for (const form of [...forms, JSON.stringify(canary).slice(1, -1)]) expect(text).not.toContain(form)
}

async function failure(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason) => reason,
  )
  expect(error).toMatchObject({ name: 'AppError' })
  return {
    code: error.code,
    message: error.message,
    likely: error.likely,
    remedy: error.remedy,
    detail: error.detail,
    stack: error.stack,
  }
}

test('the credential of the environment is sent, and shown by its name', async () => {
  const peer = await peerWith((response) => response.end('ok'))
  const sender = await senderFor(peer.origin)
  const { text, bytes, ...answer } = await sender.ask({ url: `${peer.origin}/api` })
  expect(peer.received[0]?.rawHeaders).toEqual(expect.arrayContaining(['Authorization', `Bearer ${canary}`]))
  expect(answer.request.headers).toContainEqual(['Authorization', 'Bearer {{DATABRICKS_TOKEN}}'])
  expectNoCanary(answer)
})

test('secrets are filled in wherever they are named, encoded for their place', async () => {
  const peer = await peerWith((response) => response.end('ok'))
  const sender = await senderFor(peer.origin, { plain: { AUTH: 'Basic {{KEY}}', NOTE: '\\{{KEY}}' } })
  const request: Partial<Request> & { url: string } = {
    url: `${peer.origin}/x/{{KEY}}/{id}`,
    method: 'POST',
    params: [
      { name: 'id', value: '{{KEY}}', in: 'path', enabled: true },
      { name: 'q', value: 'a{{KEY}}', in: 'query', enabled: true },
    ],
    headers: [{ name: 'Authorization', value: '{{AUTH}}', enabled: true }],
    body: { type: 'json', text: '{"key":"{{KEY}}","note":"{{NOTE}}"}' },
  }
  const { request: shown } = await sender.ask(request)
  const encoded = encodeURIComponent(canary)
  expect(peer.received[0]).toMatchObject({ url: `/x/${encoded}/${encoded}?q=a${encoded}` })
  expect(peer.received[0]?.rawHeaders).toEqual(expect.arrayContaining(['Authorization', `Basic ${canary}`]))
  expect(peer.received[0]?.rawHeaders.filter((name) => name === 'Authorization')).toHaveLength(1)
  expect(peer.received[0]?.body.toString()).toBe(`{"key":"${canary}","note":"{{KEY}}"}`)
  expect(shown.url).toBe(`${peer.origin}/x/{{KEY}}/{{KEY}}?q=a{{KEY}}`)
  expectNoCanary(shown)
  for (const type of ['form', 'multipart'] as const) {
    const fields = [{ name: 'f', value: '{{KEY}}', enabled: true }]
    await sender.ask({ url: peer.origin, method: 'POST', body: { type, fields } })
    expect(peer.received.at(-1)?.body.toString()).toContain(type === 'form' ? `f=${encoded}` : `\r\n\r\n${canary}\r\n`)
  }
})

test('a value that looks like a variable is never looked at again', async () => {
  const peer = await peerWith((response) => response.end('ok'))
  const sender = await startSender({
    secrets: { A: { value: '{{B}}', origin: peer.origin }, B: { value: canary, origin: peer.origin } },
  })
  onTestFinished(() => sender.close())
  await sender.ask({ url: peer.origin, headers: [{ name: 'X', value: '{{A}}', enabled: true }] })
  expect(peer.received[0]?.rawHeaders).toContain('{{B}}')
  expect(peer.raw()).not.toContain(canary)
})

test('a call to another host goes out without the credential, and the log says so', async () => {
  const [home, other] = [await peerWith((response) => response.end()), await peerWith((response) => response.end())]
  const sender = await senderFor(home.origin)
  const answer = await sender.ask({ url: other.origin })
  expect(other.raw()).not.toContain('Authorization')
  expect(answer.steps[0]).toMatchObject({ name: 'Sign-in', state: 'skipped' })
  expect(answer.steps[0]?.text).toContain(home.origin)
  expect(answer.request.headers.map(([name]) => name)).not.toContain('Authorization')
  // The same host by another name, or another port, is another origin.
  await sender.ask({ url: home.origin.replace('127.0.0.1', 'localhost') }).catch(() => undefined)
  expect(home.raw()).not.toContain('Authorization')
})

test('a token that was set for another host than the environment has now is not sent', async () => {
  const [home, other] = [await peerWith((response) => response.end()), await peerWith((response) => response.end())]
  const sender = await senderFor(home.origin, { origin: other.origin })
  const error = await failure(sender.ask({ url: other.origin }))
  expect(error).toMatchObject({ code: 'credential_origin', message: expect.stringContaining(home.origin) })
  expect(other.connections()).toBe(0)
})

test.each([
  ['bearer', { auth: { type: 'bearer' as const, token: '{{KEY}}' } }],
  ['header', { auth: { type: 'none' as const }, headers: [{ name: 'X', value: '{{KEY}}', enabled: true }] }],
  [
    'query',
    { auth: { type: 'none' as const }, params: [{ name: 'k', value: '{{KEY}}', in: 'query' as const, enabled: true }] },
  ],
  ['body', { auth: { type: 'none' as const }, body: { type: 'json' as const, text: '{{KEY}}' } }],
])('a secret in the %s does not go to another origin', async (_, request) => {
  const [home, other] = [await peerWith((response) => response.end()), await peerWith((response) => response.end())]
  const sender = await senderFor(home.origin)
  const error = await failure(sender.ask({ url: other.origin, ...request }))
  expect(error).toMatchObject({ code: 'credential_origin', message: expect.stringContaining(home.origin) })
  expect(error.message).toContain(other.origin)
  expect(other.connections()).toBe(0)
  // The same host by another name, or another port, is another origin.
  await expect(sender.ask({ url: home.origin.replace('127.0.0.1', 'localhost'), ...request })).rejects.toMatchObject({
    code: 'credential_origin',
  })
  expect(home.connections()).toBe(0)
})

test('a secret is not sent without TLS but to this machine', async () => {
  const sender = await senderFor('http://workspace.invalid')
  const error = await failure(sender.ask({ url: 'http://workspace.invalid/' }))
  expect(error).toMatchObject({ code: 'credential_origin', message: expect.stringContaining('without TLS') })
  const typed = sender.ask({ url: 'http://workspace.invalid/', auth: { type: 'bearer', token: 'typed' } })
  await expect(typed).rejects.toMatchObject({ code: 'credential_origin' })
})

test('a missing secret is named', async () => {
  const sender = await startSender({ signIn: 'token', origin: 'https://workspace.invalid' })
  onTestFinished(() => sender.close())
  await expect(sender.ask({ url: 'https://workspace.invalid/' })).rejects.toMatchObject({
    code: 'secret_missing',
    message: 'The secret DATABRICKS_TOKEN of the environment dev is not set.',
  })
})

test('a secret with a line break is not sent in a header, nor told', async () => {
  const sender = await startSender({ secrets: { KEY: { value: `${canary}\n`, origin: 'https://workspace.invalid' } } })
  onTestFinished(() => sender.close())
  const headers = [{ name: 'X', value: '{{KEY}}', enabled: true }]
  const error = await failure(sender.ask({ url: 'https://workspace.invalid/', headers }))
  expect(error.code).toBe('invalid_header')
  expectNoCanary(error)
})

test('a typed token is sent and not shown', async () => {
  const peer = await peerWith((response) => response.end('ok'))
  const sender = await senderFor(peer.origin)
  const { request } = await sender.ask({ url: peer.origin, auth: { type: 'bearer', token: 'typed-token' } })
  expect(peer.received[0]?.rawHeaders).toContain('Bearer typed-token')
  expect(request.headers).toContainEqual(['Authorization', 'Bearer [secret]'])
})

test.each([301, 302, 303, 307, 308])('a %i to another origin leaves everything secret behind', async (status) => {
  const other = await peerWith((response) => response.end('there'))
  const home = await peerWith((response) => response.writeHead(status, { location: `${other.origin}/there` }).end())
  const sender = await senderFor(home.origin)
  const headers = ['X-Custom', 'Cookie', 'X-Databricks-Azure-SP-Management-Token', 'X-Plain'].map((name) => ({
    name,
    value: name === 'X-Custom' ? 'k={{KEY}}' : `plain of ${name}`,
    enabled: true,
  }))
  const answer = await sender.ask({
    url: home.origin,
    method: 'POST',
    headers,
    body: { type: 'json', text: '{"a":1}' },
  })
  expect(answer.text).toBe('there')
  expect(answer.redirects).toEqual([
    { status, from: `${home.origin}/`, to: `${other.origin}/there`, credentialDropped: true },
  ])
  expect(other.raw()).not.toMatch(/canary|authorization|cookie|management-token/i)
  expect(other.received[0]?.rawHeaders).toContain('plain of X-Plain')
  const keeps = status >= 307
  expect(other.received[0]).toMatchObject({ method: keeps ? 'POST' : 'GET', body: Buffer.from(keeps ? '{"a":1}' : '') })
})

test('a credential that stayed behind does not come back on the way home', async () => {
  const home = await peerWith((response, { url }) =>
    url === '/back' ? response.end('home') : response.writeHead(302, { location: `${other.origin}/` }).end(),
  )
  const other = await peerWith((response) => response.writeHead(302, { location: `${home.origin}/back` }).end())
  const sender = await senderFor(home.origin)
  expect((await sender.ask({ url: home.origin })).redirects).toHaveLength(2)
  expect(home.received[1]?.rawHeaders).not.toContain('Authorization')
})

test('a body or an address with a secret is not redirected to another origin', async () => {
  const other = await peerWith((response) => response.end('there'))
  const home = await peerWith((response, { url }) => response.writeHead(307, { location: other.origin + url }).end())
  const sender = await senderFor(home.origin)
  const body = await sender.ask({ url: home.origin, method: 'POST', body: { type: 'json', text: '"{{KEY}}"' } })
  const address = await sender.ask({ url: `${home.origin}/{{KEY}}` })
  for (const answer of [body, address]) {
    expect(answer).toMatchObject({ status: 307, redirects: [] })
    expect(answer.steps).toContainEqual(expect.objectContaining({ name: 'Redirect', state: 'skipped' }))
  }
  expect(other.connections()).toBe(0)
  expectNoCanary([address.steps, address.headers, address.redirects, address.request])
})

test('within the origin a redirect keeps the credential, and its address shows no secret', async () => {
  const home = await peerWith((response, { url }) =>
    url.startsWith('/x') ? response.writeHead(302, { location: `/y${url}` }).end() : response.end('y'),
  )
  const sender = await senderFor(home.origin)
  const { text, bytes, ...answer } = await sender.ask({ url: `${home.origin}/x?k={{KEY}}` })
  expect(home.received[1]?.rawHeaders).toContain('Authorization')
  expect(answer.redirects[0]).toMatchObject({ to: `${home.origin}/y/x?k=[secret]`, credentialDropped: false })
  expectNoCanary(answer)
})

test('no text shows a secret that the server sends back', async () => {
  const home = await peerWith((response, { url }) => {
    if (url === '/echo')
      response
        .writeHead(200, `OK ${canary}`, { 'x-echo': `Basic ${Buffer.from(`user:${canary}`).toString('base64')}` })
        .end()
    else response.writeHead(302, { location: `nope://${encodeURIComponent(canary)}` }).end()
  })
  const sender = await senderFor(home.origin)
  const { text, bytes, ...answer } = await sender.ask({ url: `${home.origin}/echo` })
  expect(answer.statusText).toBe('OK [secret]')
  expectNoCanary(answer)
  const error = await failure(sender.ask({ url: home.origin }))
  expect(error).toMatchObject({ code: 'redirect_invalid', message: expect.stringContaining('nope://[secret]') })
  expectNoCanary([error, sender.log])
})

test.each([
  ['in a circle', (n: number) => `/${n % 2}`, 'redirects in a circle'],
  ['on and on', (n: number) => `/${n}`, 'redirected more than 10 times'],
])('redirects %s end', async (_, where, message) => {
  let count = 0
  const home = await peerWith((response) => response.writeHead(302, { location: where(++count) }).end())
  const sender = await senderFor(home.origin)
  await expect(sender.ask({ url: `${home.origin}/start` })).rejects.toMatchObject({
    code: 'redirect_loop',
    message: expect.stringContaining(message),
  })
})

test('redirects are not followed when that is switched off', async () => {
  const home = await peerWith((response) => response.writeHead(302, { location: '/other' }).end('moved'))
  const sender = await senderFor(home.origin)
  const options = { followRedirects: false, connectTimeoutMs: 0, idleTimeoutMs: 0, totalTimeoutMs: 0 }
  expect(await sender.ask({ url: home.origin, options })).toMatchObject({ status: 302, text: 'moved', redirects: [] })
})
