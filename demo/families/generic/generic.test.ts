import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { loadSchema } from '#shared/operations/load-schema.ts'
import { createFamilyRouter } from '../../http/family.ts'
import { type DemoClient, startDemoClient } from '../../testing/demo-client.ts'
import { fillOperation } from '../../testing/fill-operation.ts'
import { families } from '../family-routes.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

test('operations of every group answer their own example with the fields of their response', async () => {
  const router = createFamilyRouter(families)
  const list = []
  for (const each of await loadOperationList()) {
    if ((await router.find(each.method, each.path)) === undefined) list.push(each)
  }
  const some = list.filter((_, place) => place % 4 === 1)
  expect(some.length).toBeGreaterThan(100)
  for (const { id, method } of some) {
    const operation = await loadOperation(id)
    const { target, ...call } = await fillOperation(operation)
    client.demo.reset()
    const { status, json, text } = await client.call(method, target, call)
    expect([id, status, text.slice(0, 200)]).toEqual([
      id,
      expect.toSatisfy((code) => code === 200 || code === 204),
      text.slice(0, 200),
    ])
    const ref = operation.response?.ref
    if (ref === undefined || operation.response?.empty) continue
    const known = Object.keys((await loadSchema(ref)).properties ?? {})
    expect([id, Object.keys(json).filter((name) => !known.includes(name))]).toEqual([id, []])
    if (known.length > 0) expect([id, Object.keys(json)]).not.toEqual([id, []])
  }
})

test('what was asked for is in the answer', async () => {
  const app = await client.call('GET', '/api/2.0/apps/trip-planner')
  expect(app.json.name).toBe('trip-planner')
  const changed = await client.call('PATCH', '/api/2.0/apps/trip-planner', { body: { description: 'for a test' } })
  expect(changed.json.description).toBe('for a test')
})

test.each([
  ['GET', '/api/2.0/instance-pools/get', 'instance_pool_id', 'error_code'],
  ['POST', '/api/2.0/secrets/put', 'scope', 'error_code'],
  ['POST', '/api/2.0/serving-endpoints', 'name', 'error_code'],
  ['GET', '/api/1.2/clusters/status', 'clusterId', 'error'],
])('%s %s without what it needs is refused', async (method, path, field, form) => {
  const { status, json } = await client.call(method, path, method === 'POST' ? { body: {} } : {})
  expect(status).toBe(400)
  expect(json).toHaveProperty(form)
  expect(json.message ?? json.error).toBe(`Missing required field: ${field}`)
})
