import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/sql/alerts'
const legacy = '/api/2.0/preview/sql/alerts'
const timed = '/api/2.0/alerts'
const query_id = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const condition = {
  op: 'GREATER_THAN',
  operand: { column: { name: 'trips' } },
  threshold: { value: { double_value: 5 } },
}
const wish = {
  display_name: 'Mine',
  query_text: 'SELECT 1 AS a',
  warehouse_id: '8b1f6a3c2d4e5f60',
  evaluation: { source: { name: 'a' }, comparison_operator: 'EQUAL', threshold: { value: { double_value: 1 } } },
  schedule: { quartz_cron_schedule: '0 0 6 * * ?', timezone_id: 'UTC' },
}

const get = async (target: string) => (await client.call('GET', target)).json

test('an alert is made on a query, changed field by field and put in the trash', async () => {
  const body = { alert: { display_name: 'Mine', query_id, condition } }
  const { id, state, condition: kept } = (await client.call('POST', path, { body })).json
  expect([state, kept]).toEqual(['UNKNOWN', condition])
  const change = { update_mask: 'seconds_to_retrigger', alert: { seconds_to_retrigger: 60 } }
  const changed = (await client.call('PATCH', `${path}/${id}`, { body: change })).json
  expect([changed.display_name, changed.seconds_to_retrigger]).toEqual(['Mine', 60])
  expect((await client.call('DELETE', `${path}/${id}`)).text).toBe('{}')
  expect((await get(`${path}/${id}`)).lifecycle_state).toBe('TRASHED')
  expect((await client.call('GET', `${legacy}/${id}`)).status).toBe(404)
})

test.each([
  [path, 'results', 54],
  [timed, 'alerts', 46],
])('%s comes in three pages', async (target, field, total) => {
  const ids = new Set<unknown>()
  let token = ''
  let pages = 0
  do {
    const json = await get(`${target}?page_token=${token}`)
    for (const alert of json[field] as JsonObject[]) ids.add(alert.id)
    token = String(json.next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect([pages, ids.size]).toEqual([3, total])
})

test('an alert of the older form is the same one in today’s, and its deletion is for good', async () => {
  const options = { column: 'trips', op: '>=', value: '7', muted: true, custom_subject: 'Look' }
  const made = (await client.call('POST', legacy, { body: { name: 'Old', query_id, options, rearm: 60 } })).json
  expect([made.state, made.rearm, (made.query as JsonObject).name]).toEqual(['unknown', 60, 'Trips by ZIP code'])
  expect(made.options).toEqual({ ...options, empty_result_state: 'unknown' })
  const today = await get(`${path}/${made.id}`)
  expect([today.display_name, (today.condition as JsonObject).op, today.muted]).toEqual([
    'Old',
    'GREATER_THAN_OR_EQUAL',
    undefined,
  ])
  const change = { name: 'Newer', query_id, options: { ...options, op: '==' } }
  expect((await client.call('PUT', `${legacy}/${made.id}`, { body: change })).text).toBe('{}')
  expect((await get(`${path}/${made.id}`)).display_name).toBe('Newer')
  const list = (await client.call('GET', legacy)).json as unknown as JsonObject[]
  expect([list.length, list.at(-1)!.id]).toEqual([55, made.id])
  expect((await client.call('DELETE', `${legacy}/${made.id}`)).text).toBe('{}')
  expect((await client.call('GET', `${path}/${made.id}`)).status).toBe(404)
})

test('an alert with its own timetable is made, paused, trashed and purged', async () => {
  const made = (await client.call('POST', timed, { body: wish })).json
  expect([made.lifecycle_state, made.owner_user_name, (made.evaluation as JsonObject).state]).toEqual([
    'ACTIVE',
    'someone@example.com',
    'UNKNOWN',
  ])
  const body = { schedule: { pause_status: 'PAUSED' } }
  const changed = (await client.call('PATCH', `${timed}/${made.id}?update_mask=schedule.pause_status`, { body })).json
  expect(changed.schedule).toEqual({ ...wish.schedule, pause_status: 'PAUSED', effective_pause_status: 'PAUSED' })
  await client.call('DELETE', `${timed}/${made.id}`)
  expect((await get(`${timed}/${made.id}`)).lifecycle_state).toBe('DELETED')
  expect((await client.call('DELETE', `${timed}/${made.id}`)).status).toBe(404)
  expect((await client.call('DELETE', `${timed}/${made.id}?purge=true`)).status).toBe(200)
  const gone = await client.call('GET', `${timed}/${made.id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', path, { alert: { query_id: 'nope' } }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', path, { alert: { condition: { op: 'ABOUT' } } }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', path, { alert: { display_name: 'Unusually many trips' } }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['PATCH', `${path}/${query_id}`, { update_mask: 'state', alert: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'POST',
    legacy,
    { name: 'x', query_id, options: { column: 'a', op: '~', value: 1 } },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['POST', legacy, { name: 'x', options: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', timed, { ...wish, evaluation: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', timed, { ...wish, warehouse_id: 'nope' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [
    'POST',
    timed,
    { ...wish, schedule: { quartz_cron_schedule: 'daily', timezone_id: 'UTC' } },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
])('a wish that cannot be is refused: %s %s %j', async (method, target, body, status, code) => {
  const reply = await client.call(method, target, { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
