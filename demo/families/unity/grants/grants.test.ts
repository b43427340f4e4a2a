import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.1/unity-catalog'
const trips = 'table/main.default.trips'
const get = (path: string) => client.call('GET', `${base}/${path}`)
const change = (target: string, ...changes: JsonObject[]) =>
  client.call('PATCH', `${base}/permissions/${target}`, { body: { changes } })

test('privileges are granted, taken back, replaced and read', async () => {
  expect((await get(`permissions/${trips}`)).json.privilege_assignments).toEqual([
    { principal: 'analysts', privileges: ['SELECT'] },
    { principal: 'someone.else@example.com', privileges: ['MODIFY', 'SELECT'] },
  ])
  const { json } = await change(
    trips,
    { principal: 'analysts', add: ['MODIFY', 'APPLY TAG'], remove: ['SELECT'] },
    { principal: 'someone.else@example.com', remove: ['MODIFY', 'SELECT'] },
  )
  const after = [{ principal: 'analysts', privileges: ['APPLY_TAG', 'MODIFY'] }]
  expect(json).toEqual({ privilege_assignments: after })
  expect((await get(`permissions/TABLE/main.default.trips`)).json.privilege_assignments).toEqual(after)
  expect((await get(`permissions/${trips}?principal=admins`)).text).toBe('{}')
  const body = { privilege_assignments: [{ principal: 'admins', privileges: ['SELECT'] }] }
  expect((await client.call('PUT', `${base}/permissions/${trips}`, { body })).text).toBe('{}')
  expect((await get(`privilege-assignments/${trips}`)).json).toEqual(body)
})

test('what is granted on a catalog or schema counts for what lies in it', async () => {
  await change('table/lakehouse.gold.revenue_by_day', { principal: 'analysts', add: ['MODIFY'] })
  const effective = 'lakehouse.gold.revenue_by_day?principal=analysts'
  const { json } = await get(`effective-permissions/table/${effective}`)
  const fromSchema = { inherited_from_type: 'SCHEMA', inherited_from_name: 'lakehouse.gold' }
  expect(json.privilege_assignments).toEqual([
    {
      principal: 'analysts',
      privileges: [
        { privilege: 'MODIFY' },
        { privilege: 'SELECT', ...fromSchema },
        { privilege: 'USE_SCHEMA', ...fromSchema },
        { privilege: 'USE_CATALOG', inherited_from_type: 'CATALOG', inherited_from_name: 'lakehouse' },
      ],
    },
  ])
  const other = await get(`effective-privilege-assignments/table/${effective}`)
  expect(other.json.effective_privilege_assignments).toEqual(json.privilege_assignments)
})

test('grants go with what they are on when it is renamed, and end when it is deleted', async () => {
  const body = { new_name: 'yard' }
  await client.call('PATCH', `${base}/catalogs/lakehouse`, { body })
  expect((await get('permissions/schema/yard.gold')).json.privilege_assignments).toEqual([
    { principal: 'analysts', privileges: ['SELECT', 'USE_SCHEMA'] },
  ])
  await client.call('DELETE', `${base}/volumes/main.default.landing`)
  expect((await get('permissions/volume/main.default.landing')).status).toBe(404)
  const volume = { catalog_name: 'main', schema_name: 'default', name: 'landing', volume_type: 'MANAGED' }
  await client.call('POST', `${base}/volumes`, { body: volume })
  expect((await get('permissions/volume/main.default.landing')).text).toBe('{}')
})

test('assignments come in pages of whole principals', async () => {
  const users = (await client.call('GET', '/api/2.0/preview/scim/v2/Users')).json.Resources as JsonObject[]
  for (const { userName } of users) await change('catalog/main', { principal: userName!, add: ['USE_CATALOG'] })
  const all = (await get('permissions/catalog/main?max_results=150')).json.privilege_assignments as JsonValue[]
  expect(all.length).toBe(users.length + 1)
  const sizes: number[] = []
  let token: JsonValue = ''
  do {
    const { json } = await get(`privilege-assignments/catalog/main?page_size=12&page_token=${token}`)
    sizes.push((json.privilege_assignments as JsonValue[]).length)
    token = json.next_page_token ?? ''
  } while (token !== '')
  expect(sizes).toEqual([12, 12, all.length - 24])
})

test.each<[string, JsonObject, number, string]>([
  [trips, { principal: 'nobody@example.com', add: ['SELECT'] }, 404, 'PRINCIPAL_DOES_NOT_EXIST'],
  [trips, { principal: 'analysts', add: ['USE_CATALOG'] }, 400, 'INVALID_PARAMETER_VALUE'],
  [trips, { principal: 'analysts', add: [1] }, 400, 'MALFORMED_REQUEST'],
  [trips, { add: ['SELECT'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['table/main.default.none', { principal: 'analysts' }, 404, 'TABLE_DOES_NOT_EXIST'],
  ['chair/main', { principal: 'analysts' }, 400, 'INVALID_PARAMETER_VALUE'],
])('a change of %s to %j is refused', async (target, wish, status, code) => {
  const reply = await change(target, wish)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test('pages that are too small for a principal are refused', async () => {
  const reply = await get(`permissions/${trips}?max_results=10`)
  expect([reply.status, reply.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
