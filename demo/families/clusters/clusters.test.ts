import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const wish = { cluster_name: 'mine', spark_version: '16.4.x-scala2.12', node_type_id: 'i3.xlarge', num_workers: 2 }

function post(name: string, body: JsonObject, version = '2.1') {
  return client.call('POST', `/api/${version}/clusters/${name}`, { body })
}

function get(id: string, version = '2.1') {
  return client.call('GET', `/api/${version}/clusters/get?cluster_id=${id}`)
}

async function stateOf(id: string) {
  return (await get(id)).json.state
}

test.each(['2.0', '2.1'])('a cluster of %s goes its way by the clock', async (version) => {
  const created = await post('create', wish, version)
  expect(created.status).toBe(200)
  const id = String(created.json.cluster_id)
  expect((await get(id, version)).json).toMatchObject({ state: 'PENDING', cluster_name: 'mine', num_workers: 2 })
  client.clock.advance(60_000)
  const running = (await get(id, version)).json
  expect(running).toMatchObject({ state: 'RUNNING', cluster_cores: 12 })
  expect(running.executors).toHaveLength(2)
  expect((await post('delete', { cluster_id: id }, version)).text).toBe('{}')
  expect(await stateOf(id)).toBe('TERMINATING')
  client.clock.advance(60_000)
  const ended = (await get(id, version)).json
  expect(ended).toMatchObject({ state: 'TERMINATED', termination_reason: { code: 'USER_REQUEST' } })
  expect(ended).not.toHaveProperty('driver')
  expect((await post('start', { cluster_id: id }, version)).status).toBe(200)
  expect(await stateOf(id)).toBe('PENDING')
  await post('permanent-delete', { cluster_id: id }, version)
  expect((await get(id, version)).json).toEqual({
    error_code: 'INVALID_PARAMETER_VALUE',
    message: `Cluster ${id} does not exist`,
  })
})

test('the 19 digits are on the wire', async () => {
  const { text } = await get('1234-567890-patch123')
  expect(text).toContain('"spark_context_id":1234567890123456789,')
  expect(text).toContain('"start_time":1547078156000,')
  expect((await get('1234-567890-batch123')).text).toContain('"spark_context_id":123456789012345678,')
})

test('parameters of a GET may also come as a JSON body', async () => {
  const reply = await client.call('GET', '/api/2.0/clusters/get', { body: { cluster_id: '1234-567890-batch123' } })
  expect(reply.json.cluster_name).toBe('autoscaling-cluster')
})

