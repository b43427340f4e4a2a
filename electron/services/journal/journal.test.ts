import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, openBench } from './testing/open-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const call: Bench['app']['call'] = (name, input) => bench.app.call(name, input)
const send = (url: string) => bench.send({ url })

test('what is sent while a session runs is in it, in order; what is sent before, in a pause and after is not', async () => {
  await send('/before')
  const { id } = await call('journal.start', { name: ' Slow clusters ' })
  await send('/one')
  await send('/two')
  expect(await call('journal.setState', { session: id, state: 'paused' })).toMatchObject({ state: 'paused', sends: 2 })
  await send('/paused')
  await call('journal.setState', { session: id, state: 'running' })
  await send('/three')
  await call('journal.setState', { session: id, state: 'ended' })
  await send('/after')
  expect(await bench.lines(id)).toEqual(['GET /one', 'GET /two', 'GET /three'])
  const [session] = await call('journal.sessions', null)
  expect(session).toMatchObject({ name: 'Slow clusters', state: 'ended', sends: 3, notes: 0, bookmarks: 0 })
  expect(session?.stoppedAt).toBeGreaterThanOrEqual(session!.startedAt)
  // An ended one can go on.
  await call('journal.setState', { session: id, state: 'running' })
  await send('/four')
  expect((await bench.lines(id)).at(-1)).toBe('GET /four')
})

test('a send has its place by when it was sent, and belongs to the session that ran then', async () => {
  const { id } = await call('journal.start', { name: 'One' })
  let answerSlow = () => {}
  const asked = new Promise<void>((arrived) => {
    bench.answer = (request, response) => {
      if (request.url !== '/slow') return response.end('{}')
      answerSlow = () => response.end('{}')
      return arrived()
    }
  })
  const slow = bench.send({ url: '/slow' })
  await asked
  await send('/quick')
  await call('journal.setState', { session: id, state: 'ended' })
  answerSlow()
  await slow
  await expect.poll(() => bench.lines(id)).toEqual(['GET /slow', 'GET /quick'])
})

test('one session runs at a time', async () => {
  const first = await call('journal.start', { name: 'First' })
  const second = await call('journal.start', { name: 'Second' })
  const states = async () => (await call('journal.sessions', null)).map(({ name, state }) => `${name} ${state}`)
  expect(await states()).toEqual(['Second running', 'First paused'])
  await call('journal.setState', { session: first.id, state: 'running' })
  expect(await states()).toEqual(['Second paused', 'First running'])
  await send('/x')
  expect(await bench.lines(second.id)).toEqual([])
})

test('notes stand at the end, below a line, and at a send; bookmarks stay', async () => {
  const { id } = await call('journal.start', { name: 'Notes' })
  await send('/one')
  await send('/two')
  await call('journal.addNote', { session: id, text: 'last', after: null })
  const [one] = await bench.items(id)
  const { item } = await call('journal.addNote', { session: id, text: 'between', after: one!.id })
  await call('journal.setNote', { item, text: 'between the two' })
  await call('journal.setBookmarked', { item: one!.id, bookmarked: true })
  if (one?.type === 'send') await call('history.setNote', { id: one.entry.id, note: 'at it' })
  await bench.restart()
  await send('/three')
  expect(await bench.lines(id)).toEqual(['GET /one', '# between the two', 'GET /two', '# last', 'GET /three'])
  const [first] = await bench.items(id)
  expect(first).toMatchObject({ bookmarked: true, entry: { note: 'at it' } })
  expect((await call('journal.sessions', null))[0]).toMatchObject({
    sends: 3,
    notes: 2,
    bookmarks: 1,
    state: 'running',
  })
})

