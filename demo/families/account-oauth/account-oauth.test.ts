import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const account = '/api/2.0/accounts/0f1e2d3c-4b5a-4968-8776-655443322110'
const custom = `${account}/oauth2/custom-app-integrations`
const published = `${account}/oauth2/published-app-integrations`
const nightly = '9051364428170593'

function call(method: string, path: string, body?: JsonObject) {
  return client.call(method, path, body === undefined ? {} : { body })
}

async function pages(path: string, items: string, field: string) {
  const seen: unknown[] = []
  for (let count = 1, token = ''; ; count += 1) {
    const { json } = await call('GET', `${path}?page_size=1&page_token=${token}`)
    seen.push(...(json[items] as JsonObject[]).map((item) => item[field]))
    if (json.next_page_token === undefined) return { count, seen }
    token = String(json.next_page_token)
  }
}

test('a client of one`s own is made, found, changed and deleted; its secret is seen once', async () => {
  const wish = { name: 'mine', confidential: true, redirect_urls: ['https://example.com/cb'], scopes: ['sql'] }
  const created = (await call('POST', custom, wish)).json
  expect(created.client_secret).toMatch(/^dose[0-9a-f]{32}$/)
  const one = `${custom}/${created.integration_id}`
  const shown = (await call('GET', one)).json
  expect(shown).toEqual({
    ...wish,
    integration_id: created.integration_id,
    client_id: created.client_id,
    create_time: new Date(client.clock.now()).toISOString(),
    created_by: 7402918365520473,
  })
  expect((await call('GET', `${one}?include_creator_username=true`)).json.creator_username).toBe('someone@example.com')
  expect((await pages(custom, 'apps', 'name')).seen).toEqual(['Trip planner', 'Night watch', 'mine'])
  expect((await call('GET', `${custom}?search_keyword=NIGHT`)).json.apps).toHaveLength(1)
  const token_access_policy = { access_token_ttl_in_minutes: 30 }
  expect((await call('PATCH', one, { token_access_policy })).text).toBe('{}')
  expect((await call('GET', one)).json).toEqual({ ...shown, token_access_policy })
  expect((await call('DELETE', one)).text).toBe('{}')
  expect((await call('GET', one)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('a published client is switched on and off', async () => {
  const apps = await pages(`${account}/oauth2/published-apps`, 'apps', 'app_id')
  expect(apps).toEqual({
    count: 4,
    seen: ['databricks-cli', 'databricks-sql-connector', 'power-bi', 'tableau-desktop'],
  })
  const { json } = await call('POST', published, { app_id: 'power-bi' })
  const one = `${published}/${json.integration_id}`
  expect((await call('GET', one)).json.name).toBe('Power BI')
  expect((await call('POST', published, { app_id: 'power-bi' })).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  expect((await call('DELETE', one)).text).toBe('{}')
  expect((await call('GET', one)).status).toBe(404)
})

test.each([
  ['federationPolicies', { issuer: 'https://a.example.com', subject_claim: 'sub' }],
  [`servicePrincipals/${nightly}/federationPolicies`, { issuer: 'https://a.example.com', subject: 'x' }],
])('a policy of %s lives from create to delete', async (path, oidc_policy) => {
  const policies = `${account}/${path}`
  const wish = { description: 'mine', oidc_policy }
  const created = await call('POST', `${policies}?policy_id=my-policy`, wish)
  expect([created.json.policy_id, created.json.description, created.json.oidc_policy]).toEqual([
    'my-policy',
    'mine',
    oidc_policy,
  ])
  expect(`/api/2.0/${created.json.name}`).toBe(`${policies}/my-policy`)
  expect((await call('POST', `${policies}?policy_id=my-policy`, wish)).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  await call('POST', policies, wish)
  const listed = await pages(policies, 'policies', 'policy_id')
  expect([listed.count, listed.seen[1]]).toEqual([3, 'my-policy'])
  const one = `${policies}/my-policy`
  const change = { description: 'ours', oidc_policy: { ...oidc_policy, issuer: 'https://b.example.com' } }
  const changed = (await call('PATCH', `${one}?update_mask=description`, change)).json
  expect([changed.description, changed.oidc_policy]).toEqual(['ours', oidc_policy])
  expect((await call('PATCH', one, change)).json.oidc_policy).toEqual(change.oidc_policy)
  expect((await call('DELETE', one)).text).toBe('{}')
  expect((await call('GET', one)).status).toBe(404)
})

test('secrets of a service principal are the same for the account and the workspace, and run out', async () => {
  const ofAccount = `${account}/servicePrincipals/${nightly}/credentials/secrets`
  const ofWorkspace = `/api/2.0/accounts/servicePrincipals/${nightly}/credentials/secrets`
  const { secret, ...shown } = (await call('POST', ofWorkspace, { lifetime: '60s' })).json
  expect(secret).toMatch(/^dose[0-9a-f]{32}$/)
  const listed = async () => (await call('GET', ofAccount)).json.secrets as JsonObject[]
  expect((await listed()).at(-1)).toEqual(shown)
  client.clock.advance(60_000)
  expect((await listed()).at(-1)!.status).toBe('EXPIRED')
  for (let at = 0; at < 3; at += 1) expect((await call('POST', ofAccount, {})).status).toBe(200)
  expect((await call('POST', ofAccount, {})).json.error_code).toBe('QUOTA_EXCEEDED')
  const all = await pages(ofAccount, 'secrets', 'id')
  expect([all.count, new Set(all.seen).size]).toEqual([5, 5])
  expect((await call('DELETE', `${ofWorkspace}/${shown.id}`)).text).toBe('{}')
  expect((await call('DELETE', `${ofAccount}/${shown.id}`)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test.each<[string, JsonObject, number, string]>([
  [custom, {}, 400, 'INVALID_PARAMETER_VALUE'],
  [custom, { name: 'Night watch' }, 409, 'RESOURCE_ALREADY_EXISTS'],
  [custom, { name: 'x', redirect_urls: ['nowhere'] }, 400, 'INVALID_PARAMETER_VALUE'],
  [custom, { name: 'x', token_access_policy: { access_token_ttl_in_minutes: 1 } }, 400, 'INVALID_PARAMETER_VALUE'],
  [custom, { name: 'x', token_access_policy: 7 }, 400, 'MALFORMED_REQUEST'],
  [published, { app_id: 'unheard-of' }, 400, 'INVALID_PARAMETER_VALUE'],
  [`${account}/federationPolicies`, {}, 400, 'INVALID_PARAMETER_VALUE'],
  [`${account}/federationPolicies`, { oidc_policy: { issuer: 'http://x' } }, 400, 'INVALID_PARAMETER_VALUE'],
  [`${account}/servicePrincipals/1/federationPolicies`, {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [`${account}/servicePrincipals/1/credentials/secrets`, {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [`${account}/servicePrincipals/${nightly}/credentials/secrets`, { lifetime: '1h' }, 400, 'INVALID_PARAMETER_VALUE'],
])('%s refuses %j', async (path, body, status, code) => {
  const reply = await call('POST', path, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
