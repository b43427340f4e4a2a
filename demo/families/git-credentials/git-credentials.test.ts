import { expect, test } from 'vitest'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/git-credentials'

test('a credential is made, read, listed, changed and deleted, and never shows its token', async () => {
  const body = { git_provider: 'GITHUB', git_username: 'me', personal_access_token: 'not-a-real-one' }
  const created = await client.call('POST', path, { body: { ...body, is_default_for_provider: true } })
  expect(created.json).toMatchObject({ git_provider: 'gitHub', git_username: 'me', is_default_for_provider: true })
  const one = `${path}/${created.json.credential_id}`
  expect((await client.call('GET', one)).json).toEqual(created.json)
  const list = await client.call('GET', path)
  expect(list.json.credentials).toContainEqual(created.json)
  expect(list.json.credentials).toContainEqual(
    expect.objectContaining({ name: 'work', is_default_for_provider: false }),
  )
  expect(list.text).not.toContain('not-a-real-one')
  expect((await client.call('PATCH', one, { body: { git_provider: 'gitHub', git_username: 'you' } })).text).toBe('{}')
  expect((await client.call('GET', one)).json).toMatchObject({ git_username: 'you' })
  expect((await client.call('DELETE', one)).text).toBe('{}')
  const gone = await client.call('GET', one)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  expect((await client.call('DELETE', one)).status).toBe(404)
})

test('unknown providers and ids that are no numbers are refused', async () => {
  const provider = await client.call('POST', path, { body: { git_provider: 'svn' } })
  expect([provider.status, provider.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  const missing = await client.call('POST', path, { body: {} })
  expect(missing.json.message).toBe('Missing required field: git_provider')
  expect((await client.call('GET', `${path}/abc`)).json.error_code).toBe('MALFORMED_REQUEST')
})
