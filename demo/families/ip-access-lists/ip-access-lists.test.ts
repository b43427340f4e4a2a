import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const ofWorkspace = '/api/2.0/ip-access-lists'
const ofAccount = '/api/2.0/accounts/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e/ip-access-lists'
const conf = '/api/2.0/workspace-conf'
const wish = { label: 'office', list_type: 'ALLOW', ip_addresses: ['192.0.2.0/24', '198.51.100.7'] }

async function labels(path: string): Promise<readonly unknown[]> {
  const { json } = await client.call('GET', path)
  return (json.ip_access_lists as JsonObject[]).map(({ label }) => label)
}

test.each([ofWorkspace, ofAccount])('a list of %s is made, read, changed, replaced and deleted', async (path) => {
  const created = (await client.call('POST', path, { body: wish })).json.ip_access_list as JsonObject
  const now = client.clock.now()
  expect(created).toEqual({
    ...wish,
    list_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    address_count: 2,
    enabled: true,
    created_at: now,
    updated_at: now,
    created_by: 7402918365520473,
    updated_by: 7402918365520473,
  })
  const one = `${path}/${created.list_id}`
  expect((await client.call('GET', one)).json.ip_access_list).toEqual(created)
  expect((await labels(path)).at(-1)).toBe('office')
  client.clock.advance(1000)
  expect((await client.call('PATCH', one, { body: { enabled: false } })).text).toBe('{}')
  const changed = { ...created, enabled: false, updated_at: now + 1000 }
  expect((await client.call('GET', one)).json.ip_access_list).toEqual(changed)
  const whole = { label: 'scanners', list_type: 'BLOCK', enabled: true }
  expect((await client.call('PUT', one, { body: whole })).text).toBe('{}')
  const replaced = { ...changed, ...whole, ip_addresses: [], address_count: 0 }
  expect((await client.call('GET', one)).json.ip_access_list).toEqual(replaced)
  expect((await client.call('DELETE', one)).text).toBe('{}')
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    const gone = await client.call(method, one)
    expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  }
  expect(await labels(path)).not.toContain('scanners')
})

test.each<[JsonObject, string]>([
  [{ list_type: 'ALLOW' }, 'INVALID_PARAMETER_VALUE'],
  [{ label: 'x' }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, list_type: 'PERMIT' }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, label: 'VPN' }, 'RESOURCE_ALREADY_EXISTS'],
  [{ ...wish, ip_addresses: ['192.0.2'] }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, ip_addresses: ['192.0.2.0/33'] }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, ip_addresses: ['192.0.2.1/24'] }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, ip_addresses: ['192.0.2.0/24/8'] }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, ip_addresses: ['2001:db8::/32'] }, 'INVALID_PARAMETER_VALUE'],
  [{ ...wish, ip_addresses: [7] }, 'MALFORMED_REQUEST'],
  [{ ...wish, ip_addresses: Array.from({ length: 998 }, (_, at) => `10.0.${at >> 8}.${at & 255}`) }, 'QUOTA_EXCEEDED'],
])('a list that cannot be is refused: %j', async (body, code) => {
  const { status, json } = await client.call('POST', ofWorkspace, { body })
  expect([status, json.error_code]).toEqual([400, code])
})

test('a replacement has to say everything', async () => {
  const one = `${ofWorkspace}/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e`
  const { json } = await client.call('PUT', one, { body: { label: 'x', list_type: 'ALLOW' } })
  expect(json.message).toBe('Missing required field: enabled')
})

test('lists in force never shut out whoever changes them', async () => {
  const one = `${ofWorkspace}/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e`
  const everybody = { label: 'all', list_type: 'BLOCK', ip_addresses: ['0.0.0.0/0'] }
  await client.call('PATCH', conf, { body: { enableIpAccessLists: 'true' } })
  const attempts = [
    await client.call('DELETE', one),
    await client.call('PATCH', one, { body: { enabled: false } }),
    await client.call('POST', ofWorkspace, { body: everybody }),
  ]
  for (const { status, json } of attempts) expect([status, json.error_code]).toEqual([400, 'INVALID_STATE'])
  await client.call('PATCH', conf, { body: { enableIpAccessLists: 'false' } })
  expect((await client.call('POST', ofWorkspace, { body: everybody })).status).toBe(200)
  const again = await client.call('PATCH', conf, { body: { enableIpAccessLists: 'true' } })
  expect(again.json.message).toContain('203.0.113.25')
  expect((await client.call('GET', `${conf}?keys=enableIpAccessLists`)).json).toEqual({ enableIpAccessLists: 'false' })
})
