import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { type DemoClient, startDemoClient } from './testing/demo-client.ts'
import { type FilledCall, fillOperation } from './testing/fill-operation.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const requests = 10_000
const atOnce = 16
const mostGrowth = 16 * 1024 * 1024

/** Bytes of the heap that are really in use. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

test('ten thousand requests, sixteen at a time, are all answered, and nothing grows', async () => {
  const calls: (FilledCall & { method: string })[] = []
  for (const { id, method } of await loadOperationList()) {
    calls.push({ method, ...(await fillOperation(await loadOperation(id))) })
  }
  const failed: string[] = []
  const sendAll = async (from: number, to: number) => {
    let next = from
    const sendOn = async () => {
      while (next < to) {
        const { method, target, ...call } = calls[next++ % calls.length]!
        const { status, text } = await client.call(method, target, call)
        if (status >= 500) failed.push(`${method} ${target}: ${status} ${text.slice(0, 200)}`)
        // Everybody's work is on the clock: what was begun is done some day.
        client.clock.advance(1000)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, sendOn))
  }
  // Twice through all operations: what is loaded at its first use is there, and so are the objects that the examples make.
  const warm = calls.length * 2
  await sendAll(0, warm)
  const before = heapInUse()
  await sendAll(warm, warm + requests)
  expect(failed).toEqual([])
  expect(heapInUse() - before).toBeLessThan(mostGrowth)
}, 120_000)
