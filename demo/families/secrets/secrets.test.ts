import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/secrets/${name}`, { body })
}

function get(name: string, query = '') {
  return client.call('GET', `/api/2.0/secrets/${name}?${query}`)
}

test('a scope is made, filled, read, emptied and deleted', async () => {
  expect((await post('scopes/create', { scope: 'team-a' })).text).toBe('{}')
  expect((await get('list', 'scope=team-a')).text).toBe('{}')
  await post('put', { scope: 'team-a', key: 'password', string_value: 'pässword' })
  await post('put', { scope: 'team-a', key: 'raw', bytes_value: 'AAH/' })
  const list = await get('list', 'scope=team-a')
  expect(list.json).toEqual({
    secrets: [
      { key: 'password', last_updated_timestamp: client.clock.now() },
      { key: 'raw', last_updated_timestamp: client.clock.now() },
    ],
  })
  const read = (await get('get', 'scope=team-a&key=password')).json
  expect(read).toEqual({ key: 'password', value: Buffer.from('pässword').toString('base64') })
  expect((await get('get', 'scope=team-a&key=raw')).json.value).toBe('AAH/')
  await post('put', { scope: 'team-a', key: 'password', string_value: 'new' })
  expect((await get('get', 'scope=team-a&key=password')).json.value).toBe('bmV3')
  expect((await post('delete', { scope: 'team-a', key: 'password' })).text).toBe('{}')
  expect((await get('get', 'scope=team-a&key=password')).json).toEqual({
    error_code: 'RESOURCE_DOES_NOT_EXIST',
    message: 'Secret does not exist with scope: team-a and key: password',
  })
  const scopes = (await get('scopes/list')).json.scopes
  expect(scopes).toContainEqual({ name: 'team-a', backend_type: 'DATABRICKS' })
  await post('scopes/delete', { scope: 'team-a' })
  expect((await get('list', 'scope=team-a')).status).toBe(404)
})

test('who may use a scope is put, read, listed and taken back', async () => {
  const analysts = { scope: 'my-scope', principal: 'analysts' }
  await post('acls/put', { ...analysts, permission: 'READ' })
  await post('acls/put', { ...analysts, permission: 'WRITE' })
  const acl = { principal: 'analysts', permission: 'WRITE' }
  expect((await get('acls/get', 'scope=my-scope&principal=analysts')).json).toEqual(acl)
  expect((await get('acls/list', 'scope=my-scope')).json.items).toContainEqual(acl)
  await post('acls/delete', analysts)
  expect((await get('acls/get', 'scope=my-scope&principal=analysts')).status).toBe(404)
  expect((await post('acls/delete', analysts)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('each mistake has the error code of the platform', async () => {
  const secret = { scope: 'my-scope', key: 'k' }
  const cases = [
    [await post('scopes/create', { scope: 'my-scope' }), 400, 'RESOURCE_ALREADY_EXISTS'],
    [await post('scopes/create', { scope: 'not a name' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('scopes/create', {}), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('scopes/delete', { scope: 'none' }), 404, 'RESOURCE_DOES_NOT_EXIST'],
    [await post('put', secret), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('put', { ...secret, string_value: 'a', bytes_value: 'YQ==' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await post('put', { ...secret, string_value: 'x'.repeat(131_073) }), 400, 'MAX_SECRET_SIZE_EXCEEDED'],
    [await post('acls/put', { ...secret, principal: 'users', permission: 'OWN' }), 400, 'INVALID_PARAMETER_VALUE'],
    [await get('acls/list', 'scope=none'), 404, 'RESOURCE_DOES_NOT_EXIST'],
  ] as const
  for (const [reply, status, code] of cases) expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
