import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const fixture = new URL('fixtures/open-databases.ts', import.meta.url)
const rounds = 100

test('two that begin a history at the same moment both can use it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trowel-history-'))
  const turn = new Int32Array(new SharedArrayBuffer(4))
  let ready = 0
  const begin = () => {
    ready += 1
    if (ready % 2 !== 0) return
    Atomics.add(turn, 0, 1)
    Atomics.notify(turn, 0)
  }
  const told = await Promise.all(
    [1, 2].map(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const worker = new Worker(fixture, { workerData: { folder, rounds, turn } })
          worker.on('message', (message: 'ready' | string[]) => (message === 'ready' ? begin() : resolve(message)))
          worker.on('error', reject)
        }),
    ),
  )
  expect(new Set(told.flat())).toEqual(new Set(['opened']))
  await rm(folder, { recursive: true })
})
