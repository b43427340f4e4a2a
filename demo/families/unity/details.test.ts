import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.1/unity-catalog'
const metastore = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const workspace = '3141592653589793'

const get = (path: string) => client.call('GET', `${base}/${path}`)
const send = (method: string, path: string, body: JsonObject) => client.call(method, `${base}/${path}`, { body })
const remove = (path: string) => client.call('DELETE', `${base}/${path}`)
const named = (list: JsonValue | undefined, field: string) => ((list ?? []) as JsonObject[]).map((each) => each[field])

test('a metastore is made, renamed and deleted, and the account knows of it', async () => {
  const { json } = await send('POST', 'metastores', { name: 'second', region: 'us-west-2' })
  const one = `metastores/${json.metastore_id}`
  expect((await get(one)).json).toEqual(json)
  expect(named((await get('metastores')).json.metastores, 'name')).toContain('second')
  const account = '/api/2.0/accounts/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e/metastores'
  expect(named((await client.call('GET', account)).json.metastores, 'name')).toContain('second')
  expect((await send('PATCH', one, { new_name: 'third', owner: 'admins' })).json.name).toBe('third')
  expect((await remove(one)).text).toBe('{}')
  expect((await get(one)).json.error_code).toBe('METASTORE_DOES_NOT_EXIST')
  expect((await remove(`metastores/${metastore}?force=true`)).json.error_code).toBe('INVALID_STATE')
})

test('the workspace knows its metastore until it is taken from it', async () => {
  const current = { workspace_id: 3141592653589793, metastore_id: metastore, default_catalog_name: 'main' }
  expect((await get('current-metastore-assignment')).json).toEqual(current)
  const { name, region, cloud } = (await get('metastore_summary')).json
  expect([name, region, cloud]).toEqual(['my-metastore', 'us-west-2', 'aws'])
  const assignment = `workspaces/${workspace}/metastore`
  await send('PATCH', assignment, { default_catalog_name: 'lakehouse' })
  expect((await get('current-metastore-assignment')).json.default_catalog_name).toBe('lakehouse')
  expect((await remove(`${assignment}?metastore_id=${metastore}`)).text).toBe('{}')
  for (const path of ['current-metastore-assignment', 'metastore_summary']) {
    expect((await get(path)).json.error_code).toBe('METASTORE_DOES_NOT_EXIST')
  }
  await send('PUT', assignment, { metastore_id: metastore, default_catalog_name: 'main' })
  expect((await get('current-metastore-assignment')).json).toEqual(current)
})

test('a system schema comes into the system catalog when it is enabled and goes when it is disabled', async () => {
  const schemas = `metastores/${metastore}/systemschemas`
  const state = async (schema: string) =>
    ((await get(schemas)).json.schemas as JsonObject[]).find((each) => each.schema === schema)?.state
  expect([await state('query'), await state('information_schema')]).toEqual(['AVAILABLE', 'MANAGED'])
  await send('PUT', `${schemas}/query`, {})
  expect(await state('query')).toBe('ENABLE_COMPLETED')
  expect((await get('schemas/system.query')).json.owner).toBe('System user')
  expect((await send('PUT', `${schemas}/query`, {})).json.error_code).toBe('SCHEMA_ALREADY_EXISTS')
  await remove(`${schemas}/query`)
  expect((await remove(`${schemas}/query`)).json.error_code).toBe('SCHEMA_DOES_NOT_EXIST')
})

test('what is bound to workspaces says to which, with every digit', async () => {
  const add = [{ workspace_id: 5 }, { workspace_id: 6, binding_type: 'BINDING_TYPE_READ_ONLY' }]
  await send('PATCH', 'bindings/catalog/lakehouse', { add })
  await send('PATCH', 'bindings/catalog/lakehouse', { remove: [{ workspace_id: 5 }] })
  expect((await get('bindings/catalog/lakehouse')).json.bindings).toEqual([add[1]])
  const large = await client.call('PATCH', `${base}/workspace-bindings/catalogs/lakehouse`, {
    body: Buffer.from('{"assign_workspaces":[9007199254740993],"unassign_workspaces":[6]}'),
  })
  expect(large.text).toBe('{"workspaces":[9007199254740993]}')
  expect((await get('bindings/catalog/lakehouse')).text).toContain('"workspace_id":9007199254740993')
  expect((await get('bindings/table/main.default.trips')).json.error_code).toBe('INVALID_PARAMETER_VALUE')
})

