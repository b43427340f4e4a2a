import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { startPeer } from './testing/peer.ts'
import { startSender } from './testing/sender.ts'

// Only what is still held counts, not when the engine happens to look.
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

test('a 100 MB answer goes to the disk whole, and memory stays bounded', async () => {
  const block = Buffer.alloc(1_000_000, 'exact bytes \u00e9 ')
  const sentHash = createHash('sha256')
  const peer = await startPeer((response) => {
    let left = 100
    const go = () => {
      while (left-- > 0) {
        sentHash.update(block)
        if (!response.write(block)) {
          response.once('drain', go)
          return
        }
      }
      response.end()
    }
    go()
  })
  const sender = await startSender()
  onTestFinished(async () => {
    await sender.close()
    await peer.close()
  })
  collectGarbage()
  const before = process.memoryUsage().arrayBuffers
  let peak = 0
  let since = 0
  let bytes = 0
  const gotHash = createHash('sha256')
  const { create } = sender.bodies
  sender.bodies.create = () => {
    const writer = create()
    return {
      ...writer,
      write(chunk) {
        since += chunk.length
        if (since > 5_000_000) {
          since = 0
          collectGarbage()
          peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
        }
        return writer.write(chunk)
      },
    }
  }
  const request = {
    method: 'GET',
    url: peer.origin,
    params: [],
    headers: [],
    body: { type: 'none' as const },
    auth: { type: 'none' as const },
  }
  const options = { followRedirects: true, connectTimeoutMs: 0, idleTimeoutMs: 0, totalTimeoutMs: 0 }
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const answer = await sender.send({ request: { ...request, options }, environment: null, confirmed: false }, context)
  const reader = sender.bodies.read(answer.bodyId)!.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    gotHash.update(part.value)
  }
  expect([answer.size, bytes]).toEqual([100_000_000, 100_000_000])
  expect(gotHash.digest('hex')).toBe(sentHash.digest('hex'))
  expect(peak).toBeLessThan(20_000_000)
})
