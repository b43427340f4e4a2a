import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { ended, startCli } from './testing/run-cli.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trowel-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function start(args: string[]) {
  const child = startCli(folder, args)
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
const filesIn = (path: string) => readdir(join(folder, path)).catch(() => [])

test.each([
  ['a body', ['send', 'POST', 'http://127.0.0.1:1/', '--body', '-']],
  ['a token', ['env', 'token', 'Demo']],
])('Ctrl C ends the wait for %s on standard input', async (_, args) => {
  const child = start(args)
  const result = ended(child)
  child.stdin.on('error', () => undefined)
  // More than waits on the way: once all is taken, it is being read.
  await new Promise((taken) => child.stdin.write(Buffer.alloc(4_000_000, ' '), taken))
  child.kill('SIGINT')
  expect(await result).toMatchObject({ code: 2, stderr: expect.stringContaining('Stopped.') })
})

test('Ctrl C ends an import, and nothing of it stays', async () => {
  const item = Array.from({ length: 4000 }, (_, at) => ({ name: `${at}`, request: 'https://a.example.com' }))
  const file = join(folder, 'large.json')
  await writeFile(file, JSON.stringify({ info: { name: 'Large' }, item }))
  const child = start(['import', file])
  const result = ended(child)
  await expect.poll(() => filesIn('project/collections'), { interval: 5, timeout: 60_000 }).not.toEqual([])
  child.kill('SIGINT')
  expect(await result).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Stopped.') })
  expect(await filesIn('project/collections')).toEqual([])
})
