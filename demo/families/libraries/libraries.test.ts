import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const running = '1234-567890-batch123'
const pandas = { pypi: { package: 'pandas' } }

function post(name: string, cluster_id: string, libraries: JsonValue) {
  return client.call('POST', `/api/2.0/libraries/${name}`, { body: { cluster_id, libraries } })
}

async function statuses(id: string) {
  const { json } = await client.call('GET', `/api/2.0/libraries/cluster-status?cluster_id=${id}`)
  return ((json.library_statuses ?? []) as JsonObject[]).map(({ library, status }) => [library, status])
}

function restart() {
  return client.call('POST', '/api/2.1/clusters/restart', { body: { cluster_id: running } })
}

test('a library is installed by the clock, told of, and gone after uninstall and restart', async () => {
  expect((await post('install', running, [pandas])).text).toBe('{}')
  expect(await statuses(running)).toEqual([[pandas, 'PENDING']])
  client.clock.advance(5000)
  expect(await statuses(running)).toEqual([[pandas, 'INSTALLING']])
  client.clock.advance(5000)
  expect(await statuses(running)).toEqual([[pandas, 'INSTALLED']])
  const all = (await client.call('GET', '/api/2.0/libraries/all-cluster-statuses')).json.statuses as JsonObject[]
  expect(all.map(({ cluster_id }) => cluster_id)).toContain(running)
  expect((await post('uninstall', running, [pandas])).text).toBe('{}')
  expect(await statuses(running)).toEqual([[pandas, 'UNINSTALL_ON_RESTART']])
  await restart()
  client.clock.advance(60_000)
  expect(await statuses(running)).toEqual([])
})

test('a cluster at rest takes libraries and installs them at its start', async () => {
  const id = '2345-678901-rigs234'
  await post('install', id, [pandas])
  expect(await statuses(id)).toEqual([[pandas, 'PENDING']])
  await client.call('POST', '/api/2.1/clusters/start', { body: { cluster_id: id } })
  client.clock.advance(60_000)
  expect(await statuses(id)).toEqual([[pandas, 'INSTALLED']])
})

test('a file that is not there fails until it is put there', async () => {
  const jar = { jar: 'dbfs:/FileStore/jars/tool.jar' }
  await post('install', running, [jar])
  client.clock.advance(60_000)
  expect(await statuses(running)).toEqual([[jar, 'FAILED']])
  const body = { path: '/FileStore/jars/tool.jar', contents: 'AAAA' }
  await client.call('POST', '/api/2.0/dbfs/put', { body })
  expect(await statuses(running)).toEqual([[jar, 'INSTALLED']])
})

test.each<[string, JsonValue]>([
  ['nothing', []],
  ['an unknown kind', [{ gem: 'rails' }]],
  ['two kinds at once', [{ jar: 'dbfs:/a.jar', whl: 'dbfs:/a.whl' }]],
  ['a package without a name', [{ pypi: {} }]],
  ['short coordinates', [{ maven: { coordinates: 'jsoup' } }]],
])('%s cannot be installed', async (_, libraries) => {
  const { status, json } = await post('install', running, libraries)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('a cluster that is gone has no libraries', async () => {
  const reply = await post('install', 'no-such-cluster', [pandas])
  expect(reply.json).toEqual({
    error_code: 'INVALID_PARAMETER_VALUE',
    message: 'Cluster no-such-cluster does not exist',
  })
})
