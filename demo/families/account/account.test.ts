import { expect, test } from 'vitest'
import { parseExact } from '#shared/json/exact-json.ts'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const accountId = '0f1e2d3c-4b5a-4968-8776-655443322110'
const spare = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const production = '1234567890123456'

function call(method: string, path: string, body?: JsonObject) {
  return client.call(method, `/api/2.0/accounts/${accountId}/${path}`, body === undefined ? {} : { body })
}

async function list(path: string): Promise<readonly JsonObject[]> {
  return parseExact((await call('GET', path)).text) as readonly JsonObject[]
}

const sts = (role_arn: string) => ({ credentials_name: 'x', aws_credentials: { sts_role: { role_arn } } })
const credential = sts('arn:aws:iam::123456789012:role/x')
const storage = { storage_configuration_name: 'x', root_bucket_info: { bucket_name: 'my-bucket' } }
const network = {
  network_name: 'x',
  vpc_id: 'vpc-0a1b2c3d4e5f60718',
  subnet_ids: ['subnet-1', 'subnet-2'],
  security_group_ids: ['sg-1'],
}
const endpoint = { vpc_endpoint_name: 'x', aws_vpc_endpoint_id: 'vpce-0a1b2c3d4e5f60718', region: 'us-west-2' }
const privateAccess = { private_access_settings_name: 'x', region: 'us-west-2' }
const key_arn = 'arn:aws:kms:eu-central-1:123456789012:key/abc'
const encryptionKey = { use_cases: ['STORAGE'], aws_key_info: { key_arn, key_region: 'eu-central-1' } }
const wish = {
  workspace_name: 'new',
  aws_region: 'us-west-2',
  credentials_id: spare,
  storage_configuration_id: spare,
}

test.each<[string, string, JsonObject, JsonObject]>([
  ['credentials', 'credentials_id', credential, { creation_time: 0 }],
  ['storage-configurations', 'storage_configuration_id', storage, { creation_time: 0 }],
  ['networks', 'network_id', network, { vpc_status: 'UNATTACHED', creation_time: 0 }],
  ['vpc-endpoints', 'vpc_endpoint_id', endpoint, { state: 'pendingAcceptance' }],
  ['private-access-settings', 'private_access_settings_id', privateAccess, { private_access_level: 'ACCOUNT' }],
  ['customer-managed-keys', 'customer_managed_key_id', encryptionKey, { creation_time: 0 }],
])('one of %s is made, read, listed and deleted', async (path, idField, body, more) => {
  const created = await call('POST', path, body)
  expect(created.status).toBe(201)
  for (const [name, value] of Object.entries({ ...body, ...more, account_id: accountId })) {
    if (name === 'aws_key_info') expect(created.text).toContain(`"key_arn":"${key_arn}"`)
    else expect([name, created.json[name]]).toEqual([name, name === 'creation_time' ? client.clock.now() : value])
  }
  const one = `${path}/${created.json[idField]}`
  expect((await call('GET', one)).json).toEqual(created.json)
  const before = await list(path)
  expect(before.length).toBeGreaterThan(2)
  expect(before.at(-1)).toEqual(created.json)
  const again = await call('POST', path, body)
  if (path !== 'customer-managed-keys') {
    expect([again.status, again.json.error_code]).toEqual([409, 'RESOURCE_ALREADY_EXISTS'])
  }
  expect((await call('DELETE', one)).json).toEqual(created.json)
  for (const method of ['GET', 'DELETE']) {
    const gone = await call(method, one)
    expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  }
})

test('a workspace comes up by the clock, takes a change, and goes', async () => {
  const created = await call('POST', 'workspaces', wish)
  expect([created.status, created.json.workspace_status]).toEqual([201, 'PROVISIONING'])
  expect(created.text).toMatch(/"workspace_id":\d{16}[,}]/)
  expect(created.json.deployment_name).toMatch(/^dbc-\w{8}-\w{4}$/)
  const one = `workspaces/${created.json.workspace_id}`
  const status = async () => (await call('GET', one)).json.workspace_status
  const early = await call('PATCH', one, { network_id: spare })
  expect([early.status, early.json.error_code]).toEqual([400, 'INVALID_STATE'])
  client.clock.advance(30_000)
  expect(await status()).toBe('RUNNING')
  expect((await call('PATCH', one, { network_id: spare })).json.workspace_status).toBe('PROVISIONING')
  expect((await call('GET', `networks/${spare}`)).text).toContain(`"workspace_id":${created.json.workspace_id}`)
  client.clock.advance(30_000)
  expect(await status()).toBe('RUNNING')
  expect((await call('DELETE', one)).json.workspace_status).toBe('CANCELLING')
  expect((await call('DELETE', `networks/${spare}`)).json.error_code).toBe('INVALID_STATE')
  client.clock.advance(10_000)
  expect((await call('GET', one)).status).toBe(404)
  expect((await call('GET', `networks/${spare}`)).json.vpc_status).toBe('UNATTACHED')
  expect((await call('DELETE', `networks/${spare}`)).status).toBe(200)
})