test('lines and sessions are removed and come back; the history keeps the sends', async () => {
  const { id } = await call('journal.start', { name: 'Short' })
  await send('/one')
  await send('/two')
  const [one] = await bench.items(id)
  const line = await call('journal.removeItems', { items: [one!.id] })
  expect(line.count).toBe(1)
  expect(await bench.lines(id)).toEqual(['GET /two'])
  const whole = await call('journal.remove', { session: id })
  expect(await call('journal.sessions', null)).toEqual([])
  await expect(call('journal.items', { session: id, after: null, limit: 10 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await send('/unjournalled')
  await call('journal.restore', { removal: whole.removal })
  await call('journal.restore', { removal: line.removal })
  expect(await bench.lines(id)).toEqual(['GET /one', 'GET /two'])
  expect((await call('journal.sessions', null))[0]?.state).toBe('paused')
  // A send that is removed from the history is gone here too, and both come back.
  const [first] = await bench.items(id)
  const { removal } = await call('history.remove', { ids: first?.type === 'send' ? [first.entry.id] : [] })
  expect(await bench.lines(id)).toEqual(['GET /two'])
  await call('history.restore', { removal })
  expect(await bench.lines(id)).toEqual(['GET /one', 'GET /two'])
  // What the history forgets, the journal keeps.
  expect((await call('history.purge', null)).count).toBe(1)
  expect(await bench.lines(id)).toEqual(['GET /one', 'GET /two'])
})

test('a session is read page by page', async () => {
  const { id } = await call('journal.start', { name: 'Long' })
  for (const text of ['a', 'b', 'c', 'd', 'e']) await call('journal.addNote', { session: id, text, after: null })
  const seen: string[] = []
  for (let after: number | null = null; ; ) {
    const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(after)
    seen.push(...page.items.map((one) => (one.type === 'note' ? one.text : '')))
    after = page.next
    if (after === null) break
  }
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
  function pageAfter(after: number | null) {
    return call('journal.items', { session: id, after, limit: 2 })
  }
})

describe('what cannot be', () => {
  test.each([
    ['a session without a name', () => call('journal.start', { name: '  ' }), 'bad_input'],
    ['a session that is not there', () => call('journal.rename', { session: 99, name: 'x' }), 'not_found'],
    ['a note below a line that is not there', () => noteAt(99), 'not_found'],
    [
      'a bookmark at a line that is not there',
      () => call('journal.setBookmarked', { item: 9, bookmarked: true }),
      'not_found',
    ],
    ['a note without words', () => call('journal.setNote', { item: 1, text: ' ' }), 'bad_input'],
  ])('%s is refused', async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ code })
  })
  async function noteAt(after: number) {
    const { id } = await call('journal.start', { name: 'x' })
    return call('journal.addNote', { session: id, text: 'x', after })
  }
})

test('tokens that are pasted into names and notes are not kept', async () => {
  const token = `dapi${'0123456789abcdef'.repeat(2)}`
  const { id } = await call('journal.start', { name: `with ${token}` })
  await call('journal.addNote', { session: id, text: `used ${token} here`, after: null })
  expect((await call('journal.sessions', null))[0]?.name).toBe('with [secret]')
  expect(await bench.lines(id)).toEqual(['# used [secret] here'])
})

test('a session runs on after its process was killed, with all that was in it', async () => {
  const program = fileURLToPath(new URL('./testing/send-for-ever.ts', import.meta.url))
  const { dataFolder } = bench.folders
  await bench.app.dispose()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, dataFolder, bench.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told = Number(text.trimEnd().split('\n').at(-1))
    if (told >= 5) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(told).toBeGreaterThanOrEqual(5)
  await bench.restart()
  const [session] = await call('journal.sessions', null)
  expect(session).toMatchObject({ name: 'Killed', state: 'running' })
  const lines = await bench.lines(session!.id)
  const wanted = Array.from({ length: told }, (_, at) => [`GET /${at + 1}`, `# note ${at + 1}`]).flat()
  expect(lines.slice(0, wanted.length)).toEqual(wanted)
  await send('/and-on')
  expect((await bench.lines(session!.id)).at(-1)).toBe('GET /and-on')
})
