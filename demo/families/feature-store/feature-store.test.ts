import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function call(method: string, path: string, body: JsonObject = {}) {
  return client.call(method, `/api/2.0/${path}`, { body })
}

const stores = 'feature-store/online-stores'

test('an online store starts, is there, changes, is listed in pages and is deleted', async () => {
  const made = (await call('POST', stores, { name: 'mine', capacity: 'CU_2' })).json
  const store = {
    name: 'mine',
    read_replica_count: 0,
    capacity: 'CU_2',
    creation_time: new Date(client.clock.now()).toISOString(),
    creator: 'someone@example.com',
  }
  expect(made).toEqual({ ...store, state: 'STARTING' })
  client.clock.advance(20_000)
  expect((await call('GET', `${stores}/mine`)).json).toEqual({ ...store, state: 'AVAILABLE' })
  const change = { capacity: 'CU_8', read_replica_count: 3 }
  const changed = (await call('PATCH', `${stores}/mine?update_mask=capacity`, change)).json
  expect([changed.capacity, changed.read_replica_count]).toEqual(['CU_8', 0])
  const names: unknown[] = []
  let token = ''
  let pages = 0
  do {
    const { json } = await call('GET', `${stores}?page_size=1&page_token=${token}`)
    names.push(...(json.online_stores as JsonObject[]).map(({ name }) => name))
    token = String(json.next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect([pages, names]).toEqual([4, ['shared-features', 'fraud-features', 'trial', 'mine']])
  expect((await call('DELETE', `${stores}/mine`)).text).toBe('{}')
  const gone = await call('GET', `${stores}/mine`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('a table is published into an online store once, and its copy deleted', async () => {
  const publish_spec = { online_store: 'trial', online_table_name: 'main.default.o', publish_mode: 'SNAPSHOT' }
  const publish = () => call('POST', 'feature-store/tables/main.default.orders/publish', { publish_spec })
  const { json } = await publish()
  expect(json.online_table_name).toBe('main.default.o')
  expect(json.pipeline_id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect((await publish()).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  expect((await call('DELETE', 'feature-store/online-tables/main.default.o')).text).toBe('{}')
  expect((await call('DELETE', 'feature-store/online-tables/main.default.o')).status).toBe(404)
})

test('a feature is defined, listed in its schema, materialized, paused and deleted', async () => {
  const feature = {
    full_name: 'main.default.fare_min',
    function: { aggregation_function: { min: { input: 'fare_amount' } } },
    source: { delta_table_source: { full_name: 'main.default.trips' } },
  }
  const all = 'feature-engineering/features'
  const made = (await call('POST', all, feature)).json
  expect([made.catalog_name, made.schema_name, made.name]).toEqual(['main', 'default', 'fare_min'])
  const listed = (await call('GET', `${all}?catalog_name=main&schema_name=default`)).json.features
  expect(listed).toContainEqual(made)
  expect((await call('GET', `${all}?catalog_name=main&schema_name=other`)).text).toBe('{}')
  const described = await call('PATCH', `${all}/main.default.fare_min?update_mask=description`, { description: 'Low.' })
  expect(described.json).toEqual({ ...made, description: 'Low.' })

  const materialized = 'feature-engineering/materialized-features'
  const requests = [{ materialized_feature: { feature_name: 'main.default.fare_min' } }]
  const batch = (await call('POST', `${materialized}:batchCreate`, { requests })).json.materialized_features
  const [first] = batch as JsonObject[]
  expect([first?.is_online, first?.pipeline_schedule_state]).toEqual([false, 'ACTIVE'])
  const one = `${materialized}/${first?.materialized_feature_id}`
  const pause = { pipeline_schedule_state: 'PAUSED' }
  const paused = (await call('PATCH', `${one}?update_mask=pipeline_schedule_state`, pause)).json
  expect(paused).toEqual({ ...first, ...pause })
  const found = (await call('GET', `${materialized}?feature_name=main.default.fare_min`)).json.materialized_features
  expect(found).toEqual([paused])
  await call('DELETE', one)
  await call('DELETE', `${all}/main.default.fare_min`)
  expect([(await call('GET', one)).status, (await call('GET', `${all}/main.default.fare_min`)).status]).toEqual([
    404, 404,
  ])
})

test('a stream says who changed it and when', async () => {
  const path = 'feature-engineering/streams/main.default.trip_events'
  const before = (await call('GET', path)).json
  const after = (await call('PATCH', `${path}?update_mask=description`, { description: 'Trips.' })).json
  const update_time = new Date(client.clock.now()).toISOString()
  expect(after).toEqual({ ...before, description: 'Trips.', update_time })
  const { streams } = (await call('GET', 'feature-engineering/streams?parent=main.default')).json
  expect(streams).toEqual([after])
  expect((await call('GET', 'feature-engineering/streams?parent=main.def')).text).toBe('{}')
})

test('a feature of a table is tagged, the tag changed and deleted', async () => {
  const tags = 'feature-store/feature-tables/main.default.orders/features/price/tags'
  expect((await call('POST', tags, { key: 'unit', value: 'EUR' })).json).toEqual({ key: 'unit', value: 'EUR' })
  expect((await call('POST', tags, { key: 'unit' })).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  await call('PATCH', `${tags}/unit`, { key: 'unit', value: 'USD' })
  expect((await call('GET', tags)).json).toEqual({ feature_tags: [{ key: 'unit', value: 'USD' }] })
  expect((await call('DELETE', `${tags}/unit`)).text).toBe('{}')
  expect((await call('GET', `${tags}/unit`)).status).toBe(404)
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', stores, { name: 'x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', stores, { name: 'x', capacity: 'CU_3' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', stores, { name: 'x y', capacity: 'CU_1' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', stores, { name: 'trial', capacity: 'CU_1' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['POST', stores, { name: 'x', capacity: 'CU_1', read_replica_count: 'many' }, 400, 'MALFORMED_REQUEST'],
  ['PATCH', `${stores}/trial?update_mask=colour`, {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `${stores}/trial?update_mask=capacity`, {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', `${stores}/__proto__`, {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['GET', 'feature-engineering/features', {}, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'POST',
    'feature-engineering/features',
    { full_name: 'a', function: {}, source: {} },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['POST', 'feature-engineering/materialized-features', { feature_name: 'a.b.c' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', 'feature-engineering/materialized-features:batchCreate', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'feature-store/tables/main.default.orders/publish', {}, 400, 'INVALID_PARAMETER_VALUE'],
])('%s %s with %j is refused', async (method, path, body, status, code) => {
  const reply = await call(method, path, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