test('an update changes what its mask names, and nothing else', async () => {
  const one = `workspaces/${production}`
  const change = { network_id: spare, custom_tags: { team: 'x' } }
  const { json } = await call('PATCH', `${one}?update_mask=custom_tags`, change)
  expect([json.custom_tags, json.network_id]).toEqual([{ team: 'x' }, '4d9f1b32-5e60-4c7d-8e8f-90a1b2c3d4e5'])
  expect((await call('PATCH', `${one}?update_mask=workspace_name`, change)).status).toBe(400)
})

test.each([
  ['credentials', '2b7d9f10-3c4e-4a5b-8c6d-7e8f90a1b2c3'],
  ['storage-configurations', '3c8e0a21-4d5f-4b6c-9d7e-8f90a1b2c3d4'],
  ['networks', '4d9f1b32-5e60-4c7d-8e8f-90a1b2c3d4e5'],
  ['private-access-settings', '702c4e65-8193-4fa0-91b2-c3d4e5f60718'],
  ['customer-managed-keys', '813d5f76-92a4-40b1-82c3-d4e5f6071829'],
])('one of %s that the workspace uses cannot be deleted', async (path, id) => {
  const { status, json } = await call('DELETE', `${path}/${id}`)
  expect([status, json.error_code]).toEqual([400, 'INVALID_STATE'])
  expect(json.message).toContain(production)
})

test('private access settings are replaced as a whole', async () => {
  const one = `private-access-settings/${spare}`
  await call('PUT', one, { ...privateAccess, allowed_vpc_endpoint_ids: [spare], public_access_enabled: true })
  expect((await call('DELETE', `vpc-endpoints/${spare}`)).json.error_code).toBe('INVALID_STATE')
  const { json } = await call('PUT', one, privateAccess)
  expect([json.public_access_enabled, json.allowed_vpc_endpoint_ids]).toEqual([false, undefined])
  expect((await call('DELETE', `vpc-endpoints/${spare}`)).status).toBe(200)
})

test('a private endpoint is accepted by the clock', async () => {
  const { json } = await call('POST', 'vpc-endpoints', endpoint)
  client.clock.advance(15_000)
  expect((await call('GET', `vpc-endpoints/${json.vpc_endpoint_id}`)).json.state).toBe('available')
})

test.each<[string, JsonObject, number, string]>([
  ['credentials', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['credentials', sts('admin'), 400, 'INVALID_PARAMETER_VALUE'],
  ['credentials', { ...credential, credentials_name: 'sandbox-role' }, 409, 'RESOURCE_ALREADY_EXISTS'],
  ['credentials', { ...credential, aws_credentials: 'x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['storage-configurations', { ...storage, root_bucket_info: { bucket_name: 'A b' } }, 400, 'INVALID_PARAMETER_VALUE'],
  ['networks', { ...network, subnet_ids: ['one'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['networks', { ...network, gcp_network_info: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['networks', { ...network, vpc_endpoints: { rest_api: ['none'] } }, 400, 'INVALID_PARAMETER_VALUE'],
  ['vpc-endpoints', { ...endpoint, aws_vpc_endpoint_id: 'x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['private-access-settings', { ...privateAccess, private_access_level: 'ANY' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['private-access-settings', { ...privateAccess, allowed_vpc_endpoint_ids: ['x'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['customer-managed-keys', { ...encryptionKey, use_cases: ['DREAMS'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['customer-managed-keys', { use_cases: ['STORAGE'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['workspaces', { ...wish, workspace_name: '' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['workspaces', { workspace_name: 'x', aws_region: 'us-west-2' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['workspaces', { ...wish, credentials_id: accountId }, 400, 'INVALID_PARAMETER_VALUE'],
  ['workspaces', { ...wish, storage_customer_managed_key_id: accountId }, 400, 'INVALID_PARAMETER_VALUE'],
  ['workspaces', { ...wish, deployment_name: 'example-production' }, 409, 'RESOURCE_ALREADY_EXISTS'],
  ['workspaces', { ...wish, custom_tags: { team: 7 } }, 400, 'MALFORMED_REQUEST'],
])('%s refuses %j', async (path, body, status, code) => {
  const reply = await call('POST', path, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
