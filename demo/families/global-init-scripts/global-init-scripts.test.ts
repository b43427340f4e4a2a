import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/global-init-scripts'
const wish = { name: 'first-of-all', script: Buffer.from('echo hello').toString('base64') }

async function names() {
  const scripts = (await client.call('GET', path)).json.scripts as JsonObject[]
  expect(scripts.map(({ position }) => position)).toEqual(scripts.map((_, place) => place))
  return scripts.map(({ name }) => name)
}

test('a script is made, read, listed in its place, moved and deleted', async () => {
  const { json } = await client.call('POST', path, { body: { ...wish, position: 0, enabled: true } })
  const one = `${path}/${json.script_id}`
  expect(json.script_id).toMatch(/^[0-9A-F]{16}$/)
  expect((await client.call('GET', one)).json).toMatchObject({ ...wish, position: 0, enabled: true })
  expect(await names()).toEqual(['first-of-all', 'install-jq', 'set-timezone', 'collect-metrics'])
  expect((await client.call('GET', path)).text).not.toContain('"script":')
  expect((await client.call('PATCH', one, { body: { ...wish, position: 99 } })).text).toBe('{}')
  expect(await names()).toEqual(['install-jq', 'set-timezone', 'collect-metrics', 'first-of-all'])
  expect((await client.call('GET', one)).json.enabled).toBe(true)
  expect((await client.call('DELETE', one)).text).toBe('{}')
  for (const method of ['GET', 'DELETE', 'PATCH']) {
    const gone = await client.call(method, one, method === 'PATCH' ? { body: wish } : {})
    expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  }
})

test.each<[JsonObject]>([
  [{ name: 'x' }],
  [{ script: 'YQ==' }],
  [{ ...wish, script: '%' }],
  [{ ...wish, position: -1 }],
  [{ ...wish, script: Buffer.alloc(65 * 1024).toString('base64') }],
])('a script that cannot be is refused: %#', async (body) => {
  const { status, json } = await client.call('POST', path, { body })
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
