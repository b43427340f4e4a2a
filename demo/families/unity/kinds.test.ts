import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.1/unity-catalog'
const role = { aws_iam_role: { role_arn: 'arn:aws:iam::123456789012:role/x' } }
const inDefault = { catalog_name: 'main', schema_name: 'default' }
const where = 'catalog_name=main&schema_name=default'
const body = { data_type: 'INT', full_data_type: 'INT', input_params: {}, is_deterministic: true, is_null_call: false }
const routine = { parameter_style: 'S', routine_body: 'SQL', security_type: 'DEFINER', sql_data_access: 'NO_SQL' }

const get = (path: string) => client.call('GET', `${base}/${path}`)
const post = (path: string, wish: JsonObject) => client.call('POST', `${base}/${path}`, { body: wish })
const patch = (path: string, wish: JsonObject) => client.call('PATCH', `${base}/${path}`, { body: wish })
const put = (path: string, wish: JsonObject) => client.call('PUT', `${base}/${path}`, { body: wish })
const remove = (path: string) => client.call('DELETE', `${base}/${path}`)

test.each<[string, string, string, JsonObject, string, JsonObject]>([
  ['storage-credentials', 'storage_credentials', '', { name: 'a', ...role }, 'a', { comment: 'c', new_name: 'b' }],
  ['credentials', 'credentials', '', { name: 'a', purpose: 'SERVICE', ...role }, 'a', { comment: 'c', new_name: 'b' }],
  [
    'external-locations',
    'external_locations',
    '',
    { name: 'a', url: 's3://new/', credential_name: 'landing-role' },
    'a',
    { read_only: true, new_name: 'b' },
  ],
  [
    'connections',
    'connections',
    '',
    { name: 'a', connection_type: 'MYSQL', options: { host: 'h', password: 'p' } },
    'a',
    { options: { host: 'i' }, new_name: 'b' },
  ],
  [
    'functions',
    'functions',
    where,
    { function_info: { ...inDefault, name: 'a', ...body, ...routine, specific_name: 'a' } },
    'main.default.a',
    { owner: 'analysts' },
  ],
  [
    'models',
    'registered_models',
    where,
    { ...inDefault, name: 'a' },
    'main.default.a',
    { comment: 'c', new_name: 'b' },
  ],
])('%s live from create to delete', async (path, field, query, wish, fullName, change) => {
  const created = await post(path, wish)
  expect([created.status, created.json.name, created.json.owner]).toEqual([200, 'a', 'someone@example.com'])
  expect(created.text).not.toContain('"p"')
  expect((await get(`${path}/${fullName}`)).json).toEqual(created.json)
  const pages: JsonValue[] = []
  let token: JsonValue = ''
  do {
    const { json } = await get(`${path}?${query}&max_results=1&page_token=${token}`)
    pages.push(...(json[field] as JsonObject[]).map(({ name }) => name!))
    token = json.next_page_token ?? ''
  } while (token !== '')
  expect(pages).toContain('a')
  expect(pages.length).toBeGreaterThan(1)
  expect((await post(path, wish)).json.error_code).toMatch(/_ALREADY_EXISTS$/)
  client.clock.advance(9)
  const { new_name, ...rest } = change
  const changed = (await patch(`${path}/${fullName}`, change)).json
  const name = String(new_name ?? 'a')
  expect([changed.name, changed.updated_at]).toEqual([name, client.clock.now()])
  for (const [key, value] of Object.entries(rest)) expect(changed[key]).toEqual(value)
  const renamed = fullName.replace(/a$/, name)
  expect((await remove(`${path}/${renamed}`)).text).toBe('{}')
  const gone = await get(`${path}/${renamed}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, expect.stringMatching(/_DOES_NOT_EXIST$/)])
})

test('a credential keeps its locations when it is renamed, and goes only by force while they use it', async () => {
  await patch('storage-credentials/landing-role', { new_name: 'files-role' })
  expect((await get('external-locations/uploads')).json.credential_name).toBe('files-role')
  const kept = await remove('storage-credentials/files-role')
  expect([kept.status, kept.json.error_code]).toEqual([400, 'INVALID_STATE'])
  expect((await remove('storage-credentials/files-role?force=true')).status).toBe(200)
  expect((await remove('external-locations/uploads')).json.error_code).toBe('INVALID_STATE')
})

test('credentials for services are no storage credentials', async () => {
  const names = (json: JsonObject, field: string) => (json[field] as JsonObject[]).map(({ name }) => name)
  expect(names((await get('credentials?purpose=SERVICE')).json, 'credentials')).toEqual(['mail-service'])
  expect(names((await get('storage-credentials')).json, 'storage_credentials')).toEqual([
    'archive-role',
    'landing-role',
  ])
  expect((await get('storage-credentials/mail-service')).json.error_code).toBe('STORAGE_CREDENTIAL_DOES_NOT_EXIST')
  const location = { name: 'x', url: 's3://x', credential_name: 'mail-service' }
  expect((await post('external-locations', location)).json.error_code).toBe('INVALID_PARAMETER_VALUE')
})

test('versions of a model are read by number and alias, changed and deleted', async () => {
  const model = 'models/main.default.churn'
  const version = (await get(`${model}/aliases/champion?include_aliases=true`)).json
  expect([version.version, version.aliases]).toEqual([2, [{ alias_name: 'champion', version_num: 2 }]])
  const alias = (await put(`${model}/aliases/challenger`, { version_num: 3 })).json
  const place = { model_name: 'churn', catalog_name: 'main', schema_name: 'default' }
  expect(alias).toEqual({ alias_name: 'challenger', version_num: 3, ...place })
  expect((await get(`${model}?include_aliases=true`)).json.aliases).toHaveLength(2)
  expect((await patch(`${model}/versions/3`, { comment: 'better' })).json.comment).toBe('better')
  const first = (await get(`${model}/versions?max_results=2`)).json
  const second = (await get(`${model}/versions?max_results=2&page_token=${first.next_page_token}`)).json
  expect([first.model_versions, second.model_versions].map((list) => (list as JsonValue[]).length)).toEqual([2, 1])
  await remove(`${model}/versions/3`)
  for (const path of [`${model}/versions/3`, `${model}/aliases/challenger`]) expect((await get(path)).status).toBe(404)
  expect((await remove(`${model}/aliases/champion`)).text).toBe('{}')
  expect((await remove(`${model}/aliases/champion`)).status).toBe(404)
  expect((await get('models')).json.registered_models).toHaveLength(1)
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', 'storage-credentials', { name: 'a' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'credentials', { name: 'a', aws_iam_role: { role_arn: 'x' } }, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'POST',
    'external-locations',
    { name: 'a', url: 's3://a', credential_name: 'none' },
    404,
    'STORAGE_CREDENTIAL_DOES_NOT_EXIST',
  ],
  [
    'POST',
    'external-locations',
    { name: 'a', url: 's3://my-reports/x', credential_name: 'landing-role' },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['POST', 'connections', { name: 'a', connection_type: 'x y', options: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'functions', { ...inDefault, name: 'a' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'models', { name: 'a' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PUT', 'models/main.default.churn/aliases/latest', { version_num: 1 }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PUT', 'models/main.default.churn/aliases/best', { version_num: 9 }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['PATCH', 'connections/crm-database', { new_name: 'b' }, 400, 'INVALID_PARAMETER_VALUE'],
])('%s %s of %j is refused', async (method, path, wish, status, code) => {
  const reply = await client.call(method, `${base}/${path}`, { body: wish })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
