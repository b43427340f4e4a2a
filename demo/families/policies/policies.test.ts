import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const definition = '{"num_workers":{"type":"fixed","value":2}}'

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/policies/clusters/${name}`, { body })
}

function get(name: string, query = '') {
  return client.call('GET', `/api/2.0/policies/clusters/${name}?${query}`)
}

test('a policy is made, read, listed in order, edited and deleted', async () => {
  const created = await post('create', { name: 'Aaa', definition, max_clusters_per_user: 3 })
  const policy_id = created.json.policy_id!
  expect(policy_id).toMatch(/^[0-9A-F]{16}$/)
  const one = (await get('get', `policy_id=${policy_id}`)).json
  expect(one).toMatchObject({ name: 'Aaa', definition, max_clusters_per_user: 3, is_default: false })
  const list = async (query: string) =>
    ((await get('list', query)).json.policies as JsonObject[]).map(({ name }) => name)
  expect(await list('sort_column=POLICY_NAME&sort_order=ASC')).toEqual([
    'Aaa',
    'Exploration',
    'Nightly jobs',
    'Personal Compute',
  ])
  expect((await list(''))[0]).toBe('Aaa')
  expect((await post('edit', { policy_id, name: 'Bbb', definition: '{}' })).text).toBe('{}')
  const edited = (await get('get', `policy_id=${policy_id}`)).json
  expect(edited).toMatchObject({ name: 'Bbb', definition: '{}' })
  expect(edited).not.toHaveProperty('max_clusters_per_user')
  expect((await post('delete', { policy_id })).text).toBe('{}')
  const gone = await get('get', `policy_id=${policy_id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  expect((await post('delete', { policy_id })).status).toBe(404)
})

test('clusters are held against their policy', async () => {
  const { policy_id } = (await post('create', { name: 'Strict', definition })).json
  const ids: unknown[] = []
  for (const num_workers of [1, 2, 3, 2, 1]) {
    const body = { spark_version: '16.4.x-scala2.12', node_type_id: 'i3.xlarge', num_workers, policy_id: policy_id! }
    ids.push((await client.call('POST', '/api/2.1/clusters/create', { body })).json.cluster_id)
  }
  expect((await get('get-compliance', `cluster_id=${ids[1]}`)).json).toEqual({ is_compliant: true, violations: {} })
  expect((await get('get-compliance', `cluster_id=${ids[2]}`)).json).toEqual({
    is_compliant: false,
    violations: { num_workers: 'Must be 2, but is 3.' },
  })
  const found: unknown[] = []
  let pages = 0
  for (let token = ''; pages === 0 || token !== ''; pages += 1) {
    const { json } = await get('list-compliance', `policy_id=${policy_id}&page_size=2&page_token=${token}`)
    found.push(...(json.clusters as JsonObject[]).map(({ cluster_id }) => cluster_id))
    token = String(json.next_page_token ?? '')
  }
  expect([pages, found]).toEqual([3, ids])
})

test('families come in pages and give their definition to policies', async () => {
  const seen: unknown[] = []
  for (let token: unknown = ''; token !== undefined; ) {
    const { json } = await client.call('GET', `/api/2.0/policy-families?max_results=1&page_token=${token}`)
    seen.push(...(json.policy_families as JsonObject[]).map(({ policy_family_id }) => policy_family_id))
    token = json.next_page_token
  }
  expect(seen).toHaveLength(4)
  const family = (await client.call('GET', `/api/2.0/policy-families/${seen[0]}`)).json
  const { json } = await post('create', { name: 'From a family', policy_family_id: family.policy_family_id! })
  expect((await get('get', `policy_id=${json.policy_id}`)).json.definition).toBe(family.definition)
  expect((await client.call('GET', '/api/2.0/policy-families/none')).status).toBe(404)
})

test.each<[JsonObject]>([
  [{ definition }],
  [{ name: 'Exploration', definition }],
  [{ name: 'x', definition: '{' }],
  [{ name: 'x', definition: '[]' }],
  [{ name: 'x', definition: '{"num_workers":{}}' }],
  [{ name: 'x', definition: '{"num_workers":{"type":"odd"}}' }],
  [{ name: 'x', definition, policy_family_id: 'personal-vm' }],
])('a policy that cannot be is refused: %j', async (body) => {
  const { status, json } = await post('create', body)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
