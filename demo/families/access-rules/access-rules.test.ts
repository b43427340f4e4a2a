import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const accountId = '0f1e2d3c-4b5a-4968-8776-655443322110'
const ofWorkspace = '/api/2.0/preview/accounts/access-control'
const ofAccount = `/api/2.0/preview/accounts/${accountId}/access-control`
const nightly = `accounts/${accountId}/servicePrincipals/4c5d6e7f-8091-4a2b-9c3d-4e5f60718293`
const name = `${nightly}/ruleSets/default`
const rule = { role: 'roles/servicePrincipal.user', principals: ['users/someone@example.com'] }

function read(path: string) {
  return client.call('GET', `${path}/rule-sets?${new URLSearchParams({ name, etag: '' })}`)
}

function write(etag: unknown, grant_rules: readonly JsonObject[], of = name) {
  const body = { name: of, rule_set: { name: of, etag: String(etag), grant_rules } }
  return client.call('PUT', `${ofAccount}/rule-sets`, { body })
}

test('rules are replaced by whoever read them last, and are the same in the account and the workspace', async () => {
  const before = (await read(ofAccount)).json
  expect([before.name, before.grant_rules]).toEqual([name, []])
  const changed = (await write(before.etag, [rule])).json
  expect([changed.grant_rules, changed.etag === before.etag]).toEqual([[rule], false])
  expect((await read(ofWorkspace)).json).toEqual(changed)
  const late = await write(before.etag, [])
  expect([late.status, late.json.error_code]).toEqual([409, 'RESOURCE_CONFLICT'])
  expect((await write(changed.etag, [])).json.grant_rules).toEqual([])
})

test.each([
  [`accounts/${accountId}`, 'roles/billing.admin'],
  [`accounts/${accountId}/groups/2093376145508821`, 'roles/group.manager'],
  [nightly, 'roles/servicePrincipal.manager'],
])('the roles on %s are told', async (resource, role) => {
  const { json } = await client.call('GET', `${ofWorkspace}/assignable-roles?${new URLSearchParams({ resource })}`)
  expect((json.roles as JsonObject[])[0]).toEqual({ name: role })
})

test.each<[string, JsonObject, number, string]>([
  [name, { role: 'roles/king', principals: [] }, 400, 'INVALID_PARAMETER_VALUE'],
  [name, { ...rule, principals: ['someone'] }, 400, 'INVALID_PARAMETER_VALUE'],
  [nightly, rule, 400, 'INVALID_PARAMETER_VALUE'],
  [name.replace('4c5d', '0000'), rule, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('rules of %s refuse %j', async (of, grant, status, code) => {
  const { etag } = (await read(ofAccount)).json
  const reply = await write(etag, [grant], of)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
