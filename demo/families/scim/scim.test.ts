import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const workspace = '/api/2.0/preview/scim/v2'
const account = '/api/2.0/accounts/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e/scim/v2'

async function list(path: string, query: Record<string, string> = {}) {
  const { json } = await client.call('GET', `${path}?${new URLSearchParams(query)}`)
  return { total: json.totalResults, resources: json.Resources as JsonObject[] }
}

function patch(path: string, ...operations: JsonObject[]) {
  return client.call('PATCH', path, { body: { Operations: operations } })
}

test.each([
  [workspace, 'Users', { userName: 'new@example.com' }, 'displayName'],
  [workspace, 'Groups', { displayName: 'new group' }, 'displayName'],
  [workspace, 'ServicePrincipals', { displayName: 'new application' }, 'displayName'],
  [account, 'Users', { userName: 'new@example.com' }, 'displayName'],
  [account, 'Groups', { displayName: 'new group' }, 'displayName'],
  [account, 'ServicePrincipals', { displayName: 'new application' }, 'displayName'],
] as [string, string, JsonObject, string][])('%s/%s lives from create to delete', async (prefix, kind, wish, field) => {
  const path = `${prefix}/${kind}`
  const created = await client.call('POST', path, { body: wish })
  expect([created.status, created.json]).toEqual([201, expect.objectContaining(wish)])
  const one = `${path}/${created.json.id}`
  expect((await client.call('GET', one)).json).toEqual(created.json)
  expect((await patch(one, { op: 'replace', path: field, value: 'renamed' })).status).toBe(204)
  expect((await client.call('GET', one)).json[field]).toBe('renamed')
  expect((await client.call('PUT', one, { body: { ...wish, [field]: 'again' } })).status).toBe(204)
  expect((await client.call('GET', one)).json[field]).toBe('again')
  expect((await client.call('DELETE', one)).status).toBe(204)
  for (const method of ['GET', 'DELETE']) {
    const { status, json } = await client.call(method, one)
    expect([status, json.status, json.schemas]).toEqual([404, '404', ['urn:ietf:params:scim:api:messages:2.0:Error']])
    expect(json.detail).toContain(`with id ${created.json.id} not found`)
  }
})

test('users come in pages by startIndex and count until there are none', async () => {
  const seen: JsonValue[] = []
  let pages = 0
  for (let start = 1; ; start += 10) {
    const { json } = await client.call('GET', `${workspace}/Users?startIndex=${start}&count=10`)
    const page = json.Resources as JsonObject[]
    expect(json).toMatchObject({ startIndex: start, itemsPerPage: page.length })
    if (page.length === 0) break
    pages += 1
    seen.push(...page.map((user) => user.id!))
  }
  const { total } = await list(`${workspace}/Users`)
  expect([pages, seen.length, new Set(seen).size]).toEqual([3, total, total])
})

test.each([
  ['userName eq "someone@example.com"', 1],
  ['userName eq "SOMEONE@EXAMPLE.COM"', 1],
  ['displayName co "sample"', 5],
  ['displayName co "Sample" and name.givenName eq "Ada"', 1],
  ['userName sw "ada." or userName sw "grace."', 10],
  ['not (userName ew "example.com")', 0],
  ['emails[type eq "work" and value co "someone"]', 2],
  ['groups.display eq "admins" and active eq true', 3],
  ['externalId pr', 27],
])('users are found by the filter %s', async (filter, count) => {
  expect((await list(`${workspace}/Users`, { filter })).total).toBe(count)
})

test.each(['userName', 'userName eq', 'eq "x"', '(userName eq "x"', 'userName is "x"', 'userName eq "x', 'a eq 1 b'])(
  'the filter %s is refused in the SCIM form',
  async (filter) => {
    const reply = await client.call('GET', `${workspace}/Users?${new URLSearchParams({ filter })}`)
    expect([reply.status, reply.json.status, reply.json.scimType]).toEqual([400, '400', 'invalidValue'])
  },
)

