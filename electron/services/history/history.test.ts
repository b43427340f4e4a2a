import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import { emptyRequest, type Request } from '#shared/model/request.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from '../testing/open-services.ts'

let folders: Folders
let app: OpenServices
let server: Server
let url: string
let answer: (request: IncomingMessage, response: ServerResponse) => void

beforeEach(async () => {
  answer = (_, response) => response.setHeader('content-type', 'application/json').end('{"id":12345678901234567890}')
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folders = await makeFolders()
  app = await openServices(folders)
})
afterEach(async () => {
  await app.dispose()
  server.closeAllConnections()
  server.close()
  await folders.remove()
})

type Filter = Input<'history.list'>['filter']
const all: Filter = {
  text: '',
  status: null,
  operationId: null,
  environment: null,
  from: null,
  to: null,
  pinned: false,
}

async function restart() {
  await app.dispose()
  app = await openServices(folders)
}
async function send(request: Partial<Request>, environment: string | null = null) {
  const before = app.events.filter(({ domain }) => domain === 'history').length
  const whole: Request = { ...emptyRequest(), auth: { type: 'none' }, url, ...request }
  const sent = await app.call('request.send', { request: whole, environment, confirmed: true }).catch((error) => error)
  const kept = () => app.events.filter(({ domain }) => domain === 'history').length
  await expect.poll(kept).toBeGreaterThan(before)
  return sent
}
const list = async (filter: Partial<Filter> = {}) =>
  (await app.call('history.list', { filter: { ...all, ...filter }, before: null, limit: 50 })).entries
const paths = async (filter: Partial<Filter> = {}) => (await list(filter)).map((one) => one.url.replace(url, ''))
async function bodyOf(id: number) {
  const { bodyId } = await app.call('history.body', { id })
  return (await app.services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))).text()
}

describe('a send', () => {
  test('is kept with its request, answer and every digit, also after a restart', async () => {
    await send({
      url: `${url}/api/2.1/jobs/list`,
      method: 'POST',
      body: { type: 'json', text: '{"n": 9007199254740993}' },
    })
    await restart()
    const [entry] = await list()
    expect(entry).toMatchObject({ method: 'POST', url: `${url}/api/2.1/jobs/list`, status: 200, error: null, size: 27 })
    const detail = await app.call('history.entry', { id: entry!.id })
    expect(detail.request.body).toEqual({ type: 'json', text: '{"n": 9007199254740993}' })
    expect(detail.response).toMatchObject({ status: 200, bodyId: '', contentType: 'application/json' })
    expect(detail.body).toBe('kept')
    expect(await bodyOf(entry!.id)).toBe('{"id":12345678901234567890}')
  })

  test('without an answer is kept with what went wrong', async () => {
    await send({ url: 'http://127.0.0.1:1/' })
    const [entry] = await list({ status: 'failed' })
    expect(entry).toMatchObject({ status: null, error: 'connection_refused' })
    const detail = await app.call('history.entry', { id: entry!.id })
    expect(detail).toMatchObject({ response: null, failure: { code: 'connection_refused' }, body: 'empty' })
  })

  test('with a body beyond 5 MB is kept without it', async () => {
    answer = (_, response) => response.end(`"${'findable '.repeat(700_000)}"`)
    await send({})
    const [entry] = await list({ text: 'findable' })
    expect(await app.call('history.entry', { id: entry!.id })).toMatchObject({ body: 'large' })
    expect(await bodyOf(entry!.id)).toBe('')
  })
})

