import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const wish = { instance_pool_name: 'mine', node_type_id: 'i3.xlarge', min_idle_instances: 3, max_capacity: 10 }

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/instance-pools/${name}`, { body })
}

function get(id: unknown) {
  return client.call('GET', `/api/2.0/instance-pools/get?instance_pool_id=${id}`)
}

test('a pool is made, filled by the clock, listed, edited and deleted', async () => {
  const id = (await post('create', { ...wish, custom_tags: { team: 'x' } })).json.instance_pool_id!
  expect((await get(id)).json).toMatchObject({
    ...wish,
    state: 'ACTIVE',
    stats: { idle_count: 0, pending_idle_count: 3 },
  })
  client.clock.advance(20_000)
  const filled = (await get(id)).json
  expect(filled).toMatchObject({ stats: { idle_count: 3, pending_idle_count: 0 }, custom_tags: { team: 'x' } })
  const list = (await client.call('GET', '/api/2.0/instance-pools/list')).json.instance_pools
  expect(list).toContainEqual(filled)
  const change = { ...wish, instance_pool_id: id, instance_pool_name: 'yours', min_idle_instances: 1 }
  expect((await post('edit', change)).text).toBe('{}')
  expect((await get(id)).json).toMatchObject({ instance_pool_name: 'yours', min_idle_instances: 1 })
  expect((await post('delete', { instance_pool_id: id })).text).toBe('{}')
  const gone = await get(id)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  expect((await post('edit', change)).status).toBe(404)
})

test('a running cluster counts as a user of its pool', async () => {
  const pool = '0101-120000-brick1-pool-ABCD1234'
  const cluster = { spark_version: '16.4.x-scala2.12', instance_pool_id: pool, num_workers: 4 }
  const { json } = await client.call('POST', '/api/2.1/clusters/create', { body: cluster })
  expect((await get(pool)).json.stats).toMatchObject({ pending_used_count: 1 })
  client.clock.advance(60_000)
  await client.call('GET', `/api/2.1/clusters/get?cluster_id=${json.cluster_id}`)
  expect((await get(pool)).json.stats).toMatchObject({ used_count: 5, pending_used_count: 0 })
})

test.each<[string, JsonObject]>([
  ['create', { node_type_id: 'i3.xlarge' }],
  ['create', { ...wish, node_type_id: 'z9.huge' }],
  ['create', { ...wish, min_idle_instances: 11 }],
  ['create', { ...wish, instance_pool_name: 'shared-small' }],
  ['create', { ...wish, preloaded_spark_versions: ['newest'] }],
  ['edit', { ...wish, instance_pool_id: '0101-120000-brick1-pool-ABCD1234', node_type_id: 'r5d.xlarge' }],
])('%s of a pool that cannot be is refused: %j', async (name, body) => {
  const { status, json } = await post(name, body)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
