import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/workspace-conf'

async function read(keys: string) {
  return (await client.call('GET', `${path}?keys=${keys}`)).json
}

test('settings of the workspace are read together and changed one by one', async () => {
  const keys = 'enableTokensConfig,%20maxTokenLifetimeDays,intercomAdminConsent'
  expect(await read(keys)).toEqual({
    enableTokensConfig: 'true',
    maxTokenLifetimeDays: '0',
    intercomAdminConsent: null,
  })
  const changed = await client.call('PATCH', path, { body: { maxTokenLifetimeDays: '90' } })
  expect([changed.status, changed.text]).toEqual([200, '{}'])
  expect(await read('maxTokenLifetimeDays')).toEqual({ maxTokenLifetimeDays: '90' })
})

test.each<[JsonObject, string]>([
  [{ enableDreams: 'true' }, 'INVALID_PARAMETER_VALUE'],
  [{ constructor: 'true' }, 'INVALID_PARAMETER_VALUE'],
  [{ enableTokensConfig: 'maybe' }, 'INVALID_PARAMETER_VALUE'],
  [{ maxTokenLifetimeDays: '-1' }, 'INVALID_PARAMETER_VALUE'],
  [{ enableTokensConfig: 'false', enableWebTerminal: true }, 'MALFORMED_REQUEST'],
])('%j is refused and changes nothing', async (body, code) => {
  const { status, json } = await client.call('PATCH', path, { body })
  expect([status, json.error_code]).toEqual([400, code])
  expect(await read('enableTokensConfig')).toEqual({ enableTokensConfig: 'true' })
})

test.each(['', 'keys=', 'keys=,', 'keys=enableDreams', 'keys=__proto__'])('reading "%s" is refused', async (query) => {
  const { status, json } = await client.call('GET', `${path}?${query}`)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
