import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const ofWorkspace = '/api/2.0/settings/types'
const ofAccount = '/api/2.0/accounts/0f1e2d3c-4b5a-4968-8776-655443322110/settings/types'

function patch(path: string, setting: JsonObject, field_mask = '*') {
  return client.call('PATCH', `${path}/names/default`, { body: { allow_missing: true, field_mask, setting } })
}

async function get(path: string) {
  return (await client.call('GET', `${path}/names/default`)).json
}

test.each([
  [`${ofWorkspace}/default_namespace_ws`, 'namespace', { value: 'main' }, { value: 'lakehouse' }],
  [`${ofWorkspace}/disable_legacy_dbfs`, 'disable_legacy_dbfs', { value: false }, { value: true }],
  [`${ofAccount}/dcp_acct_enable`, 'personal_compute', { value: 'ON' }, { value: 'DELEGATE' }],
  [
    `${ofWorkspace}/aibi_dash_embed_ws_apprvd_domains`,
    'aibi_dashboard_embedding_approved_domains',
    { approved_domains: ['example.com'] },
    { approved_domains: ['example.com', 'example.org'] },
  ],
] as [string, string, JsonObject, JsonObject][])('%s is read, set and set back', async (path, field, first, other) => {
  const before = await get(path)
  expect([before.setting_name, before[field]]).toEqual(['default', first])
  const changed = (await patch(path, { etag: before.etag!, [field]: other })).json
  expect([changed[field], changed.etag === before.etag]).toEqual([other, false])
  expect(await get(path)).toEqual(changed)
  const stale = await patch(path, { etag: before.etag!, [field]: first })
  expect([stale.status, stale.json.error_code]).toEqual([409, 'RESOURCE_CONFLICT'])
  expect(
    (await client.call('DELETE', `${path}/names/default?etag=${encodeURIComponent(String(before.etag))}`)).status,
  ).toBe(409)
  const erased = await client.call('DELETE', `${path}/names/default?etag=${encodeURIComponent(String(changed.etag))}`)
  expect(await get(path)).toEqual({ ...before, etag: erased.json.etag })
})

test('a mask keeps the parts that it does not name', async () => {
  const path = `${ofWorkspace}/restrict_workspace_admins`
  const field = 'restrict_workspace_admins'
  const value = { status: 'RESTRICT_TOKENS_AND_JOB_RUN_AS', disable_gov_tag_creation: true }
  const { json } = await patch(path, { [field]: value }, `${field}.status`)
  expect(json[field]).toEqual({ ...value, disable_gov_tag_creation: false })
})

test('settings of the workspace and of its configuration are the same', async () => {
  const path = `${ofWorkspace}/enable-export-notebook`
  expect(await get(path)).toEqual({ setting_name: 'default', boolean_val: { value: true } })
  await patch(path, { boolean_val: { value: false } })
  const conf = await client.call('GET', '/api/2.0/workspace-conf?keys=enableExportNotebook')
  expect(conf.json).toEqual({ enableExportNotebook: 'false' })
})

test('a setting of the workspace is not that of the account', async () => {
  await patch(`${ofAccount}/llm_proxy_partner_powered`, { boolean_val: { value: false } })
  expect((await get(`${ofWorkspace}/llm_proxy_partner_powered`)).boolean_val).toEqual({ value: true })
})

test.each<[string, JsonObject, string, string]>([
  ['disable_legacy_dbfs', {}, '*', 'INVALID_PARAMETER_VALUE'],
  ['disable_legacy_dbfs', { disable_legacy_dbfs: { value: 'maybe' } }, '*', 'MALFORMED_REQUEST'],
  ['disable_legacy_dbfs', { disable_legacy_dbfs: true }, '*', 'MALFORMED_REQUEST'],
  ['disable_legacy_dbfs', { disable_legacy_dbfs: {} }, 'constructor', 'INVALID_PARAMETER_VALUE'],
  ['disable_legacy_dbfs', { disable_legacy_dbfs: {} }, '', 'INVALID_PARAMETER_VALUE'],
  [
    'restrict_workspace_admins',
    { restrict_workspace_admins: { status: 'FREE_FOR_ALL' } },
    '*',
    'INVALID_PARAMETER_VALUE',
  ],
])('%s refuses %j with the mask "%s"', async (type, setting, mask, code) => {
  const { status, json } = await patch(`${ofWorkspace}/${type}`, setting, mask)
  expect([status, json.error_code]).toEqual([400, code])
})