test('the list comes in pages, forwards and backwards', async () => {
  const ids: unknown[] = []
  let token = ''
  let pages = 0
  do {
    const { json } = await client.call('GET', `/api/2.1/clusters/list?page_size=4&page_token=${token}`)
    ids.push(...(json.clusters as JsonObject[]).map((cluster) => cluster.cluster_id))
    token = String(json.next_page_token ?? '')
    pages += 1
    if (token === '') expect(json).toHaveProperty('prev_page_token')
  } while (token !== '')
  const all = (await client.call('GET', '/api/2.0/clusters/list')).json.clusters as JsonObject[]
  expect([pages, ids]).toEqual([2, all.map((cluster) => cluster.cluster_id)])
  expect(ids).toEqual(expect.arrayContaining(['1234-567890-patch123', '1234-567890-batch123', '2345-678901-rigs234']))
  const wrong = await client.call('GET', '/api/2.1/clusters/list?page_token=nonsense')
  expect([wrong.status, wrong.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('the list is filtered and sorted with dotted parameters', async () => {
  const query = 'filter_by.cluster_states=RUNNING&filter_by.cluster_states=PENDING&filter_by.is_pinned=true'
  const { json } = await client.call(
    'GET',
    `/api/2.1/clusters/list?${query}&sort_by.field=CLUSTER_NAME&sort_by.direction=DESC`,
  )
  const names = (json.clusters as JsonObject[]).map((cluster) => cluster.cluster_name)
  expect(names).toEqual(['my-cluster', 'model-training-gpu'])
})

test('the events hand back the body of their next page', async () => {
  let body: JsonObject | undefined = { cluster_id: '1234-567890-patch123', limit: 20, order: 'ASC' }
  const times: number[] = []
  let total = 0
  while (body !== undefined) {
    const { json } = await post('events', body)
    times.push(...(json.events as JsonObject[]).map((event) => Number(event.timestamp)))
    total = Number(json.total_count)
    body = json.next_page as JsonObject | undefined
  }
  expect(times).toHaveLength(total)
  expect(total).toBeGreaterThan(60)
  expect(times).toEqual(times.toSorted((left, right) => left - right))
})

test('what happens to a cluster is in its events', async () => {
  const id = '1234-567890-batch123'
  await post('pin', { cluster_id: id })
  await post('resize', { cluster_id: id, num_workers: 5 })
  expect((await get(id)).json).toMatchObject({ state: 'RESIZING', num_workers: 5 })
  client.clock.advance(60_000)
  expect((await get(id)).json.executors).toHaveLength(5)
  await post('edit', { cluster_id: id, ...wish })
  expect((await get(id)).json).toMatchObject({ state: 'RESTARTING', cluster_name: 'mine' })
  client.clock.advance(60_000)
  const { json } = await post('events', { cluster_id: id, page_size: 8 })
  expect((json.events as JsonObject[]).map((event) => event.type)).toEqual([
    'RUNNING',
    'DRIVER_HEALTHY',
    'RESTARTING',
    'EDITED',
    'UPSIZE_COMPLETED',
    'RESIZING',
    'PINNED',
    'RUNNING',
  ])
})

test('an update changes only what its mask names', async () => {
  const id = '2345-678901-rigs234'
  await post('update', {
    cluster_id: id,
    update_mask: 'num_workers,custom_tags',
    cluster: { num_workers: 7, cluster_name: 'not this' },
  })
  const { json } = await get(id)
  expect(json).toMatchObject({ num_workers: 7, cluster_name: 'shared-analysis', state: 'TERMINATED' })
  expect(json).not.toHaveProperty('custom_tags')
  expect((await client.call('POST', '/api/2.0/clusters/update', { body: {} })).status).toBe(404)
})

test('a cluster in the wrong state refuses', async () => {
  const running = { cluster_id: '1234-567890-patch123' }
  const terminated = { cluster_id: '2345-678901-rigs234' }
  const refused = [
    await post('start', running),
    await post('restart', terminated),
    await post('resize', { ...terminated, num_workers: 3 }),
    await post('change-owner', { ...running, owner_username: 'someone.else@example.com' }),
    await post('permanent-delete', running),
  ]
  expect(refused.map(({ status, json }) => [status, json.error_code])).toEqual(
    refused.map(() => [400, 'INVALID_STATE']),
  )
  await post('change-owner', { ...terminated, owner_username: 'someone.else@example.com' })
  expect((await get('2345-678901-rigs234')).json.creator_user_name).toBe('someone.else@example.com')
})

test.each<[JsonObject, string]>([
  [{ ...wish, spark_version: '' }, 'Missing required field: spark_version'],
  [{ spark_version: '16.4.x-scala2.12', num_workers: 1 }, 'Missing required field: node_type_id'],
  [
    { spark_version: '16.4.x-scala2.12', node_type_id: 'i3.xlarge' },
    'Missing required field: num_workers or autoscale',
  ],
  [{ ...wish, spark_version: 'newest' }, 'Invalid spark version newest.'],
  [{ ...wish, node_type_id: 'z9.huge' }, 'Node type z9.huge is not supported.'],
  [{ ...wish, autoscale: { min_workers: 1, max_workers: 2 } }, 'Only one of'],
  [{ ...wish, num_workers: -1 }, 'num_workers must be'],
  [{ ...wish, autotermination_minutes: 3 }, 'autotermination_minutes must be'],
])('a wish that no cluster can be is refused: %j', async (body, message) => {
  const { status, json } = await post('create', body)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  expect(json.message).toContain(message)
})

test('runtimes, machines and zones can be looked up', async () => {
  const versions = (await client.call('GET', '/api/2.1/clusters/spark-versions')).json.versions
  expect(versions).toContainEqual(expect.objectContaining({ key: '16.4.x-scala2.12' }))
  const nodes = (await client.call('GET', '/api/2.0/clusters/list-node-types')).json.node_types
  expect(nodes).toContainEqual(expect.objectContaining({ node_type_id: 'i3.xlarge', num_cores: 4 }))
  const zones = (await client.call('GET', '/api/2.1/clusters/list-zones')).json
  expect(zones.zones).toContain(zones.default_zone)
})
