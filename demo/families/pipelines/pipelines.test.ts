import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.0/pipelines'
const wish = {
  name: 'mine',
  catalog: 'main',
  schema: 'default',
  libraries: [{ notebook: { path: '/Workspace/Shared/trips-pipeline' } }],
}

async function create(body: JsonObject = wish) {
  return String((await client.call('POST', base, { body })).json.pipeline_id)
}

async function get(id: string) {
  return (await client.call('GET', `${base}/${id}`)).json
}

async function list(query: Record<string, string> = {}) {
  return (await client.call('GET', `${base}?${new URLSearchParams(query)}`)).json
}

function namesIn({ statuses }: JsonObject) {
  return ((statuses ?? []) as JsonObject[]).map(({ name }) => name)
}

test('a pipeline is created, read, changed, deleted and brought back', async () => {
  const id = await create()
  const made = await get(id)
  expect([made.state, made.health, made.name, made.run_as_user_name]).toEqual([
    'IDLE',
    'HEALTHY',
    'mine',
    'someone@example.com',
  ])
  expect(made.spec).toEqual({
    id,
    continuous: false,
    development: false,
    photon: false,
    channel: 'CURRENT',
    edition: 'ADVANCED',
    ...wish,
  })
  const changed = { ...wish, name: 'ours', development: true, expected_last_modified: made.last_modified! }
  client.clock.advance(1000)
  expect((await client.call('PUT', `${base}/${id}`, { body: changed })).text).toBe('{}')
  expect(namesIn(await list({ filter: "name LIKE 'our%'" }))).toEqual(['ours'])
  const late = await client.call('PUT', `${base}/${id}`, { body: changed })
  expect([late.status, late.json.error_code]).toEqual([409, 'RESOURCE_CONFLICT'])
  expect((await client.call('DELETE', `${base}/${id}`)).text).toBe('{}')
  expect(await get(id)).toEqual({
    error_code: 'RESOURCE_DOES_NOT_EXIST',
    message: `The specified pipeline ${id} was not found.`,
  })
  await client.call('POST', `${base}/${id}/restore`)
  expect((await get(id)).name).toBe('ours')
})

test('settings can be tried without making anything', async () => {
  const { json } = await client.call('POST', base, { body: { ...wish, dry_run: true } })
  expect(Object.keys(json)).toEqual(['effective_settings'])
  expect(namesIn(await list())).not.toContain('mine')
})

test('the list comes in pages that keep filter and order', async () => {
  for (let count = 0; count < 7; count += 1) await create({ ...wish, name: `page-${count}` })
  const query = { filter: "name like 'page_%'", order_by: 'name desc', max_results: '3' }
  const pages: unknown[][] = []
  let page = await list(query)
  for (;;) {
    pages.push(namesIn(page))
    if (page.next_page_token === undefined) break
    page = await list({ page_token: String(page.next_page_token), max_results: '3' })
  }
  expect(pages).toEqual([['page-6', 'page-5', 'page-4'], ['page-3', 'page-2', 'page-1'], ['page-0']])
  expect(
    namesIn(await list({ filter: "notebook='/Workspace/Shared/trips-pipeline'", order_by: 'id asc' })),
  ).toHaveLength(8)
  expect(await list({ filter: "name like 'nothing'" })).toEqual({})
})

async function start(id: string, body: JsonObject = {}) {
  return client.call('POST', `${base}/${id}/updates`, { body })
}

test('an update goes its way by the clock, one at a time', async () => {
  const id = await create()
  const { json } = await start(id, { full_refresh: true })
  const target = `${base}/${id}/updates/${json.update_id}`
  const states: unknown[] = []
  for (let second = 0; second < 22; second += 1) {
    const update = (await client.call('GET', target)).json.update as JsonObject
    const pair = `${update.state} ${(await get(id)).state}`
    if (states.at(-1) !== pair) states.push(pair)
    client.clock.advance(1000)
  }
  expect(states).toEqual([
    'QUEUED STARTING',
    'WAITING_FOR_RESOURCES STARTING',
    'INITIALIZING STARTING',
    'RESETTING RESETTING',
    'SETTING_UP_TABLES STARTING',
    'RUNNING RUNNING',
    'COMPLETED IDLE',
  ])
  expect((await start(id)).status).toBe(200)
  const second = await start(id)
  expect([second.status, second.json.error_code]).toEqual([409, 'CONFLICT'])
  await client.call('POST', `${base}/${id}/stop`)
  expect((await get(id)).state).toBe('STOPPING')
  client.clock.advance(2000)
  const latest = (await get(id)).latest_updates as JsonObject[]
  expect(latest.map(({ state }) => state)).toEqual(['CANCELED', 'COMPLETED'])
})

test('a continuous pipeline starts by itself and runs until it is stopped', async () => {
  const id = await create({ ...wish, continuous: true })
  expect((await get(id)).state).toBe('STARTING')
  client.clock.advance(3_600_000)
  expect((await get(id)).state).toBe('RUNNING')
  await client.call('POST', `${base}/${id}/stop`)
  client.clock.advance(2000)
  expect((await get(id)).state).toBe('IDLE')
})

