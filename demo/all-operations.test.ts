import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { resolveSchema } from '#shared/operations/load-schema.ts'
import { matchOperation } from '#shared/operations/match-operation.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { type DemoClient, type Reply, startDemoClient } from './testing/demo-client.ts'
import { fillOperation } from './testing/fill-operation.ts'

/** The documented errors of operations whose example names something that a fresh workspace cannot have. */
const refused: Readonly<Record<string, string>> = {
  // Blocks go to a file that is being written; its handle comes from the call that opens it.
  'dbfs.addBlock@2.0': 'RESOURCE_DOES_NOT_EXIST',
  'dbfs.close@2.0': 'RESOURCE_DOES_NOT_EXIST',
}

/** The general form of calls that every kind of object also has as its own: they answer on the same path. */
const general = /^permissions\./

/** Fields that the platform's reference shows but its published schemas leave out. */
const beyondSchemas = new Set(['pinned_by_user_name', 'task'])

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const shape = (path: string) => path.replace(/\{\w+\}/g, '{}')

/** What is wrong with the answer to an operation's own example; null for nothing. */
async function faultOf({ id, response }: Operation, { status, json, text }: Reply): Promise<string | null> {
  const expected = refused[id]
  if (expected !== undefined) {
    const refusal = status >= 400 && json.error_code === expected
    return refusal ? null : `answers ${status} ${text.slice(0, 160)} instead of ${expected}`
  }
  if (status < 200 || status > 299) return `answers ${status} ${text.slice(0, 160)}`
  if (!response?.ref || response.empty || response.binary || response.headersOnly) return null
  const { properties, additionalProperties } = (await resolveSchema({ $ref: `#/schemas/${response.ref}` })).schema
  if (!properties || additionalProperties) return null
  const strange = Object.keys(json).filter((name) => !Object.hasOwn(properties, name) && !beyondSchemas.has(name))
  return strange.length > 0 ? `answers with fields that its schema has not: ${strange.join(', ')}` : null
}

test('every operation, sent with its example, reaches its own path and gets an answer that fits', async () => {
  const faults: string[] = []
  const list = await loadOperationList()
  for (const { id, method, path } of list) {
    const operation = await loadOperation(id)
    const { target, ...call } = await fillOperation(operation)
    const match = await matchOperation(method, target)
    const reached = list.find((other) => other.id === match?.operationId)
    const own = reached !== undefined && (shape(reached.path) === shape(path) || general.test(id))
    if (!own) faults.push(`${id}: ${method} ${target} is ${reached?.id}`)
    client.demo.reset()
    const fault = await faultOf(operation, await client.call(method, target, call))
    if (fault !== null) faults.push(`${id}: ${method} ${target} ${fault}`)
  }
  expect(faults).toEqual([])
}, 60_000)
