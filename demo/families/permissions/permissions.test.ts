import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const cluster = 'clusters/1234-567890-patch123'
const job = 'jobs/716353'
const me = 'someone@example.com'
const other = 'someone.else@example.com'

function call(method: string, object: string, ...list: JsonObject[]) {
  const body = method === 'GET' ? {} : { body: { access_control_list: list } }
  return client.call(method, `/api/2.0/permissions/${object}`, body)
}

/** Who may do what, by inheritance in brackets. */
function summary({ access_control_list }: JsonObject): readonly string[] {
  return (access_control_list as JsonObject[]).map((entry) => {
    const who = entry.user_name ?? entry.group_name ?? entry.service_principal_name
    const [permission] = entry.all_permissions as JsonObject[]
    const level = String(permission!.permission_level)
    return `${who} ${permission!.inherited === true ? `(${level})` : level}`
  })
}

test('permissions are merged by PATCH and replaced by PUT; those of admins stay', async () => {
  const before = (await call('GET', cluster)).json
  expect([before.object_id, before.object_type]).toEqual([`/${cluster}`, 'cluster'])
  expect(summary(before)).toEqual([`${me} CAN_MANAGE`, 'admins (CAN_MANAGE)'])
  const merged = await call('PATCH', cluster, { group_name: 'analysts', permission_level: 'CAN_RESTART' })
  expect(summary(merged.json)).toEqual([`${me} CAN_MANAGE`, 'analysts CAN_RESTART', 'admins (CAN_MANAGE)'])
  await call('PATCH', cluster, { group_name: 'analysts', permission_level: 'CAN_ATTACH_TO' })
  expect(summary((await call('GET', cluster)).json)).toContain('analysts CAN_ATTACH_TO')
  const service_principal_name = '4c5d6e7f-8091-4a2b-9c3d-4e5f60718293'
  const set = await call('PUT', cluster, { service_principal_name, permission_level: 'CAN_RESTART' })
  expect(summary(set.json)).toEqual([`${service_principal_name} CAN_RESTART`, 'admins (CAN_MANAGE)'])
  expect((set.json.access_control_list as JsonObject[])[0]!.display_name).toBe('nightly-etl')
  expect((set.json.access_control_list as JsonObject[])[1]!.all_permissions).toEqual([
    { permission_level: 'CAN_MANAGE', inherited: true, inherited_from_object: ['/clusters/'] },
  ])
  expect(summary((await call('PUT', cluster)).json)).toEqual(['admins (CAN_MANAGE)'])
})

test('a job has exactly one owner, who can be another one', async () => {
  expect(summary((await call('GET', job)).json)).toEqual([`${me} IS_OWNER`, 'admins (CAN_MANAGE)'])
  const moved = await call('PATCH', job, { user_name: other, permission_level: 'IS_OWNER' })
  expect(summary(moved.json)).toEqual([`${other} IS_OWNER`, 'admins (CAN_MANAGE)'])
  const mistakes: JsonObject[][] = [
    [{ user_name: me, permission_level: 'CAN_VIEW' }],
    [
      { user_name: me, permission_level: 'IS_OWNER' },
      { user_name: other, permission_level: 'IS_OWNER' },
    ],
    [{ group_name: 'analysts', permission_level: 'IS_OWNER' }],
  ]
  for (const list of mistakes) {
    const { status, json } = await call('PUT', job, ...list)
    expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  }
  const lowered = await call('PATCH', job, { user_name: other, permission_level: 'CAN_VIEW' })
  expect(lowered.json.message).toBe('The job must have exactly one owner.')
  expect(summary((await call('GET', job)).json)).toEqual(summary(moved.json))
})

test('a SQL warehouse has the same permissions under its former path', async () => {
  const path = 'warehouses/8b1f6a3c2d4e5f60'
  await call('PATCH', path, { group_name: 'analysts', permission_level: 'CAN_MONITOR' })
  const same = (await call('GET', `sql/${path}`)).json
  expect(same).toEqual((await call('GET', path)).json)
  expect([same.object_id, same.object_type]).toEqual([`/sql/${path}`, 'warehouses'])
  expect(summary(same)).toEqual([`${me} IS_OWNER`, 'analysts CAN_MONITOR', 'admins (CAN_MANAGE)'])
})

