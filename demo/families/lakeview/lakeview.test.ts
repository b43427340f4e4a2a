import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/lakeview/dashboards'
const sample = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const cron_schedule = { quartz_cron_expression: '0 0 6 * * ?', timezone_id: 'UTC' }

const get = async (target: string) => (await client.call('GET', target)).json
const create = async (body: JsonObject) => (await client.call('POST', path, { body })).json

test('a dashboard is made, changed with its etag, and put in the trash', async () => {
  const made = await create({ display_name: 'Mine', serialized_dashboard: '{"pages":[]}' })
  expect(made.path).toBe('/Workspace/Users/someone@example.com/Mine.lvdash.json')
  const target = `${path}/${made.dashboard_id}`
  const changed = (await client.call('PATCH', target, { body: { display_name: 'Ours', etag: made.etag! } })).json
  expect([changed.display_name, changed.etag === made.etag]).toEqual(['Ours', false])
  const stale = await client.call('PATCH', target, { body: { display_name: 'Theirs', etag: made.etag! } })
  expect([stale.status, stale.json.error_code]).toEqual([409, 'ABORTED'])
  expect((await client.call('DELETE', target)).text).toBe('{}')
  expect((await get(target)).lifecycle_state).toBe('TRASHED')
  expect((await client.call('DELETE', target)).status).toBe(404)
})

test('the list comes in four pages, with what is in the trash on request', async () => {
  await client.call('DELETE', `${path}/${sample}`)
  const ids = new Set<unknown>()
  let token = ''
  let pages = 0
  do {
    const { dashboards, next_page_token } = await get(`${path}?page_token=${token}`)
    for (const dashboard of dashboards as JsonObject[]) ids.add(dashboard.dashboard_id)
    token = String(next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect([pages, ids.size, ids.has(sample)]).toEqual([4, 71, false])
  const { dashboards } = await get(`${path}?page_size=1000&show_trashed=true`)
  expect((dashboards as JsonObject[]).length).toBe(72)
})

test('a draft is published, changed, brought back to what is published, and unpublished', async () => {
  const { dashboard_id } = await create({ display_name: 'Mine' })
  const target = `${path}/${dashboard_id}`
  expect((await client.call('GET', `${target}/published`)).status).toBe(404)
  const body = { warehouse_id: '8b1f6a3c2d4e5f60', embed_credentials: false }
  const published = (await client.call('POST', `${target}/published`, { body })).json
  expect([published.display_name, published.embed_credentials]).toEqual(['Mine', false])
  await client.call('PATCH', target, { body: { display_name: 'Changed' } })
  expect((await get(`${target}/published`)).display_name).toBe('Mine')
  const { dashboard } = (await client.call('POST', `${target}/revert`, { body: {} })).json
  expect((dashboard as JsonObject).display_name).toBe('Mine')
  const token = await get(`${target}/published/tokeninfo?external_viewer_id=v&external_value=x`)
  expect(token.custom_claim).toBe(`urn:aibi:external_data:x:v:${dashboard_id}`)
  expect((await client.call('DELETE', `${target}/published`)).text).toBe('{}')
  expect((await client.call('DELETE', `${target}/published`)).status).toBe(404)
})

test('a schedule has subscriptions, which go with it', async () => {
  const base = `${path}/${sample}/schedules`
  const { schedule_id } = (await client.call('POST', base, { body: { cron_schedule, display_name: 'Mornings' } })).json
  const user = { subscriber: { user_subscriber: { user_id: 7402918365520474 } } }
  const { subscription_id } = (await client.call('POST', `${base}/${schedule_id}/subscriptions`, { body: user })).json
  const subscription = await get(`${base}/${schedule_id}/subscriptions/${subscription_id}`)
  expect([subscription.subscriber, subscription.schedule_id]).toEqual([user.subscriber, schedule_id])
  const paused = (
    await client.call('PUT', `${base}/${schedule_id}`, { body: { cron_schedule, pause_status: 'PAUSED' } })
  ).json
  expect([paused.pause_status, paused.display_name]).toEqual(['PAUSED', undefined])
  const ids: unknown[] = []
  let token = ''
  do {
    const { schedules, next_page_token } = await get(`${base}?page_size=2&page_token=${token}`)
    ids.push(...(schedules as JsonObject[]).map((schedule) => schedule.schedule_id))
    token = String(next_page_token ?? '')
  } while (token !== '')
  expect([ids.length, ids.at(-1)]).toEqual([6, schedule_id])
  expect((await client.call('DELETE', `${base}/${schedule_id}?etag=1`)).status).toBe(409)
  expect((await client.call('DELETE', `${base}/${schedule_id}?etag=${paused.etag}`)).text).toBe('{}')
  expect((await client.call('GET', `${base}/${schedule_id}/subscriptions`)).status).toBe(404)
})

test('a dashboard of the older kind becomes one of today’s', async () => {
  const { display_name, dashboard_id } = (
    await client.call('POST', `${path}/migrate`, { body: { source_dashboard_id: sample } })
  ).json
  expect([display_name, (await get(`${path}/${dashboard_id}`)).lifecycle_state]).toEqual(['Fleet (migrated)', 'ACTIVE'])
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', path, { display_name: 'Trips' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['POST', path, { serialized_dashboard: '[' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', `${path}/migrate`, { source_dashboard_id: 'nope' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', `${path}/${sample}/published`, { warehouse_id: 'nope' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', `${path}/${sample}/schedules`, { cron_schedule: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', `${path}/${sample}/schedules/${sample}/subscriptions`, { subscriber: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `${path}/__proto__`, {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('a wish that cannot be is refused: %s %s %j', async (method, target, body, status, code) => {
  const reply = await client.call(method, target, { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
