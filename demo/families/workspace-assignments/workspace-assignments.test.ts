import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const account = '/api/2.0/accounts/0f1e2d3c-4b5a-4968-8776-655443322110'
const path = `${account}/workspaces/1234567890123456/permissionassignments`
const dataScientists = '4471828182845904'

function put(id: string, ...permissions: string[]) {
  return client.call('PUT', `${path}/principals/${id}`, { body: { permissions } })
}

function summary({ principal, permissions }: JsonObject): string {
  const { user_name, group_name, service_principal_name } = principal as JsonObject
  return `${user_name ?? group_name ?? service_principal_name} ${permissions as readonly string[]}`
}

async function assigned(): Promise<readonly string[]> {
  const found: string[] = []
  for (let token: unknown = ''; token !== undefined; ) {
    const { json } = await client.call('GET', `${path}?max_results=2&page_token=${token}`)
    found.push(...(json.permission_assignments as JsonObject[]).map(summary))
    token = json.next_page_token
  }
  return found
}

test('principals of the account are let into a workspace, promoted and taken out', async () => {
  const atFirst = [
    'someone@example.com ADMIN',
    'someone.else@example.com USER',
    'data-engineers USER',
    'analysts USER',
    '4c5d6e7f-8091-4a2b-9c3d-4e5f60718293 USER',
  ]
  expect(await assigned()).toEqual(atFirst)
  const { json } = await put(dataScientists, 'USER')
  expect(json).toEqual({
    permissions: ['USER'],
    principal: { principal_id: 4471828182845904, display_name: 'data-scientists', group_name: 'data-scientists' },
  })
  await put(dataScientists, 'USER', 'ADMIN')
  expect(await assigned()).toEqual([...atFirst, 'data-scientists ADMIN'])
  const one = `${path}/principals/${dataScientists}`
  expect((await client.call('DELETE', one)).text).toBe('{}')
  expect((await client.call('DELETE', one)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
  await put('3307415926535897')
  expect(await assigned()).toEqual(atFirst.filter((each) => each !== 'analysts USER'))
})

test('who leaves the account leaves its workspaces', async () => {
  await client.call('DELETE', `${account}/scim/v2/Users/7402918365520474`)
  expect(await assigned()).not.toContain('someone.else@example.com USER')
})

test('mistakes are told', async () => {
  const cases = [
    [await put(dataScientists, 'KING'), 400],
    [await put('1', 'USER'), 404],
    [await client.call('GET', path.replace('1234567890123456', '1')), 404],
    [await client.call('GET', `${path}?page_token=x`), 400],
  ] as const
  for (const [{ status, json }, wanted] of cases) expect([status, typeof json.error_code]).toEqual([wanted, 'string'])
})
