import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/preview/sql/dashboards'
const widgets = '/api/2.0/preview/sql/widgets'
const permissions = '/api/2.0/preview/sql/permissions'
const sample = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'

const get = async (target: string) => (await client.call('GET', target)).json

test('old dashboards come in three pages, found by words and sorted by name', async () => {
  const ids = new Set<unknown>()
  for (const page of [1, 2, 3]) {
    const { count, results } = await get(`${path}?page=${page}`)
    expect(count).toBe(60)
    for (const dashboard of results as JsonObject[]) ids.add(dashboard.id)
  }
  expect(ids.size).toBe(60)
  expect((await get(`${path}?page=4`)).results).toEqual([])
  const { results } = await get(`${path}?q=fleet&order=name&page_size=2`)
  expect((results as JsonObject[]).map(({ name, slug }) => [name, slug])).toEqual([
    ['Fleet', 'fleet'],
    ['Fleet (Board)', 'fleet-board'],
  ])
})

test('a dashboard is renamed, put in the trash and brought back', async () => {
  const changed = (await client.call('POST', `${path}/${sample}`, { body: { name: 'Cars', tags: ['a'] } })).json
  expect([changed.name, changed.tags]).toEqual(['Cars', ['a']])
  expect((await client.call('DELETE', `${path}/${sample}`)).text).toBe('{}')
  expect((await get(`${path}/${sample}`)).is_archived).toBe(true)
  expect((await get(path)).count).toBe(59)
  expect((await client.call('DELETE', `${path}/${sample}`)).status).toBe(404)
  expect((await client.call('POST', `${path}/trash/${sample}`)).text).toBe('{}')
  expect((await get(`${path}/${sample}`)).is_archived).toBe(false)
})

test('a widget shows a visualization on a dashboard until it is deleted', async () => {
  const body = { dashboard_id: sample, visualization_id: sample, width: 2, options: { title: 'More' } }
  const { id, width, visualization } = (await client.call('POST', widgets, { body })).json
  expect([width, (visualization as JsonObject).name]).toEqual([2, 'Results'])
  await client.call('POST', `${widgets}/${id}`, { body: { ...body, width: 1, options: { title: 'Less' } } })
  const shown = (await get(`${path}/${sample}`)).widgets as { id: string; width: number; options: JsonObject }[]
  expect(shown.map((widget) => [widget.width, widget.options.title])).toEqual([
    [1, 'Trips by ZIP code'],
    [1, 'Less'],
  ])
  await client.call('DELETE', `${widgets}/${id}`)
  const gone = await client.call('DELETE', `${widgets}/${id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('permissions are given anew as a whole, and an object changes its owner', async () => {
  const body = { access_control_list: [{ group_name: 'analysts', permission_level: 'CAN_RUN' }] }
  await client.call('POST', `${permissions}/queries/${sample}`, { body })
  expect(await get(`${permissions}/queries/${sample}`)).toEqual({
    object_id: `queries/${sample}`,
    object_type: 'query',
    access_control_list: [
      { user_name: 'someone@example.com', permission_level: 'CAN_MANAGE' },
      body.access_control_list[0],
    ],
  })
  const transfer = { new_owner: 'someone.else@example.com' }
  expect((await client.call('POST', `${permissions}/query/${sample}/transfer`, { body: transfer })).json).toEqual({
    message: 'Success',
  })
  expect((await get(`/api/2.0/sql/queries/${sample}`)).owner_user_name).toBe('someone.else@example.com')
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', widgets, { dashboard_id: sample }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', widgets, { dashboard_id: 'nope', width: 1, options: {} }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', `${permissions}/folders/1`, {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', `${permissions}/alerts/1`, {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [
    'POST',
    `${permissions}/alerts/${sample}`,
    { access_control_list: [{ user_name: 'x' }] },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['POST', `${permissions}/alert/${sample}/transfer`, {}, 400, 'INVALID_PARAMETER_VALUE'],
])('a wish that cannot be is refused: %s %s %j', async (method, target, body, status, code) => {
  const reply = await client.call(method, target, { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
