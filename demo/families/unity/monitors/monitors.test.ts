import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const orders = '/api/2.1/unity-catalog/tables/main.default.orders/monitor'
const trips = '/api/2.1/unity-catalog/tables/main.default.trips/monitor'
const wish = { assets_dir: '/Shared/monitors', output_schema_name: 'main.default' }
const call = (method: string, path: string, body?: JsonObject) =>
  client.call(method, path, body === undefined ? {} : { body })

test('a monitor is made, becomes active, is changed and deleted', async () => {
  const { json } = await call('POST', orders, wish)
  expect(json).toEqual({
    ...wish,
    table_name: 'main.default.orders',
    snapshot: {},
    status: 'MONITOR_STATUS_PENDING',
    monitor_version: 1,
    profile_metrics_table_name: 'main.default.orders_profile_metrics',
    drift_metrics_table_name: 'main.default.orders_drift_metrics',
    dashboard_id: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  client.clock.advance(5000)
  expect((await call('GET', orders)).json).toEqual({ ...json, status: 'MONITOR_STATUS_ACTIVE' })
  expect((await call('POST', orders, wish)).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  const change = { output_schema_name: 'lakehouse.gold', slicing_exprs: ['status'] }
  const changed = (await call('PUT', orders, change)).json
  expect([changed.assets_dir, changed.monitor_version, changed.slicing_exprs]).toEqual([
    '/Shared/monitors',
    2,
    ['status'],
  ])
  const dashboard = '/api/2.1/quality-monitoring/tables/main.default.orders/monitor/dashboard'
  const made = (await call('POST', dashboard, {})).json
  expect((await call('GET', orders)).json.dashboard_id).toBe(made.dashboard_id)
  expect((await call('DELETE', orders)).text).toBe('{}')
  for (const method of ['GET', 'DELETE']) expect((await call(method, orders)).status).toBe(404)
})

test('a refresh waits, runs and succeeds by the clock, or is canceled', async () => {
  const first = (await call('POST', `${trips}/refreshes`, {})).json
  const one = `${trips}/refreshes/${first.refresh_id}`
  const state = async () => (await call('GET', one)).json.state
  expect([await state(), first.trigger]).toEqual(['PENDING', 'MANUAL'])
  expect((await call('POST', `${trips}/refreshes`, {})).json.error_code).toBe('INVALID_STATE')
  client.clock.advance(2000)
  expect(await state()).toBe('RUNNING')
  client.clock.advance(18_000)
  expect(await state()).toBe('SUCCESS')
  await call('POST', `${one}/cancel`, {})
  expect(await state()).toBe('SUCCESS')
  const second = (await call('POST', `${trips}/refreshes`, {})).json
  expect((await call('POST', `${trips}/refreshes/${second.refresh_id}/cancel`, {})).text).toBe('{}')
  const list = (await call('GET', `${trips}/refreshes`)).json.refreshes as JsonObject[]
  expect(list.map((each) => each.state)).toEqual(['CANCELED', 'SUCCESS', 'SUCCESS'])
})

test('the sample monitor stays away once it is deleted', async () => {
  expect((await call('GET', trips)).json.status).toBe('MONITOR_STATUS_ACTIVE')
  await call('DELETE', trips)
  expect((await call('GET', trips)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test.each<[JsonObject, number, string]>([
  [{ output_schema_name: 'main.default' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, output_schema_name: 'main.none' }, 404, 'SCHEMA_DOES_NOT_EXIST'],
  [{ ...wish, baseline_table_name: 'main.default.none' }, 404, 'TABLE_DOES_NOT_EXIST'],
  [{ ...wish, snapshot: {}, time_series: {} }, 400, 'INVALID_PARAMETER_VALUE'],
])('a monitor of %j is refused', async (body, status, code) => {
  const reply = await call('POST', orders, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
