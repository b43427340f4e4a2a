import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.1/unity-catalog'
const call = (method: string, path: string, body?: JsonObject) =>
  client.call(method, `${base}/${path}`, body === undefined ? {} : { body })
const named = (list: JsonValue | undefined, field: string) => ((list ?? []) as JsonObject[]).map((each) => each[field])

test('a share is made, filled, given to a recipient, renamed and deleted', async () => {
  const made = (await call('POST', 'shares', { name: 'city-share', comment: 'c' })).json
  expect((await call('GET', 'shares/city-share')).json).toEqual(made)
  const update = (action: string, name: string) =>
    call('PATCH', 'shares/city-share', { updates: [{ action, data_object: { name } }] })
  const [object] = (await update('ADD', 'main.default.Trips')).json.objects as JsonObject[]
  expect(object).toEqual({
    name: 'main.default.trips',
    data_object_type: 'TABLE',
    shared_as: 'default.trips',
    status: 'ACTIVE',
    added_at: client.clock.now(),
    added_by: 'someone@example.com',
  })
  expect((await update('ADD', 'main.default.trips')).json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  expect((await update('ADD', 'main.default.none')).json.error_code).toBe('TABLE_DOES_NOT_EXIST')
  expect((await update('REMOVE', 'main.default.orders')).status).toBe(404)
  const changes = [{ principal: 'partner', add: ['SELECT'] }]
  const assignment = { principal: 'partner', privileges: ['SELECT'] }
  const granted = (await call('PATCH', 'shares/city-share/permissions', { changes })).json
  expect(granted).toEqual({ privilege_assignments: [assignment] })
  await call('PATCH', 'recipients/partner', { new_name: 'friend' })
  await call('PATCH', 'shares/city-share', { new_name: 'town-share' })
  const seen = (await call('GET', 'recipients/friend/share-permissions')).json.permissions_out
  expect(named(seen, 'share_name')).toEqual(['partner-share', 'town-share'])
  await call('DELETE', 'recipients/friend')
  expect((await call('GET', 'shares/town-share/permissions')).json.privilege_assignments).toEqual([])
  const shared = (await call('GET', 'shares/town-share?include_shared_data=true')).json
  expect(named(shared.objects, 'name')).toEqual(['main.default.trips'])
  expect((await call('DELETE', 'shares/town-share')).text).toBe('{}')
  expect((await call('GET', 'shares/town-share')).json.error_code).toBe('SHARE_DOES_NOT_EXIST')
})

test('a recipient gets a new token while the old one lives on for a while', async () => {
  const made = (await call('POST', 'recipients', { name: 'city', authentication_type: 'TOKEN' })).json
  const [first] = made.tokens as JsonObject[]
  expect([made.activated, made.activation_url]).toEqual([false, first!.activation_url])
  const rotate = (seconds: number) =>
    call('POST', 'recipients/city/rotate-token', { existing_token_expire_in_seconds: seconds })
  const [old, fresh] = (await rotate(60)).json.tokens as JsonObject[]
  expect([old!.id, old!.expiration_time]).toEqual([first!.id, client.clock.now() + 60_000])
  expect(fresh!.id).not.toBe(first!.id)
  expect((await rotate(0)).json.tokens).toHaveLength(2)
  expect((await call('GET', 'recipients/city')).json.activation_url).not.toBe(made.activation_url)
  expect((await call('DELETE', 'recipients/city')).text).toBe('{}')
  expect((await call('GET', 'recipients/city')).json.error_code).toBe('RECIPIENT_DOES_NOT_EXIST')
})

test('the token of a provider is never shown', async () => {
  const profile = { shareCredentialsVersion: 1, endpoint: 'https://sharing.example.com', bearerToken: 'sesame' }
  const wish = { name: 'traffic', authentication_type: 'TOKEN', recipient_profile_str: JSON.stringify(profile) }
  const { json, text } = await call('POST', 'providers', wish)
  expect(json.recipient_profile).toEqual({ share_credentials_version: 1, endpoint: 'https://sharing.example.com' })
  expect(text).not.toContain('sesame')
  expect((await call('PATCH', 'providers/traffic', { comment: 'c', new_name: 'roads' })).json.comment).toBe('c')
  expect(named((await call('GET', 'providers/weather-data/shares')).json.shares, 'name')).toEqual([
    'forecasts',
    'stations',
  ])
  expect(named((await call('GET', 'providers')).json.providers, 'name')).toEqual(['roads', 'weather-data'])
  expect((await call('DELETE', 'providers/roads')).text).toBe('{}')
  expect((await call('GET', 'providers/roads')).json.error_code).toBe('PROVIDER_DOES_NOT_EXIST')
})

test('shares, recipients and providers come in pages', async () => {
  for (let at = 0; at < 4; at += 1) await call('POST', 'shares', { name: `s${at}` })
  const seen: unknown[] = []
  let token: JsonValue = ''
  do {
    const { json } = await call('GET', `shares?max_results=2&page_token=${token}`)
    seen.push(named(json.shares, 'name'))
    token = json.next_page_token ?? ''
  } while (token !== '')
  expect(seen).toEqual([['partner-share', 's0'], ['s1', 's2'], ['s3']])
})

test.each<[string, string, JsonObject, string]>([
  ['POST', 'recipients', { name: 'x' }, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'recipients', { name: 'x', authentication_type: 'DATABRICKS' }, 'INVALID_PARAMETER_VALUE'],
  [
    'POST',
    'providers',
    { name: 'x', authentication_type: 'TOKEN', recipient_profile_str: '{' },
    'INVALID_PARAMETER_VALUE',
  ],
  ['PATCH', 'shares/partner-share', { updates: [{ action: 'ADD' }] }, 'INVALID_PARAMETER_VALUE'],
  [
    'PATCH',
    'shares/partner-share/permissions',
    { changes: [{ principal: 'none', add: ['SELECT'] }] },
    'RECIPIENT_DOES_NOT_EXIST',
  ],
  [
    'PATCH',
    'shares/partner-share/permissions',
    { changes: [{ principal: 'partner', add: ['MODIFY'] }] },
    'INVALID_PARAMETER_VALUE',
  ],
  ['POST', 'recipients/partner/rotate-token', {}, 'INVALID_PARAMETER_VALUE'],
])('%s %s of %j is refused', async (method, path, body, code) => {
  expect((await call(method, path, body)).json.error_code).toBe(code)
})