test.each([
  [cluster, ['CAN_ATTACH_TO', 'CAN_RESTART', 'CAN_MANAGE']],
  [job, ['CAN_VIEW', 'CAN_MANAGE_RUN', 'CAN_MANAGE', 'IS_OWNER']],
  ['authorization/tokens', ['CAN_USE']],
  ['sql/warehouses/8b1f6a3c2d4e5f60', ['CAN_VIEW', 'CAN_MONITOR', 'CAN_USE', 'CAN_MANAGE', 'IS_OWNER']],
])('the levels of %s are told', async (object, levels) => {
  const { json } = await call('GET', `${object}/permissionLevels`)
  const told = json.permission_levels as JsonObject[]
  expect(told.map(({ permission_level }) => permission_level)).toEqual(levels)
  for (const { description } of told) expect(description).toMatch(/^[A-Z].*\w\.$/)
})

test('a notebook inherits what is given on its folder', async () => {
  const { json } = await client.call('GET', '/api/2.0/workspace/get-status?path=/Shared')
  const folder = `directories/${json.object_id}`
  await call('PATCH', folder, { group_name: 'analysts', permission_level: 'CAN_RUN' })
  const notebook = 'notebooks/4410271860315942'
  await call('PATCH', notebook, { group_name: 'analysts', permission_level: 'CAN_EDIT' })
  const list = (await call('GET', notebook)).json.access_control_list as JsonObject[]
  expect(list.find(({ group_name }) => group_name === 'analysts')!.all_permissions).toEqual([
    { permission_level: 'CAN_EDIT', inherited: false },
    { permission_level: 'CAN_RUN', inherited: true, inherited_from_object: [`/${folder}`] },
  ])
})

test('who leaves the directory has no permissions any more', async () => {
  const scim = '/api/2.0/preview/scim/v2/Users'
  const { json } = await client.call('POST', scim, { body: { userName: 'short@example.com' } })
  const given = await call('PATCH', cluster, { user_name: 'SHORT@example.com', permission_level: 'CAN_RESTART' })
  expect(summary(given.json)).toContain('short@example.com CAN_RESTART')
  await client.call('DELETE', `${scim}/${json.id}`)
  expect(summary((await call('GET', cluster)).json)).toEqual([`${me} CAN_MANAGE`, 'admins (CAN_MANAGE)'])
})

const grant = { user_name: other, permission_level: 'CAN_RESTART' }

test.each<[string, JsonValue, number, string]>([
  ['tables/main.default.trips', [], 400, 'INVALID_PARAMETER_VALUE'],
  ['authorization/cookies', [], 400, 'INVALID_PARAMETER_VALUE'],
  ['clusters/0000-000000-nowhere1', [grant], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['instance-pools/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['cluster-policies/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['warehouses/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['jobs/1', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['pipelines/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['experiments/1', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['registered-models/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['notebooks/8051234567890123', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['serving-endpoints/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['sql/queries/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['sql/dashboards/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['alerts/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['dashboards/none', [], 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['jobs/none', [], 400, 'INVALID_PARAMETER_VALUE'],
  [cluster, [{ ...grant, user_name: 'nobody@example.com' }], 404, 'RESOURCE_DOES_NOT_EXIST'],
  [cluster, [{ group_name: 'nobodies', permission_level: 'CAN_RESTART' }], 404, 'RESOURCE_DOES_NOT_EXIST'],
  [cluster, [{ ...grant, permission_level: 'CAN_RUN' }], 400, 'INVALID_PARAMETER_VALUE'],
  [cluster, [{ ...grant, group_name: 'analysts' }], 400, 'INVALID_PARAMETER_VALUE'],
  [cluster, [{ group_name: 'admins', permission_level: 'CAN_RESTART' }], 400, 'INVALID_PARAMETER_VALUE'],
  [cluster, [{ user_name: other }], 400, 'INVALID_PARAMETER_VALUE'],
  [cluster, [{ permission_level: 'CAN_RESTART' }], 400, 'INVALID_PARAMETER_VALUE'],
  [cluster, { user_name: other }, 400, 'MALFORMED_REQUEST'],
  [cluster, ['x'], 400, 'MALFORMED_REQUEST'],
])('%s with %j is refused', async (object, access_control_list, status, code) => {
  for (const method of ['PUT', 'PATCH']) {
    const reply = await client.call(method, `/api/2.0/permissions/${object}`, { body: { access_control_list } })
    expect([reply.status, reply.json.error_code]).toEqual([status, code])
  }
})