describe('credentials', () => {
  const canary = 'dapi0123456789abcdef0123456789abcdef'

  test('are in no row and no file, wherever they were typed or answered', async () => {
    answer = (request, response) => {
      response.setHeader('set-cookie', `session=${canary}`).setHeader('content-type', 'application/json')
      response.end(request.url?.includes('echo') ? `{"said": "${canary}"}` : `{"token_value": "${canary}"}`)
    }
    await send({ auth: { type: 'bearer', token: canary }, url: `${url}/echo` })
    await send({ headers: [{ name: 'Authorization', value: `Bearer ${canary}`, enabled: true }], url: `${url}/echo` })
    await send({ params: [{ name: 'sig', value: canary, in: 'query', enabled: true }] })
    await send({ method: 'POST', body: { type: 'json', text: `{"password": "${canary}"}` } })
    await send({ method: 'POST', url: `${url}/api/2.0/token/create` })
    const put = { type: 'json', text: `{"string_value": "${canary}"}` } as const
    await send({ method: 'POST', url: `${url}/api/2.0/secrets/put`, body: put })
    const entries = await list()
    expect(entries).toHaveLength(6)
    for (const { id } of entries) {
      const detail = await app.call('history.entry', { id })
      expect(detail.body).toBe('secret')
      expect(JSON.stringify(detail)).not.toContain(canary)
    }
    expect(await list({ text: canary })).toEqual([])
    expect(await list({ text: canary.slice(4, 12) })).toEqual([])
    await app.dispose()
    for (const entry of await readdir(folders.dataFolder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1')
      expect(bytes).not.toContain(canary.slice(4))
    }
  })
})

describe('the search', () => {
  beforeEach(async () => {
    answer = (request, response) => {
      response.statusCode = request.url?.includes('missing') ? 404 : 200
      response.end(JSON.stringify({ cluster_name: 'Überblick nightly', path: request.url }))
    }
    await send({ url: `${url}/clusters/get`, operationId: 'clusters.get@2.1' }, 'Demo')
    await send({
      url: `${url}/missing`,
      method: 'PUT',
      body: { type: 'text', text: 'warehouse blue', contentType: 'text/plain' },
    })
    await send({ url: `${url}/jobs/list?limit=25` })
  })

  test.each([
    ['cluster', ['/jobs/list?limit=25', '/missing', '/clusters/get']],
    ['clusters/g', ['/clusters/get']],
    ['limit=25', ['/jobs/list?limit=25']],
    ['ware blu', ['/missing']],
    ['uberblick NIGHT missing', ['/missing']],
    ['"quote* AND (', []],
    ['nowhere', []],
  ])('finds %j', async (text, found) => {
    expect(await paths({ text })).toEqual(found)
  })

  test('narrows by status, operation, environment and day, alone and together', async () => {
    expect(await paths({ status: '4' })).toEqual(['/missing'])
    expect(await paths({ operationId: 'clusters.get@2.1' })).toEqual(['/clusters/get'])
    expect(await paths({ environment: 'Demo', status: '2', text: 'nightly' })).toEqual(['/clusters/get'])
    expect(await paths({ environment: 'Demo', status: '4' })).toEqual([])
    const now = Date.now()
    expect(await paths({ from: now - 60_000, to: now + 1 })).toHaveLength(3)
    expect(await paths({ from: now + 60_000, to: null })).toEqual([])
  })

  test('finds notes, keeps pins, and goes page by page', async () => {
    const [, second] = await list()
    await app.call('history.setNote', { id: second!.id, note: 'asked by finance' })
    await app.call('history.setPinned', { id: second!.id, pinned: true })
    expect(await paths({ text: 'finance' })).toEqual(['/missing'])
    expect(await paths({ pinned: true, text: 'blue' })).toEqual(['/missing'])
    const first = await app.call('history.list', { filter: all, before: null, limit: 2 })
    const rest = await app.call('history.list', { filter: all, before: first.next, limit: 2 })
    expect([...first.entries, ...rest.entries].map(({ id }) => id)).toEqual([3, 2, 1])
    expect(rest.next).toBeNull()
  })

  test('what is removed is gone, and comes back', async () => {
    const [newest, pinned] = await list()
    await app.call('history.setPinned', { id: pinned!.id, pinned: true })
    const one = await app.call('history.remove', { ids: [newest!.id] })
    expect(one.count).toBe(1)
    expect(await paths({ text: 'limit' })).toEqual([])
    await expect(app.call('history.entry', { id: newest!.id })).rejects.toMatchObject({ code: 'not_found' })
    const { count, removal } = await app.call('history.purge', null)
    expect(count).toBe(1)
    expect(await paths()).toEqual(['/missing'])
    await app.call('history.restore', { removal })
    await app.call('history.restore', { removal: one.removal })
    expect(await paths()).toHaveLength(3)
  })
})

test('a damaged history is moved aside and told, and sends are kept again', async () => {
  await send({})
  await app.dispose()
  await writeFile(join(folders.dataFolder, 'history.sqlite'), 'no database at all '.repeat(1000))
  app = await openServices(folders)
  await send({ url: `${url}/new` })
  expect(await paths()).toEqual(['/new'])
  const { problems } = await app.call('app.info', null)
  expect(problems[0]?.message).toContain('history.sqlite.damaged-1')
  expect(await readdir(folders.dataFolder)).toContain('history.sqlite.damaged-1')
})

test('a history that cannot be written stops no send and is told once', async () => {
  await app.dispose()
  await mkdir(join(folders.dataFolder, 'history.sqlite'))
  app = await openServices(folders)
  const whole: Request = { ...emptyRequest(), auth: { type: 'none' }, url }
  const input = { request: whole, environment: null, confirmed: true }
  expect((await app.call('request.send', input)).status).toBe(200)
  expect((await app.call('request.send', input)).status).toBe(200)
  const problems = async () => (await app.call('app.info', null)).problems
  await expect.poll(async () => (await problems()).length).toBe(1)
  expect((await problems())[0]?.message).toContain('A send is not in the history.')
})
