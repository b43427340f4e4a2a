import { expect, test } from 'vitest'
import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const policy = 'ABC123DEF4567890'
const job = numberOf('802276510349917733')
const broken = { 'features.aws_attributes.availability': 'Must be set.' }

async function get(target: string): Promise<JsonObject> {
  return (await client.call('GET', `/api/2.0/policies/${target}`)).json
}

async function post(target: string, body: JsonObject): Promise<JsonObject> {
  return (await client.call('POST', `/api/2.0/policies/${target}`, { body })).json
}

test('a job that breaks its policy is made to follow it', async () => {
  const before = { is_compliant: false, violations: broken }
  expect(await get(`jobs/get-compliance?job_id=${job}`)).toEqual(before)
  expect(await get(`jobs/list-compliance?policy_id=${policy}`)).toEqual({ jobs: [{ job_id: job, ...before }] })
  const changes = [
    { field: 'features.aws_attributes.availability', previous_value: '', new_value: 'SPOT_WITH_FALLBACK' },
  ]
  const tried = await post('jobs/enforce-compliance', { job_id: job, validate_only: true })
  expect([tried.has_changes, tried.job_cluster_changes]).toEqual([true, changes])
  expect(await get(`jobs/get-compliance?job_id=${job}`)).toEqual(before)
  const done = await post('jobs/enforce-compliance', { job_id: job })
  expect([done.has_changes, done.job_cluster_changes]).toEqual([true, changes])
  expect(await get(`jobs/get-compliance?job_id=${job}`)).toEqual({ is_compliant: true, violations: {} })
  const { settings } = (await client.call('GET', `/api/2.2/jobs/get?job_id=${job}`)).json
  expect(settings).toEqual(done.settings && { ...(done.settings as JsonObject), format: 'MULTI_TASK' })
  expect((await post('jobs/enforce-compliance', { job_id: job })).has_changes).toBe(false)
})

test('a cluster that breaks its policy is made to follow it', async () => {
  const wish = { spark_version: '16.4.x-scala2.12', node_type_id: 'i3.4xlarge', num_workers: 1, policy_id: policy }
  const { cluster_id } = (await client.call('POST', '/api/2.1/clusters/create', { body: wish })).json
  client.clock.advance(60_000)
  const done = await post('clusters/enforce-compliance', { cluster_id: cluster_id! })
  expect(done.changes).toContainEqual({
    field: 'node_type_id',
    previous_value: 'i3.4xlarge',
    new_value: 'm5d.xlarge',
  })
  expect((await get(`clusters/get-compliance?cluster_id=${cluster_id}`)).is_compliant).toBe(true)
  const { node_type_id, state } = (await client.call('GET', `/api/2.1/clusters/get?cluster_id=${cluster_id}`)).json
  expect([node_type_id, state]).toEqual(['m5d.xlarge', 'RESTARTING'])
})

test('what is not there is refused', async () => {
  expect((await get('jobs/get-compliance?job_id=5')).error_code).toBe('INVALID_PARAMETER_VALUE')
  expect((await get('jobs/list-compliance?policy_id=x')).error_code).toBe('RESOURCE_DOES_NOT_EXIST')
  expect((await post('clusters/enforce-compliance', { cluster_id: 'x' })).error_code).toBe('INVALID_PARAMETER_VALUE')
})
