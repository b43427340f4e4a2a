import net from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { defaultSendOptions } from '#shared/model/request.ts'
import type { SendProgress } from '#shared/model/response.ts'
import { listen, startPeer, startRaw } from './testing/peer.ts'
import { type Sender, startSender } from './testing/sender.ts'

let sender: Sender
beforeEach(async () => {
  sender = await startSender()
})
afterEach(() => sender.close())

const stopped = { code: 'cancelled', message: 'Stopped.' }

test('a Stop before anything happened', async () => {
  const signal = AbortSignal.abort()
  await expect(sender.ask({ url: 'http://127.0.0.1:1' }, { signal })).rejects.toMatchObject(stopped)
})

test('a Stop while the keychain thinks', async () => {
  const stop = new AbortController()
  const variables = {
    variables: async () => [],
    secret: async () => null,
    signIn: () => {
      stop.abort()
      return new Promise<never>(() => undefined)
    },
  }
  const waiting = await startSender({ deps: { scopes: { sourceFor: () => variables } } })
  onTestFinished(() => waiting.close())
  await expect(waiting.ask({ url: 'http://127.0.0.1:1' }, { signal: stop.signal })).rejects.toMatchObject(stopped)
})

test('a Stop during the look-up of the name', async () => {
  const stop = new AbortController()
  const asked = sender.ask({ url: 'https://workspace.invalid' }, { signal: stop.signal })
  setImmediate(() => stop.abort())
  await expect(asked).rejects.toMatchObject(stopped)
})

test('a Stop during the TLS handshake', async () => {
  const stop = new AbortController()
  const server = net.createServer((socket) => socket.once('data', () => stop.abort()))
  const { port, close } = await listen(server)
  onTestFinished(close)
  await expect(sender.ask({ url: `https://127.0.0.1:${port}` }, { signal: stop.signal })).rejects.toMatchObject(stopped)
})

test('a Stop while the body goes out', async () => {
  const stop = new AbortController()
  const { origin, close } = await startRaw((socket) => {
    socket.pause()
    stop.abort()
  })
  onTestFinished(close)
  const file = await sender.files.upload('big', new Blob([new Uint8Array(30_000_000)]).stream())
  const asked = sender.ask(
    { url: origin, method: 'PUT', body: { type: 'file', file, contentType: '' } },
    { signal: stop.signal },
  )
  await expect(asked).rejects.toMatchObject(stopped)
})

test('a Stop while waiting for the answer closes the connection', async () => {
  const stop = new AbortController()
  const closed = Promise.withResolvers<void>()
  const { origin, close } = await startRaw((socket) => {
    socket.on('close', () => closed.resolve())
    stop.abort()
  })
  onTestFinished(close)
  await expect(sender.ask({ url: origin }, { signal: stop.signal })).rejects.toMatchObject(stopped)
  await closed.promise
})

test('a Stop in the middle of the answer lets its bytes go', async () => {
  const stop = new AbortController()
  const created: string[] = []
  const { create } = sender.bodies
  sender.bodies.create = () => {
    const writer = create()
    created.push(writer.id)
    return writer
  }
  const { origin, close } = await startRaw((socket) =>
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf'),
  )
  onTestFinished(close)
  const progress = ({ phase }: SendProgress) => phase === 'receiving' && stop.abort()
  await expect(sender.ask({ url: origin }, { signal: stop.signal, progress })).rejects.toMatchObject(stopped)
  expect(created.map((id) => sender.bodies.info(id))).toEqual([null])
})

test('progress tells the phase and the bytes, at most 20 times a second', async () => {
  const { origin, close } = await startRaw((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n`)
    let left = 30
    const drip = setInterval(() => {
      socket.write('.')
      if (--left === 0) clearInterval(drip)
    }, 10)
    socket.on('close', () => clearInterval(drip))
  })
  onTestFinished(close)
  const seen: SendProgress[] = []
  const start = performance.now()
  const { text } = await sender.ask({ url: origin }, { progress: (value) => seen.push(value) })
  expect(text).toBe('.'.repeat(30))
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.length).toBeLessThanOrEqual((performance.now() - start) / 50)
  expect(seen.at(-1)).toMatchObject({ phase: 'receiving', total: 30 })
  expect(seen.every(({ received }, at) => at === 0 || received >= (seen[at - 1]?.received ?? 0))).toBe(true)
})

test('nothing is left running after a send', async () => {
  const peer = await startPeer((response) => response.end('ok'))
  onTestFinished(() => peer.close())
  const options = { ...defaultSendOptions, totalTimeoutMs: 60_000 }
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  await sender.ask({ url: peer.origin, options })
  expect(timers()).toBe(before)
})