test('constraints are seen with the table until they are dropped', async () => {
  const key = { primary_key_constraint: { name: 'pk', child_columns: ['trip_id'] } }
  const make = (constraint: JsonObject) =>
    send('POST', 'constraints', { full_name_arg: 'main.default.trips', constraint })
  expect((await make(key)).json).toEqual(key)
  expect((await get('tables/main.default.trips')).json.table_constraints).toEqual([key])
  const foreign = { name: 'fk', child_columns: ['trip_id'], parent_table: 'main.default.orders' }
  for (const [wish, code] of [
    [key, 'RESOURCE_ALREADY_EXISTS'],
    [{ primary_key_constraint: { name: 'pk2', child_columns: ['trip_id'] } }, 'INVALID_PARAMETER_VALUE'],
    [{ foreign_key_constraint: { ...foreign, parent_columns: ['none'] } }, 'INVALID_PARAMETER_VALUE'],
    [{}, 'INVALID_PARAMETER_VALUE'],
  ] as const) {
    expect((await make(wish)).json.error_code).toBe(code)
  }
  const one = 'constraints/main.default.trips?cascade=true&constraint_name=pk'
  expect((await remove(one)).text).toBe('{}')
  expect((await remove(one)).status).toBe(404)
})

test('tags of tables and of their columns are assigned, listed, changed and taken away', async () => {
  const column = { entity_type: 'columns', entity_name: 'main.default.trips.fare_amount', tag_key: 'pii' }
  const made = (await send('POST', 'entity-tag-assignments', column)).json
  expect(made).toEqual({ ...column, update_time: '2026-01-15T09:30:00.000Z', updated_by: 'someone@example.com' })
  const tags = 'entity-tag-assignments/columns/main.default.trips.fare_amount/tags'
  expect((await get(tags)).json.tag_assignments).toEqual([made])
  const change = await send('PATCH', `${tags}/pii?update_mask=tag_value`, { ...column, tag_value: 'no' })
  expect(change.json.tag_value).toBe('no')
  const ofTable = (await get('entity-tag-assignments/tables/main.default.trips/tags')).json.tag_assignments
  expect(named(ofTable, 'tag_key')).toEqual(['team'])
  expect((await remove(`${tags}/pii`)).text).toBe('{}')
  expect((await get(`${tags}/pii`)).status).toBe(404)
  expect((await get('entity-tag-assignments/columns/main.default.trips.none/tags')).status).toBe(404)
})

test('lists of allowed artifacts are replaced as a whole', async () => {
  const artifact_matchers = [{ artifact: 'com.example', match_type: 'PREFIX_MATCH' }]
  await send('PUT', 'artifact-allowlists/LIBRARY_MAVEN', { artifact_matchers })
  const { json } = await get('artifact-allowlists/LIBRARY_MAVEN')
  expect([json.artifact_matchers, json.created_at]).toEqual([artifact_matchers, client.clock.now()])
  expect((await send('PUT', 'artifact-allowlists/SCRIPT', { artifact_matchers })).status).toBe(400)
})

test('quotas count what is there', async () => {
  const { quota_count, quota_limit } = (await get('resource-quotas/SCHEMA/lakehouse.archive/table-quota')).json
    .quota_info as JsonObject
  expect([quota_count, quota_limit]).toEqual([120, 1000])
  let pages = 0
  let token: JsonValue = ''
  do {
    const { json } = await get(`resource-quotas/all-resource-quotas?max_results=20&page_token=${token}`)
    token = json.next_page_token ?? ''
    pages += 1
  } while (token !== '')
  expect(pages).toBeGreaterThanOrEqual(3)
})