test('members of a group are added, removed by path and by value, and seen from both sides', async () => {
  const { resources } = await list(`${workspace}/Users`, { count: '3', attributes: 'userName' })
  expect(Object.keys(resources[0]!).toSorted()).toEqual(['id', 'schemas', 'userName'])
  const ids = resources.map(({ id }) => String(id))
  const group = await client.call('POST', `${workspace}/Groups`, { body: { displayName: 'readers' } })
  const path = `${workspace}/Groups/${group.json.id}`
  await patch(path, { op: 'add', path: 'members', value: ids.map((value) => ({ value })) })
  const members = (await client.call('GET', path)).json.members as JsonObject[]
  expect(members.map(({ value }) => value)).toEqual(ids)
  expect(members[0]?.display).toBe('Workspace User')
  expect(members[0]?.$ref).toBe(`Users/${ids[0]}`)
  const user = (await client.call('GET', `${workspace}/Users/${ids[0]}`)).json
  const groups = user.groups as JsonObject[]
  expect(groups.map(({ display }) => display)).toContain('readers')
  expect(groups.map(({ value }) => value)).toContain(group.json.id)
  await patch(path, { op: 'remove', path: `members[value eq "${ids[0]}"]` })
  await patch(path, { op: 'remove', path: 'members', value: [{ value: ids[1]! }] })
  const left = (await client.call('GET', path)).json.members as JsonObject[]
  expect(left.map(({ value }) => value)).toEqual([ids[2]])
  await client.call('DELETE', `${workspace}/Users/${ids[2]}`)
  expect((await client.call('GET', path)).json.members).toEqual([])
})

test('operations without a path and on parts of an attribute change the user', async () => {
  const { json } = await client.call('POST', `${workspace}/Users`, { body: { userName: 'parts@example.com' } })
  const path = `${workspace}/Users/${json.id}`
  await patch(
    path,
    { op: 'Add', value: { displayName: 'Parts', entitlements: [{ value: 'allow-cluster-create' }] } },
    { op: 'replace', path: 'name.givenName', value: 'Pat' },
    { op: 'replace', value: { active: false } },
  )
  expect((await client.call('GET', path)).json).toMatchObject({
    displayName: 'Parts',
    name: { givenName: 'Pat' },
    entitlements: [{ value: 'allow-cluster-create' }],
    active: false,
    groups: [{ display: 'users' }],
  })
})

test('each mistake has its SCIM status', async () => {
  const users = `${workspace}/Users`
  const [me] = (await list(users, { filter: 'userName eq "someone@example.com"' })).resources
  const mine = `${users}/${me!.id}`
  const admins = (await list(`${workspace}/Groups`, { filter: 'displayName eq "admins"' })).resources[0]!
  const cases = [
    [await client.call('POST', users, { body: {} }), 400],
    [await client.call('POST', users, { body: { userName: 'nobody' } }), 400],
    [await client.call('POST', users, { body: { userName: 'someone@example.com' } }), 409],
    [await client.call('POST', users, { body: { userName: 'a@example.com', emails: 'x' } }), 400],
    [await patch(mine, { op: 'replace', path: 'id', value: '1' }), 400],
    [await patch(mine, { op: 'increase', path: 'displayName', value: '1' }), 400],
    [await patch(mine, { op: 'remove', path: 'userName' }), 400],
    [await client.call('PATCH', mine, { body: {} }), 400],
    [await patch(`${workspace}/Groups/${admins.id}`, { op: 'add', path: 'members', value: '1' }), 400],
    [await client.call('DELETE', `${workspace}/Groups/${admins.id}`), 403],
    [await client.call('DELETE', mine), 403],
  ] as const
  for (const [{ status, json }, wanted] of cases) {
    expect([status, json.status, typeof json.detail]).toEqual([wanted, String(wanted), 'string'])
  }
})
