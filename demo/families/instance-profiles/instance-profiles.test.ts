import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { type DemoClient, startDemoClient } from '../../testing/demo-client.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const arn = { instance_profile_arn: 'arn:aws:iam::123456789012:instance-profile/new-one' }

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/instance-profiles/${name}`, { body })
}

async function list() {
  return (await client.call('GET', '/api/2.0/instance-profiles/list')).json.instance_profiles
}

test('a profile is added, listed, edited and removed', async () => {
  expect((await post('add', { ...arn, skip_validation: true })).text).toBe('{}')
  expect(await list()).toContainEqual({ ...arn, is_meta_instance_profile: false })
  const again = await post('add', arn)
  expect([again.status, again.json.error_code]).toEqual([400, 'RESOURCE_ALREADY_EXISTS'])
  const role = { iam_role_arn: 'arn:aws:iam::123456789012:role/other' }
  expect((await post('edit', { ...arn, ...role })).text).toBe('{}')
  expect(await list()).toContainEqual({ ...arn, ...role, is_meta_instance_profile: false })
  expect((await post('remove', arn)).text).toBe('{}')
  for (const name of ['remove', 'edit']) {
    const gone = await post(name, arn)
    expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  }
})

test('what is no instance profile is refused', async () => {
  for (const body of [{}, { instance_profile_arn: 'arn:aws:iam::123456789012:role/x' }]) {
    const { status, json } = await post('add', body)
    expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  }
})
