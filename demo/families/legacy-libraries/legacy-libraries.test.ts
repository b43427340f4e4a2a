import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const clusterId = '1234-567890-batch123'

async function upload(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('uri', new Blob(['PK']), 'tool.jar')
  const encoded = new Response(form)
  const headers = { 'Content-Type': encoded.headers.get('content-type')! }
  const body = Buffer.from(await encoded.arrayBuffer())
  return client.call('POST', '/api/1.2/libraries/upload', { body, headers })
}

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/1.2/libraries/${name}`, { body })
}

function get(libraryId: string) {
  return client.call('GET', `/api/1.2/libraries/status?libraryId=${libraryId}`)
}

test('a library is uploaded, attached by the clock, detached and deleted', async () => {
  const libraryId = String((await upload({ name: 'tool', libType: 'scala', folder: '/Shared' })).json.id)
  const { files, ...fresh } = (await get(libraryId)).json
  const facts = { id: libraryId, name: 'tool', folder: '/Shared', libType: 'scala', attachAllClusters: false }
  expect(fresh).toEqual({ ...facts, statuses: [] })
  expect(String(files)).toMatch(/-tool\.jar$/)
  expect((await post('attach', { libraryId, clusterId })).json).toEqual({ id: clusterId })
  expect((await get(libraryId)).json.statuses).toEqual([{ clusterId, status: 'Attaching' }])
  client.clock.advance(5000)
  expect((await get(libraryId)).json.statuses).toEqual([{ clusterId, status: 'Attached' }])
  await post('detach', { libraryId, clusterId })
  expect((await get(libraryId)).json.statuses).toEqual([])
  const body = Buffer.from(`libraryId=${libraryId}`)
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  expect((await client.call('POST', '/api/1.2/libraries/delete', { body, headers })).json).toEqual({ id: libraryId })
  const gone = await get(libraryId)
  expect([gone.status, gone.json]).toEqual([404, { error: `Library not found: ${libraryId}` }])
})

test('a library for all clusters is on every one', async () => {
  await post('attach', { libraryId: '3358412097716254', clusterId: '__ALL_CLUSTERS' })
  client.clock.advance(5000)
  const { attachAllClusters, statuses } = (await get('3358412097716254')).json
  expect([attachAllClusters, (statuses as JsonObject[]).length]).toEqual([true, 6])
})

test('a name is free once in a folder', async () => {
  const { status, json } = await upload({ name: 'geo-tools', libType: 'scala', folder: '/Shared' })
  expect([status, json.error]).toEqual([400, 'A library geo-tools already exists in /Shared'])
})
