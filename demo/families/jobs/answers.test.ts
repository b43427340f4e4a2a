import { expect, test } from 'vitest'
import { isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { exampleFor } from '#shared/operations/example.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { resolveSchema } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

/** The first field, however deep, that its schema has not. */
async function strangeField(value: JsonValue, inline: Schema, at: string): Promise<string | null> {
  const { schema } = await resolveSchema(inline)
  if (Array.isArray(value)) {
    if (schema.type !== 'array') return `${at} is a list`
    for (const item of value) {
      const found = await strangeField(item, schema.items ?? {}, `${at}[]`)
      if (found !== null) return found
    }
  } else if (isJsonObject(value)) {
    for (const [name, field] of Object.entries(value)) {
      const map = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
      const property = schema.properties?.[name] ?? map
      if (property === undefined) return schema.properties ? `${at}.${name}` : null
      const found = await strangeField(field, property, `${at}.${name}`)
      if (found !== null) return found
    }
  } else if (schema.enum !== undefined && !schema.enum.includes(String(value))) {
    return `${at} is ${String(value)}`
  }
  return null
}

test.each([
  '2.1/jobs/get?job_id=716353 jobs.Job',
  '2.2/jobs/get?job_id=520984416723904511 jobs.Job',
  '2.2/jobs/get?job_id=731190045628814406 jobs.Job',
  '2.2/jobs/list?expand_tasks=true jobs.ListJobsResponse',
  '2.2/jobs/runs/get?run_id=3312471&include_history=true&include_resolved_values=true jobs.Run',
  '2.2/jobs/runs/get?run_id=3312472 jobs.Run',
  '2.2/jobs/runs/get?run_id=902713440556110010 jobs.Run',
  '2.2/jobs/runs/list?expand_tasks=true jobs.ListRunsResponse',
  '2.1/jobs/runs/list?job_id=520984416723904511&expand_tasks=true jobs.ListRunsResponse',
  '2.2/jobs/runs/get-output?run_id=3312473 jobs.RunOutput',
  '2.2/jobs/runs/export?run_id=3312472 jobs.ExportRunOutput',
])('%s answers with nothing but fields of its schema, however deep', async (call) => {
  const [target, schema] = call.split(' ')
  const { status, json } = await client.call('GET', `/api/${target}`)
  expect([status, await strangeField(json, { $ref: `#/schemas/${schema}` }, '$')]).toEqual([200, null])
})

test('the examples with every sensible part are taken', async () => {
  const faults: string[] = []
  for (const { id, path, method } of await loadOperationList()) {
    if (!/^\/api\/2\.\d\/jobs\//.test(path)) continue
    client.demo.reset()
    const { query, body } = await exampleFor(await loadOperation(id), { full: true })
    const target = `${path}?${new URLSearchParams(query)}`
    const { status, text } = await client.call(method, target, body === null ? {} : { body: Buffer.from(body) })
    if (status !== 200) faults.push(`${id}: ${text}`)
  }
  expect(faults).toEqual([])
})
