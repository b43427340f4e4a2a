import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const account = '/api/2.0/accounts/0f1e2d3c-4b5a-4968-8776-655443322110'
const main = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const production = '1234567890123456'

function call(method: string, path: string, body?: JsonObject) {
  return client.call(method, `${account}/${path}`, body === undefined ? {} : { body })
}

async function names(path: string, items: string) {
  return ((await call('GET', path)).json[items] as JsonObject[]).map(({ name }) => name)
}

async function create(metastore_info: JsonObject): Promise<JsonObject> {
  return (await call('POST', 'metastores', { metastore_info })).json.metastore_info as JsonObject
}

test('a metastore is made, changed and deleted', async () => {
  const wish = { name: 'mine', region: 'us-west-2', storage_root: 's3://my-bucket/mine' }
  const made = await create(wish)
  for (const [name, value] of Object.entries(wish)) expect(made[name]).toBe(value)
  const one = `metastores/${made.metastore_id}`
  expect((await call('GET', one)).json.metastore_info).toEqual(made)
  expect(await names('metastores', 'metastores')).toEqual(['my-metastore', 'eu-metastore', 'mine'])
  client.clock.advance(1000)
  const change = { owner: 'data-engineers', name: 'yours' }
  const { json } = await call('PUT', one, { metastore_info: change })
  expect(json.metastore_info).toEqual({ ...made, owner: 'data-engineers', updated_at: client.clock.now() })
  expect((await call('DELETE', one)).text).toBe('{}')
  expect((await call('GET', one)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('a workspace is assigned to one metastore, of its own region', async () => {
  const path = `workspaces/${production}/metastores`
  const current = async () => (await call('GET', `workspaces/${production}/metastore`)).json.metastore_assignment
  const assignment = { workspace_id: 1234567890123456, metastore_id: main, default_catalog_name: 'main' }
  expect(await current()).toEqual(assignment)
  await call('PUT', `${path}/${main}`, { metastore_assignment: { default_catalog_name: 'samples' } })
  expect(await current()).toEqual({ ...assignment, default_catalog_name: 'samples' })
  const { metastore_id } = await create({ name: 'mine', region: 'us-west-2' })
  const abroad = await create({ name: 'abroad', region: 'eu-west-1' })
  expect((await call('POST', `${path}/${metastore_id}`, {})).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  expect((await call('PUT', `${path}/${metastore_id}`, {})).status).toBe(404)
  expect((await call('DELETE', `${path}/${main}`)).text).toBe('{}')
  expect((await call('GET', `workspaces/${production}/metastore`)).status).toBe(404)
  expect((await call('POST', `${path}/${abroad.metastore_id}`, {})).json.error_code).toBe('INVALID_PARAMETER_VALUE')
  expect((await call('POST', `${path}/${metastore_id}`, {})).text).toBe('{}')
  expect((await call('GET', `metastores/${metastore_id}/workspaces`)).text).toBe('{"workspace_ids":[1234567890123456]}')
})

test('a metastore in use is deleted only by force, and lets its workspaces go', async () => {
  const refused = await call('DELETE', `metastores/${main}`)
  expect([refused.status, refused.json.error_code]).toEqual([400, 'INVALID_STATE'])
  expect((await call('DELETE', `metastores/${main}?force=true`)).text).toBe('{}')
  expect((await call('GET', `workspaces/${production}/metastore`)).status).toBe(404)
  expect((await call('GET', `metastores/${main}/storage-credentials`)).status).toBe(404)
})

test('a storage credential lives from create to delete', async () => {
  const path = `metastores/${main}/storage-credentials`
  const aws_iam_role = { role_arn: 'arn:aws:iam::123456789012:role/mine' }
  const body = { credential_info: { name: 'mine', comment: 'first', aws_iam_role } }
  const made = (await call('POST', path, body)).json.credential_info as JsonObject
  expect([made.name, made.comment, made.metastore_id]).toEqual(['mine', 'first', main])
  expect((made.aws_iam_role as JsonObject).role_arn).toBe(aws_iam_role.role_arn)
  expect((await call('POST', path, body)).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  expect(await names(path, 'storage_credentials')).toEqual(['landing-role', 'archive-role', 'mine'])
  const change = { azure_managed_identity: { access_connector_id: '/subscriptions/x' } }
  const changed = (await call('PUT', `${path}/mine`, { credential_info: change })).json.credential_info as JsonObject
  expect([changed.comment, changed.aws_iam_role, changed.azure_managed_identity]).toEqual([
    'first',
    undefined,
    change.azure_managed_identity,
  ])
  expect((await call('DELETE', `${path}/mine`)).text).toBe('{}')
  expect((await call('GET', `${path}/mine`)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test.each<[string, JsonObject]>([
  ['metastores', {}],
  ['metastores', { metastore_info: {} }],
  ['metastores', { metastore_info: { name: 'x', region: 'the west' } }],
  ['metastores', { metastore_info: { name: 'x', storage_root: '/tmp' } }],
  [`metastores/${main}/storage-credentials`, { credential_info: { name: 'x' } }],
  [`metastores/${main}/storage-credentials`, { credential_info: { name: 'a/b' } }],
])('%s refuses %j', async (path, body) => {
  const { status, json } = await call('POST', path, body)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