test('a pipeline without its notebook fails, and the events tell why', async () => {
  const id = await create({ ...wish, libraries: [{ notebook: { path: '/Shared/nowhere' } }] })
  await client.call('POST', `${base}/${id}/run`, { body: {} })
  client.clock.advance(60_000)
  const { state, health, cause } = await get(id)
  expect([state, health]).toEqual(['FAILED', 'UNHEALTHY'])
  expect(String(cause)).toContain('"/Shared/nowhere"')
  const query = new URLSearchParams({ filter: "level='ERROR'" })
  const { json } = await client.call('GET', `${base}/${id}/events?${query}`)
  const [event, ...rest] = json.events as JsonObject[]
  expect(rest).toEqual([])
  expect([event!.event_type, (event!.error as JsonObject).fatal]).toEqual(['update_progress', true])
})

test('the events of an update name the tables of its notebook', async () => {
  const id = await create()
  await start(id)
  client.clock.advance(60_000)
  const seen: JsonObject[] = []
  let query = new URLSearchParams({ order_by: 'timestamp asc', max_results: '6' })
  let pages = 0
  for (;;) {
    const { json } = await client.call('GET', `${base}/${id}/events?${query}`)
    seen.push(...(json.events as JsonObject[]))
    pages += 1
    if (json.next_page_token === undefined) break
    query = new URLSearchParams({ page_token: String(json.next_page_token), max_results: '6' })
  }
  expect(pages).toBeGreaterThanOrEqual(3)
  expect(new Set(seen.map((event) => event.id)).size).toBe(seen.length)
  expect(seen[0]).toMatchObject({ event_type: 'user_action', level: 'INFO' })
  const tables = new Set(seen.map(({ origin }) => (origin as JsonObject).dataset_name))
  expect([...tables].filter(Boolean)).toEqual(['trips_raw', 'trips_clean'])
  const middle = String(seen[5]!.timestamp)
  const filter = `timestamp > '${middle}' AND level in ('INFO', 'METRICS')`
  const later = await client.call('GET', `${base}/${id}/events?${new URLSearchParams({ filter, max_results: '100' })}`)
  expect(later.json.events).toEqual(seen.filter(({ timestamp }) => String(timestamp) > middle).toReversed())
  const one = await client.call('GET', `${base}/${id}/events?${new URLSearchParams({ filter: `id='${seen[3]!.id}'` })}`)
  expect(one.json.events).toEqual([seen[3]])
})

test('the updates come in pages, newest first, down to the one asked for', async () => {
  const id = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
  const times: number[] = []
  let token = ''
  const sizes: number[] = []
  do {
    const { json } = await client.call('GET', `${base}/${id}/updates?page_token=${token}`)
    const updates = json.updates as JsonObject[]
    sizes.push(updates.length)
    times.push(...updates.map((update) => Number(update.creation_time)))
    token = String(json.next_page_token ?? '')
  } while (token !== '')
  expect(sizes).toEqual([25, 25, 10])
  expect(times).toEqual(times.toSorted((left, right) => right - left))
  const { json } = await client.call('GET', `${base}/${id}/updates`)
  const third = (json.updates as JsonObject[])[2]!.update_id
  const some = await client.call('GET', `${base}/${id}/updates?until_update_id=${third}`)
  expect((some.json.updates as JsonObject[]).map(({ update_id }) => update_id)).toHaveLength(3)
})

test.each<[string, string, string, JsonObject | undefined, number, string]>([
  ['no name', 'POST', '', { libraries: wish.libraries }, 400, 'INVALID_PARAMETER_VALUE'],
  ['no source', 'POST', '', { name: 'mine' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['a name that is taken', 'POST', '', { ...wish, name: 'trips-daily' }, 409, 'RESOURCE_CONFLICT'],
  ['storage beside a catalog', 'POST', '', { ...wish, storage: 'dbfs:/x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['an unknown edition', 'POST', '', { ...wish, edition: 'HUGE' }, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'more text than is kept',
    'POST',
    '',
    { ...wish, tags: { long: 'x'.repeat(70_000) } },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['a list that is none', 'POST', '', { ...wish, clusters: 'big' }, 400, 'MALFORMED_REQUEST'],
  ['a filter that is none', 'GET', '?filter=name=1', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['more than a page holds', 'GET', '?max_results=101', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['a foreign page token', 'GET', '?page_token=Zm9v', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'a full refresh of a selection',
    'POST',
    '/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e/updates',
    { full_refresh: true, refresh_selection: ['a'] },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  [
    'an update that is not there',
    'GET',
    '/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e/updates/1',
    undefined,
    404,
    'RESOURCE_DOES_NOT_EXIST',
  ],
  ['a clone of nothing', 'POST', '/nowhere/clone', {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('%s is refused', async (_, method, path, body, status, code) => {
  const reply = await client.call(method, base + path, body === undefined ? {} : { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
