import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startDemo } from './start-demo.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const token = 'canary-token-of-the-demo'

function start(...options: readonly string[]): { child: ChildProcess; printed: () => string } {
  const child = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  return { child, printed: () => text }
}

test('started alone it prints where it is and how to call it, never the token, and ends on Ctrl-C', async () => {
  const { child, printed } = start('--token', token)
  await once(child.stdout!, 'data')
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed())?.[0]
  expect(origin).toBeDefined()
  expect(printed()).toContain(`curl -H "Authorization: Bearer $DATABRICKS_TOKEN" "${origin}/api/`)
  const reply = await fetch(`${origin}/api/2.1/clusters/list`, { headers: { Authorization: `Bearer ${token}` } })
  expect(reply.status).toBe(200)
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([0, null])
  expect(printed()).not.toContain(token)
})

test('a taken port is a sentence that says what to do', async () => {
  const other = await startDemo({ token })
  const { child, printed } = start('--token', token, '--port', String(other.port))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(printed()).toContain(`Port ${other.port} is taken by another program. Choose another one with --port`)
  await other.stop()
})

test('without a usable token or port it says how it wants to be called', async () => {
  const { child, printed } = start('--token', token, '--port', '70000')
  expect(await once(child, 'close')).toEqual([2, null])
  expect(printed()).toContain('Usage: npm run demo')
})
