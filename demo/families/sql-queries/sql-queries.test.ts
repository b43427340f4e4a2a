import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/sql/queries'
const legacy = '/api/2.0/preview/sql/queries'
const sample = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'

async function create(query: JsonObject, more: JsonObject = {}): Promise<JsonObject> {
  const { status, json } = await client.call('POST', path, { body: { query, ...more } })
  expect(status).toBe(200)
  return json
}

const nowText = () => `${new Date(client.clock.now()).toISOString().slice(0, 19)}Z`
const get = async (target: string) => (await client.call('GET', target)).json

test('a query is saved, changed field by field, put in the trash and brought back', async () => {
  const { id, owner_user_name, lifecycle_state, create_time } = await create({
    display_name: 'Mine',
    query_text: 'SELECT 1',
    description: 'x',
  })
  expect([owner_user_name, lifecycle_state, create_time]).toEqual(['someone@example.com', 'ACTIVE', nowText()])
  client.clock.advance(60_000)
  const body = {
    update_mask: 'query_text,description',
    query: { query_text: 'SELECT 2', display_name: 'not named by the mask' },
  }
  const changed = (await client.call('PATCH', `${path}/${id}`, { body })).json
  expect([changed.display_name, changed.query_text, changed.description]).toEqual(['Mine', 'SELECT 2', undefined])
  expect(changed.update_time).not.toBe(create_time)
  expect((await client.call('DELETE', `${path}/${id}`)).text).toBe('{}')
  expect((await get(`${path}/${id}`)).lifecycle_state).toBe('TRASHED')
  const again = await client.call('DELETE', `${path}/${id}`)
  expect([again.status, again.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  await client.call('POST', `${legacy}/trash/${id}`)
  expect((await get(`${path}/${id}`)).lifecycle_state).toBe('ACTIVE')
})

test('both forms list all queries page by page, in their own way', async () => {
  const ids = new Set<unknown>()
  let token = ''
  let pages = 0
  do {
    const { results, next_page_token } = await get(`${path}?page_size=20&page_token=${token}`)
    for (const query of results as JsonObject[]) ids.add(query.id)
    token = String(next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect([pages, ids.size]).toEqual([4, 78])
  const old = new Set<unknown>()
  for (const page of [1, 2, 3, 4, 5]) {
    const { count, results, ...place } = await get(`${legacy}?page=${page}`)
    expect([count, place]).toEqual([78, { page, page_size: 25 }])
    for (const query of results as JsonObject[]) old.add(query.id)
  }
  expect(old).toEqual(ids)
})

test('a query made in the older form is the same one in today’s, and the other way round', async () => {
  const [source] = (await client.call('GET', '/api/2.0/preview/sql/data_sources')).json as unknown as JsonObject[]
  expect(source!.warehouse_id).toBe('8b1f6a3c2d4e5f60')
  const parameters = [
    { name: 'zip', title: 'ZIP', type: 'number', value: 10001 },
    { name: 'size', title: 'Size', type: 'enum', enumOptions: 'S\nM', value: 'S' },
  ]
  const body = {
    name: 'Old',
    query: 'SELECT {{ zip }}',
    data_source_id: source!.id!,
    options: { parameters },
    tags: ['a'],
  }
  const made = (await client.call('POST', legacy, { body })).json
  expect([made.is_archived, made.user_id, made.permission_tier]).toEqual([false, 7402918365520473, 'CAN_MANAGE'])
  const today = await get(`${path}/${made.id}`)
  expect([today.display_name, today.query_text, today.warehouse_id]).toEqual([
    'Old',
    'SELECT {{ zip }}',
    '8b1f6a3c2d4e5f60',
  ])
  expect(today.parameters).toEqual([
    { name: 'zip', title: 'ZIP', numeric_value: { value: 10001 } },
    { name: 'size', title: 'Size', enum_value: { values: ['S'], enum_options: 'S\nM' } },
  ])
  expect(((await get(`${legacy}/${made.id}`)).options as JsonObject).parameters).toEqual(parameters)
  await client.call('POST', `${legacy}/${made.id}`, { body: { name: 'Newer' } })
  expect((await get(`${path}/${made.id}`)).display_name).toBe('Newer')
  await client.call('DELETE', `${legacy}/${made.id}`)
  const archived = await get(`${legacy}/${made.id}`)
  expect([archived.is_archived, (archived.options as JsonObject).moved_to_trash_at]).toEqual([true, nowText()])
})

test('the older list finds by words and sorts by name', async () => {
  const { count, results } = await get(`${legacy}?q=longest&order=name&page_size=3`)
  expect(count).toBe(13)
  expect((results as JsonObject[]).map(({ name }) => name)).toEqual([
    'Longest trips',
    'Longest trips (Archive)',
    'Longest trips (Audit)',
  ])
})

test('a taken name is refused, or made another one on request', async () => {
  await create({ display_name: 'Mine' })
  const { status, json } = await client.call('POST', path, { body: { query: { display_name: 'Mine' } } })
  expect([status, json.error_code]).toEqual([400, 'RESOURCE_ALREADY_EXISTS'])
  expect((await create({ display_name: 'Mine' }, { auto_resolve_display_name: true })).display_name).toBe('Mine (1)')
})

test('visualizations belong to their query and show in both forms', async () => {
  const visualization = {
    query_id: sample,
    display_name: 'Bars',
    type: 'CHART',
    serialized_options: '{"digits":9007199254740993}',
  }
  const { id } = (await client.call('POST', '/api/2.0/sql/visualizations', { body: { visualization } })).json
  const { results } = await get(`${path}/${sample}/visualizations`)
  expect((results as JsonObject[]).map(({ display_name }) => display_name)).toEqual([
    'Results',
    'Trips by ZIP code',
    'Bars',
  ])
  const body = { update_mask: 'display_name', visualization: { display_name: 'Columns' } }
  await client.call('PATCH', `/api/2.0/sql/visualizations/${id}`, { body })
  const { text } = await client.call('GET', `${legacy}/${sample}`)
  expect(text).toContain('"name":"Columns"')
  expect(text).toContain('9007199254740993')
  await client.call('DELETE', `/api/2.0/preview/sql/visualizations/${id}`)
  const gone = await client.call('DELETE', `/api/2.0/sql/visualizations/${id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', path, { query: { warehouse_id: 'nope' } }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', path, { query: { tags: 'a' } }, 400, 'MALFORMED_REQUEST'],
  ['POST', path, { query: { run_as_mode: 'ROOT' } }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `${path}/${sample}`, { query: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `${path}/${sample}`, { update_mask: 'id', query: { id: 'x' } }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `${path}/__proto__`, { update_mask: '*' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', legacy, { data_source_id: 'nope' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', '/api/2.0/sql/visualizations', { visualization: { type: 'CHART' } }, 400, 'INVALID_PARAMETER_VALUE'],
])('a wish that cannot be is refused: %s %s %j', async (method, target, body, status, code) => {
  const reply = await client.call(method, target, { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
