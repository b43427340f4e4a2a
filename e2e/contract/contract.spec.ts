import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from '#shared/contract/frame.ts'
import { defaultSettings } from '#shared/model/session.ts'
import { test as base, expect } from '../fixtures/test.ts'
import { type Peer, startPeer } from './peer.ts'
import { type PageTransport, pageTransport } from './transport.ts'

const test = base.extend<{ transport: PageTransport; peer: Peer }>({
  transport: async ({ app }, use) => use(await pageTransport(app.page)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
  peer: async ({}, use) => {
    const peer = await startPeer()
    await use(peer)
    peer.close()
  },
})

test.beforeEach(async ({ folders }) => {
  await mkdir(folders.data)
  const settings = { ...defaultSettings, theme: 'dark', undeclared: 'must not cross' }
  await writeFile(join(folders.data, 'settings.json'), JSON.stringify(settings))
})

const last = (frames: Frame[]) => frames.at(-1)
const code = (frame: Frame | undefined) => (frame?.type === 'error' ? frame.error.code : frame?.type)

test('a query answers one result', async ({ transport, app }) => {
  const frames = await transport.frames('app.info', null)
  expect(frames).toHaveLength(1)
  const shell = app.shell === 'loopback' ? 'loopback' : 'electron'
  expect(frames[0]).toMatchObject({
    type: 'result',
    value: { shell, capabilities: { nativeWindow: shell === 'electron' } },
  })
})

test('progress comes in order and before exactly one last frame', async ({ transport, peer }) => {
  const call = await transport.start('request.send', peer.send('/slow'))
  await expect.poll(async () => (await transport.soFar(call)).length).toBeGreaterThan(0)
  peer.finish()
  const frames = await transport.ended(call)
  expect(frames.map((frame) => frame.type)).toEqual([...frames.slice(1).map(() => 'progress'), 'result'])
  const received = frames.flatMap((frame) =>
    frame.type === 'progress' ? [(frame.value as { received: number }).received] : [],
  )
  expect(received).toEqual([...received].sort((a, b) => a - b))
  expect(last(frames)).toMatchObject({ value: { status: 200, size: 2 } })
})

test('an expected failure is data: a code and sentences, no stack', async ({ transport }) => {
  const frames = await transport.frames('environments.remove', { name: 'Nowhere' })
  expect(frames).toHaveLength(1)
  const frame = last(frames)
  expect(code(frame)).toBe('not_found')
  expect(JSON.stringify(frame)).not.toMatch(/\bat .*\.(ts|cjs):\d+/)
})

test('names that are no method are not found, whatever objects have by that name', async ({ transport }) => {
  const names = ['nope.nothing', 'app.nothing', 'app', '', 'app.__proto__', '__proto__.toString', 'constructor.name']
  for (const name of [...names, 'app.constructor', 'app.info.input', '../app.info']) {
    expect(code(last(await transport.frames(name, null))), name).toBe('not_found')
  }
})

test('wrong input is refused and the field is named', async ({ transport }) => {
  const frames = await transport.frames('settings.save', { theme: 'purple' })
  expect(code(last(frames))).toBe('bad_input')
  expect(JSON.stringify(last(frames))).toContain('theme')
  expect(code(last(await transport.frames('app.info', 7)))).toBe('bad_input')
})

test('keys of __proto__ in the input change nothing', async ({ transport }) => {
  const input = JSON.parse('{"__proto__":{"theme":"light"},"constructor":1}')
  await transport.frames('settings.save', input)
  expect(last(await transport.frames('settings.get', null))).toMatchObject({ value: { theme: 'dark' } })
})

test('a call that is cancelled at once ends as cancelled', async ({ transport, peer }) => {
  const call = await transport.start('request.send', peer.send('/slow'), true)
  const frames = await transport.ended(call)
  expect(code(last(frames))).toBe('cancelled')
})

test('cancelling a running call reaches the server that is being asked', async ({ transport, peer }) => {
  const call = await transport.start('request.send', peer.send('/slow'))
  await peer.asked
  await transport.cancel(call)
  await peer.left
  const frames = await transport.ended(call)
  expect(frames.filter((frame) => frame.type !== 'progress')).toHaveLength(1)
  expect(code(last(frames))).toBe('cancelled')
})

test('leaving the page cancels what it asked for', async ({ transport, peer, app }) => {
  await transport.start('request.send', peer.send('/slow'))
  await peer.asked
  await app.page.reload()
  await peer.left
})

test('keys that the contract does not declare stay behind', async ({ transport }) => {
  const frames = await transport.frames('settings.get', null)
  expect(last(frames)).toEqual({ type: 'result', value: { ...defaultSettings, theme: 'dark' } })
})

test('calls at the same time get their own answers', async ({ transport, peer }) => {
  const slow = await transport.start('request.send', peer.send('/slow'))
  const others = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const theme = i % 2 === 0 ? 'light' : 'dark'
      return { theme, frame: last(await transport.frames('settings.save', { theme })) }
    }),
  )
  for (const { theme, frame } of others) expect(frame).toMatchObject({ type: 'result', value: { theme } })
  await transport.cancel(slow)
  expect(code(last(await transport.ended(slow)))).toBe('cancelled')
})

test('sends that wait for their answers keep nothing else waiting', async ({ transport, peer }) => {
  const calls: number[] = []
  for (let i = 0; i < 8; i++) calls.push(await transport.start('request.send', peer.send('/slow')))
  await peer.asked
  expect(code(last(await transport.frames('settings.get', null)))).toBe('result')
  for (const call of calls) await transport.cancel(call)
  for (const call of calls) expect(code(last(await transport.ended(call)))).toBe('cancelled')
})

test('large input crosses whole', async ({ transport }) => {
  const name = 'x€'.repeat(1024 * 1024)
  const frames = await transport.frames('environments.remove', { name })
  expect(code(last(frames))).toMatch(/not_found|bad_input/)
  const message = JSON.stringify(last(await transport.frames('environments.activate', { name: null })))
  expect(message).toContain('result')
})

test('a change is pushed to the page', async ({ transport }) => {
  await transport.listen()
  await transport.frames('settings.save', { theme: 'light' })
  await expect.poll(() => transport.events()).toContainEqual({ type: 'changed', domain: 'settings' })
})
