import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const spare = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const used = '924e6087-a3b5-41c2-93d4-e5f60718293a'
const configs = 'network-connectivity-configs'
const production = 'workspaces/1234567890123456'
const bucket = { endpoint_service: 'com.amazonaws.us-west-2.s3', resource_names: ['b'] }

function call(method: string, path: string, body?: JsonObject) {
  const target = `/api/2.0/accounts/0f1e2d3c-4b5a-4968-8776-655443322110/${path}`
  return client.call(method, target, body === undefined ? {} : { body })
}

async function pages(path: string, field: string) {
  const seen: unknown[] = []
  for (let count = 1, token = ''; ; count += 1) {
    const { json } = await call('GET', `${path}?page_token=${token}`)
    seen.push(...(json.items as JsonObject[]).map((item) => item[field]))
    if (json.next_page_token === undefined) return [count, new Set(seen).size]
    token = String(json.next_page_token)
  }
}

test('a connectivity configuration is made, listed in pages and deleted', async () => {
  const created = await call('POST', configs, { name: 'mine', region: 'us-west-2' })
  const one = `${configs}/${created.json.network_connectivity_config_id}`
  expect((await call('GET', one)).json).toEqual(created.json)
  for (let at = 0; at < 40; at += 1) await call('POST', configs, { name: `more-${at}`, region: 'us-west-2' })
  expect(await pages(configs, 'network_connectivity_config_id')).toEqual([3, 43])
  expect((await call('DELETE', one)).text).toBe('{}')
  expect((await call('GET', one)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
  expect((await call('DELETE', `${configs}/${used}`)).json.error_code).toBe('INVALID_STATE')
})

test('a private endpoint comes up by the clock, is changed, and is seen for a week after its deletion', async () => {
  const rules = `${configs}/${spare}/private-endpoint-rules`
  const { json } = await call('POST', rules, bucket)
  const one = `${rules}/${json.rule_id}`
  const state = async () => (await call('GET', one)).json.connection_state
  expect(json.connection_state).toBe('CREATING')
  client.clock.advance(10_000)
  expect(await state()).toBe('PENDING')
  client.clock.advance(10_000)
  expect(await state()).toBe('ESTABLISHED')
  const change = { enabled: false, resource_names: ['c'] }
  const changed = (await call('PATCH', `${one}?update_mask=enabled`, change)).json
  expect([changed.enabled, changed.resource_names]).toEqual([false, ['b']])
  expect((await call('PATCH', `${one}?update_mask=rule_id`, change)).status).toBe(400)
  expect((await call('GET', one.replace(spare, used))).status).toBe(404)
  const gone = (await call('DELETE', one)).json
  expect([gone.deactivated, gone.deactivated_at]).toEqual([true, client.clock.now()])
  expect(await state()).toBe('DISCONNECTED')
  client.clock.advance(7 * 86_400_000)
  expect((await call('GET', one)).status).toBe(404)
  expect((await call('DELETE', `${configs}/${spare}`)).status).toBe(200)
  expect((await call('GET', rules)).status).toBe(404)
})

test('workspaces follow a network policy, which then cannot be deleted', async () => {
  const egress = { network_access: { restriction_mode: 'FULL_ACCESS' } }
  const created = await call('POST', 'network-policies', { network_policy_id: 'mine', egress })
  expect(created.json.egress).toEqual(egress)
  const current = async () => (await call('GET', `${production}/network`)).text
  expect(await current()).toBe('{"workspace_id":1234567890123456,"network_policy_id":"default-policy"}')
  await call('PUT', `${production}/network`, { network_policy_id: 'mine' })
  expect(await current()).toContain('"mine"')
  expect((await call('DELETE', 'network-policies/mine')).json.error_code).toBe('INVALID_STATE')
  await call('PUT', `${production}/network`, { network_policy_id: 'default-policy' })
  expect((await call('PUT', 'network-policies/mine', {})).json).toEqual({
    network_policy_id: 'mine',
    account_id: '0f1e2d3c-4b5a-4968-8776-655443322110',
  })
  expect((await call('DELETE', 'network-policies/mine')).text).toBe('{}')
  expect((await call('GET', 'network-policies/mine')).status).toBe(404)
  expect((await call('DELETE', 'network-policies/default-policy')).json.error_code).toBe('INVALID_STATE')
})

test.each<[string, JsonObject, number, string]>([
  [configs, { name: 'x y', region: 'us-west-2' }, 400, 'INVALID_PARAMETER_VALUE'],
  [configs, { name: 'sandbox-egress', region: 'us-west-2' }, 409, 'RESOURCE_ALREADY_EXISTS'],
  [`${configs}/none/private-endpoint-rules`, bucket, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [`${configs}/${spare}/private-endpoint-rules`, {}, 400, 'INVALID_PARAMETER_VALUE'],
  [`${configs}/${spare}/private-endpoint-rules`, { ...bucket, domain_names: ['x'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['network-policies', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['network-policies', { network_policy_id: 'default-policy' }, 409, 'RESOURCE_ALREADY_EXISTS'],
  ['network-policies', { network_policy_id: 'x', egress: 'all' }, 400, 'MALFORMED_REQUEST'],
])('%s refuses %j', async (path, body, status, code) => {
  const reply = await call('POST', path, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
