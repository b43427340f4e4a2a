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

interface Call extends FilledCall {
  method: string
}

async function callsOf(wanted: (method: string) => boolean): Promise<Call[]> {
  const operations = (await loadOperationList()).filter(({ method }) => wanted(method))
  return Promise.all(
    operations.map(async ({ id, method }) => ({ method, ...(await fillOperation(await loadOperation(id))) })),
  )
}

interface Round {
  from: number
  to: number
  /** Milliseconds that go by with each call. */
  step: number
  isFine: (status: number) => boolean
}

/** Sends from one number to another, sixteen at a time; answers those that failed. */
async function sendAll(calls: Call[], { from, to, step, isFine }: Round) {
  const failed = new Set<string>()
  let next = from
  const sendOn = async () => {
    while (next < to) {
      const { method, target, ...call } = calls[next++ % calls.length]!
      const { status, text } = await client.call(method, target, call)
      if (!isFine(status)) failed.add(`${method} ${target}: ${status} ${text.slice(0, 200)}`)
      client.clock.advance(step)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sendOn))
  return [...failed]
}

test('ten thousand reads, sixteen at a time, all find what they ask for', async () => {
  client.demo.reset()
  const calls = await callsOf((method) => method === 'GET')
  // Within the hour for which the result of a statement is kept.
  const round = { from: 0, to: requests, step: 100, isFine: (status: number) => status >= 200 && status < 300 }
  expect(await sendAll(calls, round)).toEqual([])
})

test('ten thousand requests of all kinds, sixteen at a time, are all answered, and nothing grows', async () => {
  client.demo.reset()
  const calls = await callsOf(() => true)
  // Everybody's work is on the clock: what was begun is done some day.
  const round = { step: 1000, isFine: (status: number) => status < 500 }
  // Twice through all operations: what is loaded at its first use is there, and so are the objects that the examples make.
  const warm = calls.length * 2
  const early = await sendAll(calls, { from: 0, to: warm, ...round })
  const before = heapInUse()
  expect([...early, ...(await sendAll(calls, { from: warm, to: warm + requests, ...round }))]).toEqual([])
  expect(heapInUse() - before).toBeLessThan(mostGrowth)
})
