import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const scim = '/api/2.0/preview/scim/v2/Groups'

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/groups/${name}`, { body })
}

async function get(name: string, query = '') {
  return (await client.call('GET', `/api/2.0/groups/${name}?${query}`)).json
}

async function inScim(name: string): Promise<JsonObject | undefined> {
  const { json } = await client.call('GET', `${scim}?${new URLSearchParams({ filter: `displayName eq "${name}"` })}`)
  return (json.Resources as JsonObject[])[0]
}

test('a group is made, filled, emptied and deleted, and SCIM sees all of it', async () => {
  expect((await post('create', { group_name: 'readers' })).text).toBe('{"group_name":"readers"}')
  expect((await get('list')).group_names).toContain('readers')
  expect(await get('list-members', 'group_name=readers')).toEqual({ members: [] })
  expect((await post('add-member', { parent_name: 'readers', user_name: 'someone@example.com' })).text).toBe('{}')
  expect((await post('add-member', { parent_name: 'readers', group_name: 'on-call' })).text).toBe('{}')
  const members = [{ user_name: 'someone@example.com' }, { group_name: 'on-call' }]
  expect(await get('list-members', 'group_name=readers')).toEqual({ members })
  const seen = (await inScim('readers'))!.members as JsonObject[]
  expect(seen.map(({ display }) => display)).toEqual(['Workspace User', 'on-call'])
  expect(await get('list-parents', 'group_name=on-call')).toEqual({ group_names: ['readers'] })
  expect((await get('list-parents', 'user_name=someone@example.com')).group_names).toContain('readers')
  expect((await post('remove-member', { parent_name: 'readers', group_name: 'on-call' })).text).toBe('{}')
  expect(await get('list-members', 'group_name=readers')).toEqual({ members: members.slice(0, 1) })
  expect((await post('delete', { group_name: 'readers' })).text).toBe('{}')
  expect(await inScim('readers')).toBeUndefined()
  const again = await post('delete', { group_name: 'readers' })
  expect([again.status, again.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('what SCIM makes is known here by its name', async () => {
  await client.call('POST', scim, { body: { displayName: 'from SCIM' } })
  expect((await get('list')).group_names).toContain('from SCIM')
  expect(await get('list-members', 'group_name=from%20SCIM')).toEqual({ members: [] })
})

test('a group cannot get into itself, not even by way of others', async () => {
  await post('create', { group_name: 'outer' })
  await post('create', { group_name: 'inner' })
  await post('add-member', { parent_name: 'outer', group_name: 'inner' })
  for (const group_name of ['inner', 'outer']) {
    const { status, json } = await post('add-member', { parent_name: 'inner', group_name })
    expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  }
})

test.each<[string, JsonObject, number, string]>([
  ['create', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['create', { group_name: 'Analysts' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['delete', { group_name: 'nobodies' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['delete', { group_name: 'admins' }, 403, 'PERMISSION_DENIED'],
  ['add-member', { parent_name: 'analysts' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['add-member', { parent_name: 'analysts', user_name: 'a@example.com' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['add-member', { parent_name: 'analysts', user_name: 'someone@example.com' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['add-member', { parent_name: 'a', user_name: 'someone@example.com' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['add-member', { parent_name: 'analysts', user_name: 'x@y.z', group_name: 'x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['remove-member', { parent_name: 'analysts', group_name: 'on-call' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('%s with %j is refused', async (name, body, status, code) => {
  const reply = await post(name, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
