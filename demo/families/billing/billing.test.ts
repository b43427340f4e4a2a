import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const accountId = '0f1e2d3c-4b5a-4968-8776-655443322110'
const spare = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const logs = `/api/2.0/accounts/${accountId}/log-delivery`
const budgets = `/api/2.1/accounts/${accountId}/budgets`

function call(method: string, path: string, body?: JsonObject) {
  return client.call(method, path, body === undefined ? {} : { body })
}

/** Every item of a list by what a field of it says, and on how many pages. */
async function pages(path: string, items: string, field: string, query = '') {
  const seen: (JsonValue | undefined)[] = []
  for (let count = 1, token = ''; ; count += 1) {
    const { json } = await call('GET', `${path}?${query}&page_token=${token}`)
    seen.push(...(json[items] as JsonObject[]).map((item) => item[field]))
    if (json.next_page_token === undefined) return { count, seen }
    token = String(json.next_page_token)
  }
}

const delivery = {
  log_type: 'AUDIT_LOGS',
  output_format: 'JSON',
  credentials_id: spare,
  storage_configuration_id: spare,
}

function create(log_delivery_configuration: JsonObject) {
  return call('POST', logs, { log_delivery_configuration })
}

test('log delivery is set up, delivers by the clock, and ends by being disabled', async () => {
  const created = await create({
    ...delivery,
    config_name: 'mine',
    workspace_ids_filter: [9007199254740993n.toString()],
  })
  const configuration = created.json.log_delivery_configuration as JsonObject
  expect([created.status, configuration.config_name, configuration.status]).toEqual([201, 'mine', 'ENABLED'])
  expect(created.text).toContain('"workspace_ids_filter":[9007199254740993]')
  const one = `${logs}/${configuration.config_id}`
  const read = async () => (await call('GET', one)).json.log_delivery_configuration as JsonObject
  const attempt = async () => (await read()).log_delivery_status as JsonObject
  expect((await attempt()).status).toBe('CREATED')
  client.clock.advance(2.5 * 3_600_000)
  const last = new Date(client.clock.now() - 1_800_000).toISOString()
  expect(await attempt()).toEqual({
    status: 'SUCCEEDED',
    message: 'The latest delivery succeeded.',
    last_attempt_time: last,
    last_successful_attempt_time: last,
  })
  expect((await call('PATCH', one, { status: 'DISABLED' })).text).toBe('{}')
  client.clock.advance(24 * 3_600_000)
  expect([(await read()).status, (await attempt()).last_attempt_time]).toEqual(['DISABLED', last])
  expect((await pages(logs, 'log_delivery_configurations', 'config_name', 'status=DISABLED')).seen).toEqual(['mine'])
  expect((await call('DELETE', `/api/2.0/accounts/${accountId}/credentials/${spare}`)).json.error_code).toBe(
    'INVALID_STATE',
  )
  expect((await call('GET', `${logs}/none`)).status).toBe(404)
})

test('log deliveries and budgets come in pages', async () => {
  for (let at = 0; at < 45; at += 1) {
    await create({ ...delivery, config_name: `d${at}` })
    if (at < 25) await call('POST', budgets, { budget: { display_name: `b${at}` } })
  }
  const deliveries = await pages(logs, 'log_delivery_configurations', 'config_name')
  expect([deliveries.count, deliveries.seen.length, new Set(deliveries.seen).size]).toEqual([3, 47, 47])
  const all = await pages(budgets, 'budgets', 'display_name')
  expect([all.count, all.seen.length, new Set(all.seen).size]).toEqual([3, 27, 27])
})

test('a budget is made, replaced and deleted; its alerts have ids', async () => {
  const action = { action_type: 'EMAIL_NOTIFICATION', target: 'someone@example.com' }
  const alert = { quantity_threshold: '10.50', action_configurations: [action] }
  const created = await call('POST', budgets, { budget: { display_name: 'mine', alert_configurations: [alert] } })
  const budget = created.json.budget as JsonObject
  const [shown] = budget.alert_configurations as JsonObject[]
  expect(shown!.quantity_threshold).toBe('10.50')
  expect(shown!.alert_configuration_id).toMatch(/^[0-9a-f-]{36}$/)
  const [first] = shown!.action_configurations as JsonObject[]
  expect(first!.action_configuration_id).toMatch(/^[0-9a-f-]{36}$/)
  const one = `${budgets}/${budget.budget_configuration_id}`
  expect((await call('GET', one)).json).toEqual(created.json)
  client.clock.advance(1000)
  const replaced = (await call('PUT', one, { budget: { display_name: 'ours' } })).json.budget as JsonObject
  expect([replaced.display_name, replaced.alert_configurations]).toEqual(['ours', []])
  expect([replaced.create_time, replaced.update_time]).toEqual([budget.create_time, client.clock.now()])
  expect((await call('DELETE', one)).text).toBe('{}')
  expect((await call('GET', one)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test.each(['budget-policies', 'usage-policies'])('%s live, in pages of the order of their names', async (name) => {
  const path = `/api/2.1/accounts/${accountId}/${name}`
  const policy = { policy_name: 'zebra', custom_tags: [{ key: 'team', value: 'zoo' }] }
  const created = await call('POST', path, { policy, request_id: 'r1' })
  const { policy_id } = created.json
  expect(created.json).toEqual({ policy_id, ...policy })
  expect((await call('POST', path, { policy, request_id: 'r1' })).json.policy_id).toBe(policy_id)
  expect((await call('POST', path, { policy })).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  const changed = await call('PATCH', `${path}/${policy_id}`, { policy_name: 'ant' })
  expect(changed.json).toEqual({ policy_id, ...policy, policy_name: 'ant' })
  const names = ['ant', 'data-platform', 'reporting']
  expect(await pages(path, 'policies', 'policy_name', 'page_size=1')).toEqual({ count: 3, seen: names })
  const descending = await pages(path, 'policies', 'policy_name', 'sort_spec.descending=true&filter_by.policy_name=T')
  expect(descending.seen).toEqual(names.toReversed())
  expect((await call('DELETE', `${path}/${policy_id}`)).text).toBe('{}')
  expect((await call('GET', `${path}/${policy_id}`)).status).toBe(404)
})

test.each<[JsonObject, number, string]>([
  [{}, 400, 'INVALID_PARAMETER_VALUE'],
  [{ ...delivery, log_type: 'DREAMS' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ ...delivery, output_format: 'CSV' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ ...delivery, credentials_id: accountId }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ ...delivery, delivery_start_time: '2026-13' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ ...delivery, workspace_ids_filter: ['x'] }, 400, 'MALFORMED_REQUEST'],
])('log delivery refuses %j', async (configuration, status, code) => {
  const reply = await create(configuration)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test.each<[JsonObject, string]>([
  [{}, 'INVALID_PARAMETER_VALUE'],
  [{ display_name: 'x', alert_configurations: [{}] }, 'INVALID_PARAMETER_VALUE'],
  [{ display_name: 'x', alert_configurations: [{ quantity_threshold: 'much' }] }, 'INVALID_PARAMETER_VALUE'],
  [{ display_name: 'x', alert_configurations: 'x' }, 'MALFORMED_REQUEST'],
  [{ display_name: 'x', alert_configurations: ['x'] }, 'MALFORMED_REQUEST'],
  [{ display_name: 'x', filter: { key: 'y'.repeat(20_000) } }, 'INVALID_PARAMETER_VALUE'],
])('a budget that cannot be is refused', async (budget, code) => {
  const reply = await call('POST', budgets, { budget })
  expect([reply.status, reply.json.error_code]).toEqual([400, code])
})
