import zlib from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Peer, startPeer } from './testing/peer.ts'
import { type Sender, startSender } from './testing/sender.ts'

const limits = { maxSize: 20_000_000, ratioFrom: 1_000_000, maxRatio: 100 }
let peer: Peer
let sender: Sender
let answer: { encoding: string; body: Buffer }

beforeEach(async () => {
  peer = await startPeer((response) =>
    response.writeHead(200, { 'content-encoding': answer.encoding }).end(answer.body),
  )
  sender = await startSender({ deps: { limits } })
})
afterEach(async () => {
  await sender.close()
  await peer.close()
})

const text = Array.from({ length: 50_000 }, (_, i) => `${i * 7919} `).join('')
const compressed: [string, Buffer][] = [
  ['gzip', zlib.gzipSync(text)],
  ['deflate', zlib.deflateSync(text)],
  ['br', zlib.brotliCompressSync(text)],
  ['zstd', zlib.zstdCompressSync(text)],
]

test.each(compressed)('truncated %s: what could be decoded is kept', async (encoding, body) => {
  answer = { encoding, body: body.subarray(0, body.length / 2) }
  const response = await sender.ask({ url: peer.origin })
  expect(response.incomplete).toMatchObject({
    code: 'decode_failed',
    message: expect.stringContaining('it ends too early'),
  })
  expect(text.startsWith(response.text)).toBe(true)
  expect(response.text.length).toBeGreaterThan(1000)
})

test.each(compressed)('%s that is not what it says', async (encoding) => {
  answer = { encoding, body: Buffer.from('<html>Bad gateway</html>') }
  expect(await sender.ask({ url: peer.origin })).toMatchObject({
    status: 200,
    incomplete: { code: 'decode_failed', message: expect.stringContaining('it is damaged') },
  })
})

test('an answer that unfolds without end is stopped', async () => {
  answer = { encoding: 'gzip', body: zlib.gzipSync(Buffer.alloc(50_000_000), { level: 1 }) }
  const response = await sender.ask({ url: peer.origin })
  expect(response.incomplete).toMatchObject({
    code: 'response_too_large',
    message: expect.stringContaining('on the wire'),
  })
  expect(response.size).toBeLessThan(15_000_000)
  expect(response.bytes.length).toBeLessThanOrEqual(response.size)
})

test('bombs inside each other are stopped too', async () => {
  answer = { encoding: 'gzip, gzip', body: zlib.gzipSync(zlib.gzipSync(Buffer.alloc(50_000_000), { level: 1 })) }
  expect((await sender.ask({ url: peer.origin })).incomplete).toMatchObject({ code: 'response_too_large' })
})

test('an answer without end is stopped at the largest size', async () => {
  answer = { encoding: 'identity', body: Buffer.alloc(25_000_000, 'x') }
  const response = await sender.ask({ url: peer.origin })
  expect(response.incomplete).toMatchObject({
    code: 'response_too_large',
    message: expect.stringMatching(/^Stopped after 20\.\d MB\.$/),
  })
})
