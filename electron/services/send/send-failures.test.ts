import net from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { defaultSendOptions } from '#shared/model/request.ts'
import { freePort, listen, startPeer, startRaw } from './testing/peer.ts'
import { type Sender, startSender } from './testing/sender.ts'

let sender: Sender
beforeEach(async () => {
  sender = await startSender()
})
afterEach(async () => {
  // Whatever went wrong, the next request works.
  const peer = await startPeer((response) => response.end('fine'))
  expect(await sender.ask({ url: peer.origin })).toMatchObject({ text: 'fine' })
  await sender.close()
  await peer.close()
})

async function raw(answer: Parameters<typeof startRaw>[0]): Promise<string> {
  const server = await startRaw(answer)
  onTestFinished(() => server.close())
  return server.origin
}
const limits = (more: Partial<typeof defaultSendOptions>) => ({ ...defaultSendOptions, ...more })

test('a refused port', async () => {
  const error = sender.ask({ url: `http://127.0.0.1:${await freePort()}/x` })
  await expect(error).rejects.toMatchObject({
    code: 'connection_refused',
    message: expect.stringMatching(/^127\.0\.0\.1:\d+ refused the connection\.$/),
    likely: 'Nothing listens on that port.',
    detail: {
      code: 'ECONNREFUSED',
      steps: [
        { name: 'DNS', state: 'skipped' },
        { name: 'Connect', state: 'failed' },
      ],
    },
  })
})

test('an unknown host', async () => {
  await expect(sender.ask({ url: 'https://workspace.invalid/api' })).rejects.toMatchObject({
    code: 'dns_failed',
    message: expect.stringContaining('workspace.invalid'),
    detail: { steps: [{ name: 'DNS', state: 'failed' }] },
  })
})

test('a server that hangs up without an answer', async () => {
  await expect(sender.ask({ url: await raw((socket) => socket.destroy()) })).rejects.toMatchObject({
    code: 'connection_reset',
    message: expect.stringContaining('without an answer'),
    detail: {
      steps: [
        {},
        { name: 'Connect', state: 'ok' },
        { name: 'Request', state: 'ok' },
        { name: 'Answer', state: 'failed' },
      ],
    },
  })
})

test.each([
  ['in the middle of a body of known length', 'Content-Length: 100\r\n\r\n{"half": tru'],
  ['in the middle of a chunk', 'Transfer-Encoding: chunked\r\n\r\n64\r\n{"half": tru'],
])('a server that dies %s: what came is kept', async (_, rest) => {
  const url = await raw((socket) => socket.write(`HTTP/1.1 200 OK\r\n${rest}`, () => socket.resetAndDestroy()))
  const answer = await sender.ask({ url })
  expect(answer).toMatchObject({
    status: 200,
    text: '{"half": tru',
    incomplete: {
      code: 'connection_reset',
      message: expect.stringContaining('in the middle of the answer, after 12 B'),
    },
  })
  expect(answer.steps.at(-1)).toMatchObject({ name: 'Download', state: 'failed' })
})

test('an invalid chunk: what came is kept', async () => {
  const url = await raw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngood\r\nzz\r\n'),
  )
  expect(await sender.ask({ url })).toMatchObject({ text: 'good', incomplete: { code: 'invalid_response' } })
})

test('something that is not HTTP', async () => {
  const url = await raw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
  await expect(sender.ask({ url })).rejects.toMatchObject({ code: 'invalid_response' })
})

test('an HTTP/1.0 server that ends its answer by hanging up', async () => {
  const url = await raw((socket) => socket.end('HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nold'))
  const answer = await sender.ask({ url })
  expect(answer).toMatchObject({ httpVersion: '1.0', text: 'old' })
  expect(answer).not.toHaveProperty('incomplete')
})

test('10 MB of headers in the answer', async () => {
  const url = await raw((socket) => socket.write(`HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(10 * 1024 ** 2)}\r\n\r\n`))
  await expect(sender.ask({ url })).rejects.toMatchObject({ code: 'header_overflow' })
})

test('half a MB of headers in the answer can be read', async () => {
  const url = await raw((socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(500_000)}\r\n\r\n`))
  expect((await sender.ask({ url })).headers[0]?.[1]).toHaveLength(500_000)
})

test('a 10 MB header value is not sent', async () => {
  const headers = [{ name: 'X-Big', value: 'x'.repeat(10 * 1024 ** 2), enabled: true }]
  await expect(sender.ask({ url: '127.0.0.1:1', headers })).rejects.toMatchObject({ code: 'header_overflow' })
})

test('a server that hangs up on large headers: the message says so', async () => {
  const headers = [{ name: 'X-Big', value: 'x'.repeat(200_000), enabled: true }]
  const server = net.createServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
  const { origin, close } = await listen(server)
  onTestFinished(close)
  await expect(sender.ask({ url: origin, headers })).rejects.toMatchObject({
    code: 'connection_reset',
    likely: expect.stringContaining('200.1 kB of headers'),
  })
})

test('a slow drip is stopped when nothing comes any more', async () => {
  const url = await raw((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ndrip'))
  expect(await sender.ask({ url, options: limits({ idleTimeoutMs: 100 }) })).toMatchObject({
    text: 'drip',
    incomplete: { code: 'idle_timeout', message: expect.stringContaining('for 100 ms') },
  })
})

test('no answer at all within the idle time', async () => {
  const url = await raw(() => undefined)
  await expect(sender.ask({ url, options: limits({ idleTimeoutMs: 100 }) })).rejects.toMatchObject({
    code: 'idle_timeout',
    detail: { steps: [{}, {}, {}, { name: 'Answer', state: 'failed' }] },
  })
})

test('a steady drip is stopped when the time in all is over', async () => {
  const url = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const drip = setInterval(() => socket.write('.'), 10)
    socket.on('close', () => clearInterval(drip))
  })
  const answer = await sender.ask({ url, options: limits({ idleTimeoutMs: 5_000, totalTimeoutMs: 200 }) })
  expect(answer.incomplete).toMatchObject({ code: 'total_timeout' })
  expect(answer.text).toMatch(/^\.+$/)
})

test('a connection that never comes about', async () => {
  // A TLS handshake that nobody answers: the same limit, and the only silence that can be had on loopback.
  const server = net.createServer(() => undefined)
  const { port, close } = await listen(server)
  onTestFinished(close)
  const url = `https://127.0.0.1:${port}`
  await expect(sender.ask({ url, options: limits({ connectTimeoutMs: 100 }) })).rejects.toMatchObject({
    code: 'connect_timeout',
    detail: { steps: [{}, { name: 'Connect', state: 'ok' }, { name: 'TLS', state: 'failed' }] },
  })
})

test('an upgrade to another protocol', async () => {
  const url = await raw((socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'),
  )
  await expect(sender.ask({ url })).rejects.toMatchObject({ code: 'invalid_response' })
})

test('IPv6', async () => {
  const peer = await startPeer((response) => response.end('six'), '::1').catch(() => null)
  if (!peer) {
    process.stdout.write('Not run: this machine has no IPv6 loopback.\n')
    return
  }
  expect(await sender.ask({ url: peer.origin })).toMatchObject({ text: 'six', remoteAddress: `[::1]:${peer.port}` })
  await peer.close()
})

test('a failure is logged with its code and nothing else', async () => {
  await expect(sender.ask({ url: await raw((socket) => socket.destroy()) })).rejects.toThrow()
  expect(sender.log).toEqual([expect.stringMatching(/^send: connection_reset: 127\.0\.0\.1:\d+ closed/)])
})
