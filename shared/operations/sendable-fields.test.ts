import { expect, test } from 'vitest'
import { exampleFor } from './example.ts'
import { loadOperation } from './load-operation.ts'
import { sendableFields } from './sendable-fields.ts'

const names = (properties: readonly string[], required: readonly string[] = []) =>
  sendableFields({ properties: Object.fromEntries(properties.map((name) => [name, {}])), required }).map(
    ([name]) => name,
  )

test('of fields that exclude each other one is shown, and all that are required', () => {
  expect(names(['user_name', 'group_name', 'permission_level'])).toEqual(['group_name', 'permission_level'])
  expect(names(['user_name', 'group_name'], ['user_name'])).toEqual(['user_name'])
  expect(names(['instance_pool_id', 'node_type_id'], ['instance_pool_id', 'node_type_id'])).toHaveLength(2)
})

test('what only the platform or its last answer knows is not shown', () => {
  expect(names(['name', 'create_time', 'creator', 'effective_name', 'etag', 'page_token'])).toEqual(['name'])
  expect(names(['etag'], ['etag'])).toEqual(['etag'])
})

test('the full example of a list without an example of its own has a page size, and no token or etag', async () => {
  const { query } = await exampleFor(await loadOperation('lakeview.listSchedules@2.0'), { full: true })
  expect(query).toEqual([['page_size', '20']])
  const deleted = await exampleFor(await loadOperation('lakeview.deleteSchedule@2.0'), { full: true })
  expect(deleted.query).toEqual([])
})

test('the full example for permissions names one principal', async () => {
  const { body } = await exampleFor(await loadOperation('apps.setPermissions@2.0'), { full: true })
  expect(JSON.parse(body ?? '')).toEqual({
    access_control_list: [{ group_name: 'data-engineers', permission_level: 'CAN_MANAGE' }],
  })
})
