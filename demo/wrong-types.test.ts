import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonValue } from '#shared/json/exact-value.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { type DemoClient, startDemoClient } from './testing/demo-client.ts'
import { fillOperation } from './testing/fill-operation.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

/** What hardly any field takes; the parser's objects have no prototype, so that not even a text can be made of them. */
const value: JsonValue = [{ key: null }]

async function faultOf(method: string, target: string, name: string): Promise<string | null> {
  const { status, text } = await client.call(method, target, { body: { [name]: value } })
  return status < 500 ? null : `${method} ${target} with ${name}: ${JSON.stringify(value)} answers ${text}`
}

test('no operation breaks when one of its fields is an object or a list', async () => {
  const faults: (string | null)[] = []
  for (const { id, method } of await loadOperationList()) {
    const operation = await loadOperation(id)
    const { target, body } = await fillOperation(operation)
    const path = target.replace(/\?.*/, '')
    const example = Buffer.isBuffer(body) && body[0] === 0x7b ? (JSON.parse(body.toString()) as object) : {}
    for (const { name } of operation.params) {
      faults.push(await faultOf(method, path, name))
      const whole = Buffer.from(JSON.stringify({ ...example, [name]: {} }))
      const headers = { 'Content-Type': 'application/json' }
      const { status } = await client.call(method, path, { body: whole, headers })
      if (status >= 500) faults.push(`${method} ${path} with ${name}: {} among the rest answers ${status}`)
    }
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([])
})
