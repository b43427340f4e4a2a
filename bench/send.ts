import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createServices } from '#services/create-services.ts'
import type { Services } from '#services/services.ts'
import type { Frame } from '#shared/contract/frame.ts'
import { emptyRequest } from '#shared/model/request.ts'
import { alternate, type Measurement, median, time } from './measure.ts'

const smallRounds = 2000
const bigRounds = 5

/** Milliseconds of one send; dropping the answer's bytes afterwards does not count. */
async function sendOurs(services: Services, url: string): Promise<number> {
  const request = { ...emptyRequest(), url, auth: { type: 'none' } }
  const input = { request, environment: null, confirmed: false }
  let last: Frame | undefined
  const start = performance.now()
  await services.serve('request.send', input, { signal: new AbortController().signal, emit: (frame) => (last = frame) })
  const taken = performance.now() - start
  if (last?.type !== 'result') throw new Error(`send failed: ${JSON.stringify(last)}`)
  const { bodyId } = last.value as { bodyId: string }
  await services.serve(
    'bodies.release',
    { bodyIds: [bodyId] },
    { signal: new AbortController().signal, emit: () => {} },
  )
  return taken
}

async function getBare(url: string, agent: http.Agent, file?: string): Promise<void> {
  const request = http.get(url, { agent })
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  if (file) await pipeline(response, createWriteStream(file))
  else {
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    Buffer.concat(chunks)
  }
}

async function startPeer(): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(join(import.meta.dirname, 'peer.ts'))
  const [port] = (await once(child, 'message')) as [number]
  return { child, origin: `http://127.0.0.1:${port}` }
}

export async function measure(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trowel-bench-'))
  const { child, origin } = await startPeer()
  const services = await createServices({
    shell: 'cli',
    version: '0',
    nativeWindow: false,
    dataFolder: join(folder, 'data'),
    projectFolder: join(folder, 'project'),
    pageFolder: null,
    startDemo: () => Promise.reject(new Error('not used')),
    log: () => {},
  })
  const agent = new http.Agent({ keepAlive: true })
  try {
    const small = await alternate(
      smallRounds,
      () => sendOurs(services, `${origin}/small`),
      () => time(() => getBare(`${origin}/small`, agent)),
    )
    let peak = 0
    const before = process.memoryUsage().rss
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss - before)), 20)
    const big = await alternate(
      bigRounds,
      () => sendOurs(services, `${origin}/big`),
      () => time(() => getBare(`${origin}/big`, agent, join(folder, 'floor'))),
    )
    clearInterval(watch)
    return [
      {
        name: 'send: 2 KB answer, whole pipeline',
        unit: 'ms',
        ours: median(small.ours),
        floor: median(small.floor),
        budget: { ratio: 1.5, added: 1.5 },
        note: 'node:http keep-alive',
      },
      {
        name: 'send: 100 MB answer to disk',
        unit: 'ms',
        ours: median(big.ours),
        floor: median(big.floor),
        budget: { ratio: 1.15 },
        note: `node:http piped to a file; memory of both + ${(peak / 2 ** 20).toFixed(0)} MB`,
      },
    ]
  } finally {
    agent.destroy()
    await services.dispose()
    child.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}
