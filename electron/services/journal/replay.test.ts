import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import type { ReplayResult } from '#shared/model/journal.ts'
import { emptyRequest } from '#shared/model/request.ts'
import { type Bench, openBench } from './testing/open-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const call: Bench['app']['call'] = (name, input) => bench.app.call(name, input)

async function replay(session: number, more: Partial<Input<'journal.replay'>> = {}): Promise<ReplayResult[]> {
  const usual = { session, environment: null, changes: 'skip' as const, compareAnswers: true }
  return (await call('journal.replay', { ...usual, ...more })).results
}
const short = ({ method, url, before, now, answer, skipped }: ReplayResult) =>
  `${method} ${url.replace(bench.url, '')} ${before.status} ${now?.status ?? 'not sent'} ${answer}${skipped ? ` ${skipped}` : ''}`

test('requests are sent again one after the other, and status and answers are compared with the first time', async () => {
  const { id } = await call('journal.start', { name: 'Again' })
  let round = 1
  bench.answer = (request, response) => {
    const { url } = request
    response.statusCode = url === '/gone' && round === 2 ? 404 : 200
    if (url === '/order') response.end(round === 1 ? '{"a":1.0,"b":[1,2]}' : '{ "b": [1, 2], "a": 1.0 }')
    else if (url === '/digits') response.end(`{"id": 1234567890123456789${round}}`)
    else response.end('{"same": true}')
  }
  for (const url of ['/same', '/order', '/digits', '/gone']) await bench.send({ url })
  await call('journal.setState', { session: id, state: 'ended' })
  round = 2
  const results = await replay(id)
  expect(results.map(short)).toEqual([
    'GET /same 200 200 same',
    'GET /order 200 200 same',
    'GET /digits 200 200 different',
    'GET /gone 200 404 same',
  ])
  // Each is in the history and can be opened from there.
  for (const { entryNow } of results) expect((await call('history.entry', { id: entryNow! })).entry.method).toBe('GET')
  expect((await replay(id, { compareAnswers: false })).map(({ answer }) => answer)).toEqual(Array(4).fill('unknown'))
})

test('what changes the workspace is sent only when that was said', async () => {
  const { id } = await call('journal.start', { name: 'Changes' })
  await bench.send({ method: 'GET', url: '/list' })
  await bench.send({ method: 'POST', url: '/create', body: { type: 'json', text: '{"n": 9007199254740993}' } })
  await bench.send({ method: 'DELETE', url: '/delete' })
  bench.arrived.length = 0
  const skipped = await replay(id)
  expect(bench.arrived).toEqual(['GET /list'])
  expect(skipped.map(({ skipped: why }) => why !== null)).toEqual([false, true, true])
  await replay(id, { changes: 'send' })
  expect(bench.arrived).toEqual(['GET /list', 'GET /list', 'POST /create', 'DELETE /delete'])
})

test('a replay is not written into the session it replays, even while that runs', async () => {
  const { id } = await call('journal.start', { name: 'Running' })
  await bench.send({ url: '/one' })
  await replay(id)
  await replay(id)
  expect(await bench.lines(id)).toEqual(['GET /one'])
})

test('what was taken out is not sent as if it were whole, and a dead server is a result', async () => {
  const { id } = await call('journal.start', { name: 'Incomplete' })
  const token = `dapi${'0123456789abcdef'.repeat(2)}`
  await bench.send({ url: '/bearer', auth: { type: 'bearer', token } })
  await bench.send({ url: '/header', headers: [{ name: 'X-Api-Key', value: 'typed-in', enabled: true }] })
  await bench.send({ method: 'POST', url: '/body', body: { type: 'json', text: `{"password": "${token}"}` } })
  await bench.send({ url: '/dies' })
  bench.arrived.length = 0
  bench.answer = (request) => void request.socket.destroy()
  const results = await replay(id, { changes: 'send' })
  expect(new Set(bench.arrived)).toEqual(new Set(['GET /dies']))
  expect(results.map(({ skipped }) => skipped)).toEqual([
    'Its token was typed into it and is not in the history.',
    'The credential in "X-Api-Key" is not in the history.',
    'Its body is not in the history: it held credentials, or was too large.',
    null,
  ])
  expect(results[3]).toMatchObject({ before: { status: 200 }, now: { status: null, error: 'connection_reset' } })
})

test('a saved request is sent again with the variables of its folder, as they are now', async () => {
  const { path } = await call('collections.createFolder', { parent: null, name: 'Clusters' })
  const folder = { name: 'Clusters', docs: '', auth: null }
  const setVariable = (value: string) =>
    call('collections.saveFolder', { path, settings: { ...folder, variables: [{ name: 'ID', value }] } })
  await setVariable('first')
  const request = { ...emptyRequest(), auth: { type: 'none' as const }, url: `${bench.url}/get/{{ID}}` }
  const saved = await call('collections.createRequest', { parent: path, name: 'Get', request })
  const { id } = await call('journal.start', { name: 'Folder' })
  await call('request.send', { request, environment: null, confirmed: false, path: saved.path })
  await expect.poll(() => bench.lines(id)).toEqual(['GET /get/first'])
  await setVariable('second')
  expect((await replay(id)).map(short)).toEqual(['GET /get/first 200 200 same'])
  expect(bench.arrived).toEqual(['GET /get/first', 'GET /get/second'])
})

test('a Stop ends it where it is', async () => {
  const { id } = await call('journal.start', { name: 'Stopped' })
  for (const url of ['/1', '/2', '/3']) await bench.send({ url })
  bench.arrived.length = 0
  const controller = new AbortController()
  const done: number[] = []
  let error: unknown
  bench.answer = (request, response) => {
    if (request.url === '/2') controller.abort()
    else response.end('{"id":12345678901234567890}')
  }
  await bench.app.services.serve(
    'journal.replay',
    { session: id, environment: null, changes: 'skip', compareAnswers: true },
    {
      signal: controller.signal,
      emit(frame) {
        if (frame.type === 'progress') done.push((frame.value as { done: number }).done)
        if (frame.type === 'error') error = frame.error
      },
    },
  )
  expect(done).toEqual([0, 1])
  expect(error).toMatchObject({ code: 'cancelled' })
  expect(bench.arrived).toEqual(['GET /1', 'GET /2'])
})
