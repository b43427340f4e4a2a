import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const me = 7402918365520473
const sample = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const application = '4c5d6e7f-8091-4a2b-9c3d-4e5f60718293'

function own(method: string, name: string, body?: JsonObject) {
  return client.call(method, `/api/2.0/token/${name}`, body === undefined ? {} : { body })
}

function managed(method: string, name: string, body?: JsonObject) {
  return client.call(method, `/api/2.0/token-management/${name}`, body === undefined ? {} : { body })
}

async function comments(reply: ReturnType<typeof own>) {
  return (((await reply).json.token_infos ?? []) as JsonObject[]).map((token) => token.comment)
}

test('a token is made, listed here and to admins, changed and revoked', async () => {
  const made = (await own('POST', 'create', { comment: 'for a test', lifetime_seconds: 3600 })).json
  const info = made.token_info as JsonObject
  const now = client.clock.now()
  expect(made.token_value).toMatch(/^dapi0{16}[0-9a-f]{16}$/)
  expect(info).toEqual({
    token_id: info.token_id,
    creation_time: now,
    expiry_time: now + 3_600_000,
    comment: 'for a test',
  })
  const list = await own('GET', 'list')
  expect(list.json.token_infos).toContainEqual(info)
  expect(list.text).not.toContain(String(made.token_value))
  const seen = await managed('GET', `tokens/${info.token_id}`)
  expect(seen.json.token_info).toEqual({
    ...info,
    created_by_id: me,
    created_by_username: 'someone@example.com',
    owner_id: me,
    workspace_id: 3141592653589793,
  })
  const change = { token: { comment: 'renamed' }, update_mask: 'comment' }
  expect((await own('PATCH', String(info.token_id), change)).text).toBe('{}')
  const scoped = { token: { scopes: ['sql', 'clusters'] }, update_mask: 'scopes' }
  const changed = (await managed('PATCH', `tokens/${info.token_id}`, scoped)).json
  expect([changed.comment, changed.scopes]).toEqual(['renamed', ['sql', 'clusters']])
  expect((await own('POST', 'delete', { token_id: info.token_id! })).text).toBe('{}')
  const gone = await managed('GET', `tokens/${info.token_id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  expect((await own('POST', 'delete', { token_id: info.token_id! })).status).toBe(404)
})

test('two tokens have nothing in common, and one without a lifetime never ends', async () => {
  const [first, second] = [(await own('POST', 'create', {})).json, (await own('POST', 'create', {})).json]
  expect(first.token_value).not.toBe(second.token_value)
  expect((first.token_info as JsonObject).token_id).not.toBe((second.token_info as JsonObject).token_id)
  expect((first.token_info as JsonObject).expiry_time).toBe(-1)
})

test('a token is gone when its time is over', async () => {
  await own('POST', 'create', { comment: 'short', lifetime_seconds: 60 })
  client.clock.advance(59_999)
  expect(await comments(own('GET', 'list'))).toEqual(['laptop', 'notebook exports', 'short'])
  client.clock.advance(1)
  expect(await comments(own('GET', 'list'))).toEqual(['laptop', 'notebook exports'])
  expect(await comments(managed('GET', 'tokens'))).not.toContain('short')
})

test('an admin lists the tokens of all, or those that one user created, and deletes any', async () => {
  const all = ['laptop', 'notebook exports', 'command line', 'dashboards', 'nightly load']
  expect(await comments(managed('GET', 'tokens'))).toEqual(all)
  const mine = ['laptop', 'notebook exports', 'nightly load']
  expect(await comments(managed('GET', `tokens?created_by_id=${me}`))).toEqual(mine)
  expect(await comments(managed('GET', 'tokens?created_by_username=someone.else@example.com'))).toEqual([
    'command line',
  ])
  expect((await managed('GET', 'tokens?created_by_username=nobody')).text).toBe('{}')
  expect((await managed('DELETE', `tokens/${sample}`)).text).toBe('{}')
  expect(await comments(own('GET', 'list'))).toEqual(['notebook exports'])
})

test('a token for a service principal is its own, and goes with it', async () => {
  const wish = { application_id: application, comment: 'for the load', lifetime_seconds: 60 }
  const made = (await managed('POST', 'on-behalf-of/tokens', wish)).json
  const info = made.token_info as JsonObject
  expect(made.token_value).toMatch(/^dapi/)
  expect([info.created_by_id, String(info.owner_id)]).toEqual([me, '9051364428170593'])
  expect(await comments(own('GET', 'list'))).not.toContain('for the load')
  expect((await own('POST', 'delete', { token_id: info.token_id! })).status).toBe(404)
  await client.call('DELETE', '/api/2.0/preview/scim/v2/ServicePrincipals/9051364428170593')
  expect((await managed('GET', `tokens/${info.token_id}`)).status).toBe(404)
})

test('the settings of the workspace say whether tokens can be made and how long they live', async () => {
  const set = (body: JsonObject) => client.call('PATCH', '/api/2.0/workspace-conf', { body })
  await set({ maxTokenLifetimeDays: '10' })
  const made = (await own('POST', 'create', {})).json.token_info as JsonObject
  expect(made.expiry_time).toBe(client.clock.now() + 10 * 86_400_000)
  expect((await own('POST', 'create', { lifetime_seconds: 864_001 })).status).toBe(400)
  await set({ enableTokensConfig: 'false' })
  expect((await own('POST', 'create', {})).json.error_code).toBe('FEATURE_DISABLED')
})

test('nobody has more than 600 tokens', async () => {
  for (let place = 2; place < 600; place += 1) await own('POST', 'create', {})
  const { status, json } = await own('POST', 'create', {})
  expect([status, json.error_code]).toEqual([400, 'QUOTA_EXCEEDED'])
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', 'token/create', { lifetime_seconds: 0 }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'token/create', { lifetime_seconds: 99_999_999_999 }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'token/create', { lifetime_seconds: 'soon' }, 400, 'MALFORMED_REQUEST'],
  ['POST', 'token/create', { comment: 'x'.repeat(1025) }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'token/create', { scopes: ['not a scope'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'token/delete', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'token/delete', { token_id: '__proto__' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['PATCH', `token/${sample}`, { token: { comment: 'x' } }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `token/${sample}`, { update_mask: 'comment' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `token/${sample}`, { token: {}, update_mask: 'expiry_time' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', 'token/none', { token: {}, update_mask: '*' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', 'token-management/on-behalf-of/tokens', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'token-management/on-behalf-of/tokens', { application_id: sample }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['DELETE', 'token-management/tokens/none', {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('%s %s with %j answers %i %s', async (method, name, body, status, code) => {
  const reply = await client.call(method, `/api/2.0/${name}`, { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
