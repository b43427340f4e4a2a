import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/sql/warehouses'
const second = 1000

async function create(body: JsonObject): Promise<string> {
  const { status, json } = await client.call('POST', path, { body })
  expect(status).toBe(200)
  return String(json.id)
}

async function stateOf(id: string) {
  return (await client.call('GET', `${path}/${id}`)).json.state
}

test('a warehouse is made, starts, stops, is changed, and is gone after its deletion', async () => {
  const id = await create({ name: 'mine', cluster_size: 'Small' })
  expect(id).toMatch(/^[0-9a-f]{16}$/)
  expect((await client.call('GET', `${path}/${id}`)).json).toMatchObject({ state: 'STARTING', num_clusters: 0 })
  client.clock.advance(10 * second)
  const running = (await client.call('GET', `${path}/${id}`)).json
  expect(running).toMatchObject({ state: 'RUNNING', num_clusters: 1, name: 'mine', max_num_clusters: 1 })
  expect((await client.call('POST', `${path}/${id}/stop`)).text).toBe('{}')
  expect(await stateOf(id)).toBe('STOPPING')
  client.clock.advance(10 * second)
  expect(await stateOf(id)).toBe('STOPPED')
  await client.call('POST', `${path}/${id}/edit`, { body: { name: 'ours', max_num_clusters: 3 } })
  expect((await client.call('GET', `${path}/${id}`)).json).toMatchObject({
    name: 'ours',
    cluster_size: 'Small',
    max_num_clusters: 3,
    state: 'STOPPED',
  })
  expect((await client.call('DELETE', `${path}/${id}`)).text).toBe('{}')
  const gone = await client.call('GET', `${path}/${id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('a warehouse that nobody uses stops by itself', async () => {
  const id = await create({ name: 'mine', auto_stop_mins: 10 })
  client.clock.advance(9 * 60 * second)
  expect(await stateOf(id)).toBe('RUNNING')
  client.clock.advance(2 * 60 * second)
  expect(await stateOf(id)).toBe('STOPPED')
})

test('the list comes in pages', async () => {
  for (let count = 0; count < 4; count += 1) await create({ name: `warehouse ${count}` })
  const ids: unknown[] = []
  let token = ''
  let pages = 0
  do {
    const { json } = await client.call('GET', `${path}?page_size=2&page_token=${token}`)
    ids.push(...(json.warehouses as JsonObject[]).map((warehouse) => warehouse.id))
    token = String(json.next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect([pages, new Set(ids).size]).toEqual([4, 7])
})

test('endpoints are the same warehouses under their former name', async () => {
  const made = await client.call('POST', '/api/2.0/sql/endpoints', { body: { name: 'old way' } })
  const id = String(made.json.id)
  expect((await client.call('GET', `${path}/${id}`)).json.name).toBe('old way')
  const { endpoints } = (await client.call('GET', '/api/2.0/sql/endpoints')).json
  expect((endpoints as JsonObject[]).map((endpoint) => endpoint.id)).toContain(id)
  await client.call('DELETE', `/api/2.0/sql/endpoints/${id}`)
  expect((await client.call('GET', `${path}/${id}`)).status).toBe(404)
})

test('what holds for all warehouses can be changed', async () => {
  const set = await client.call('PUT', '/api/2.0/sql/config/warehouses', { body: { security_policy: 'NONE' } })
  expect(set.text).toBe('{}')
  const { json } = await client.call('GET', '/api/2.0/sql/config/endpoints')
  expect(json).toMatchObject({ security_policy: 'NONE', enable_serverless_compute: true })
})

test.each<[JsonObject, string, string]>([
  [{}, 'INVALID_PARAMETER_VALUE', 'Missing required field: name'],
  [{ name: 'x', cluster_size: 'Huge' }, 'INVALID_PARAMETER_VALUE', 'cluster_size must be one of'],
  [{ name: 'x', auto_stop_mins: 3 }, 'INVALID_PARAMETER_VALUE', 'auto_stop_mins must be 0 or at least 10'],
  [{ name: 'x', min_num_clusters: 3, max_num_clusters: 2 }, 'INVALID_PARAMETER_VALUE', 'max_num_clusters must not'],
  [{ name: 'x', max_num_clusters: 99 }, 'INVALID_PARAMETER_VALUE', 'max_num_clusters must be between'],
  [{ name: 'x', warehouse_type: 'CLASSIC', enable_serverless_compute: true }, 'INVALID_PARAMETER_VALUE', 'Serverless'],
  [{ name: 'Reporting' }, 'RESOURCE_ALREADY_EXISTS', 'already exists'],
])('a wish that no warehouse can be is refused: %j', async (body, code, message) => {
  const { status, json } = await client.call('POST', path, { body })
  expect([status, json.error_code]).toEqual([400, code])
  expect(json.message).toContain(message)
})
