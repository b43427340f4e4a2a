import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Session } from '#shared/model/session.ts'

/** A process each: 1,000 of them take minutes, so every run kills some, and TROWEL_KILLS=1000 all. */
const kills = Number(process.env.TROWEL_KILLS ?? 40)
const atOnce = 2
const program = fileURLToPath(new URL('./testing/keep-saving.ts', import.meta.url))

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'trowel-kill-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Starts it, kills it at a random moment while it saves, and gives the last save that it told of. */
async function killOnce(folder: string, from: number): Promise<number> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') }
  const child = spawn(process.execPath, [program, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'], env })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  setTimeout(() => child.kill('SIGKILL'), Math.random() * 30)
  await closed
  return Number(output.trimEnd().split('\n').at(-1))
}

async function check(folder: string, told: number): Promise<void> {
  const session = Session.parse(JSON.parse(await readFile(join(folder, 'session.json'), 'utf8')))
  const body = session.tabs[0]?.request.body
  const [, count, blank, end] = /^(\d+) (x*) (\d+)$/.exec(body?.type === 'json' ? body.text : '') ?? []
  expect(end).toBe(count)
  expect(blank).toHaveLength((Number(count) * 7919) % 20_000)
  expect(Number(count)).toBeGreaterThanOrEqual(told)
  const file = await readFile(join(folder, 'request.yaml'), 'utf8')
  const [, name, last] = /^name: (\d+)\n.*\nend: (\d+)\n$/s.exec(file) ?? []
  expect(last).toBe(name)
  expect(Number(name)).toBeGreaterThanOrEqual(told)
  // Temporary files of the killed are swept at the next start; nothing was moved aside as damaged.
  expect((await readdir(folder)).filter((one) => !one.endsWith('.tmp')).sort()).toEqual([
    'request.yaml',
    'session.json',
  ])
}

test(`a kill at any moment leaves no blank and no torn file, and loses nothing that was saved (${kills} kills)`, {
  timeout: 60_000 + kills * 3_000,
}, async () => {
  const lane = async (number: number) => {
    const folder = await mkdtemp(join(root, 'data-'))
    let told = 0
    for (let kill = number; kill < kills; kill += atOnce) {
      told = await killOnce(folder, told)
      await check(folder, told)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)))
})
