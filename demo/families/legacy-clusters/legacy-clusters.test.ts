import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/1.2/clusters/${name}`, { body })
}

async function get(clusterId: string) {
  return (await client.call('GET', `/api/1.2/clusters/status?clusterId=${clusterId}`)).json
}

test('a cluster of the old version is the same as that of the new one', async () => {
  const id = String((await post('create', { name: 'old', numWorkerContainers: 3, useSpot: true })).json.id)
  expect(await get(id)).toEqual({ id, name: 'old', status: 'Pending', numWorkers: 3 })
  client.clock.advance(60_000)
  const { driverIp, ...running } = await get(id)
  expect(running).toEqual({ id, name: 'old', status: 'Running', jdbcPort: 10000, numWorkers: 3 })
  expect(driverIp).toMatch(/^10\./)
  expect((await client.call('GET', `/api/2.1/clusters/get?cluster_id=${id}`)).json.cluster_name).toBe('old')
  expect((await post('resize', { clusterId: id, numWorkerContainers: 5 })).json).toEqual({ id })
  expect(await get(id)).toMatchObject({ status: 'Reconfiguring', numWorkers: 5 })
  client.clock.advance(60_000)
  expect((await post('restart', { clusterId: id })).json).toEqual({ id })
  client.clock.advance(60_000)
  expect((await post('delete', { clusterId: id })).json).toEqual({ id })
  expect((await get(id)).status).toBe('Terminating')
  client.clock.advance(60_000)
  expect((await get(id)).status).toBe('Terminated')
  const list = (await client.call('GET', '/api/1.2/clusters/list')).json as unknown as readonly JsonObject[]
  expect(list.map((cluster) => cluster.id)).toContain(id)
})

test.each<[string, JsonObject, string]>([
  ['create', {}, 'Missing required field: name'],
  ['restart', { clusterId: 'nowhere' }, 'Cluster nowhere does not exist'],
  [
    'resize',
    { clusterId: '1234-567890-patch123', numWorkerContainers: 'many' },
    'numWorkerContainers must be an integer.',
  ],
])('%s of %j is refused in the form of API 1.2', async (name, body, text) => {
  const { status, json } = await post(name, body)
  expect([status, Object.keys(json), String(json.error)]).toEqual([400, ['error'], expect.stringContaining(text)])
})
