import { expect, test } from 'vitest'
import { exampleFor } from './example.ts'
import { loadOperation } from './load-operation.ts'
import { loadOperationList } from './load-operation-list.ts'
import { resolveSchema } from './load-schema.ts'
import type { Schema } from './operation.ts'
import { paramSchema } from './param-schema.ts'
import { responseExampleText } from './response-example.ts'
import { schemaExampleText } from './schema-example.ts'

/** The first way in which a value does not fit its schema. */
async function misfit(value: unknown, inline: Schema, at = '$'): Promise<string | null> {
  const { schema } = await resolveSchema(inline)
  if (schema.enum) return schema.enum.includes(value as string) ? null : `${at} is none of the enum`
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return `${at} is no array`
    for (const [index, item] of value.entries()) {
      const found = await misfit(item, schema.items ?? {}, `${at}[${index}]`)
      if (found) return found
    }
    return null
  }
  if (schema.type === 'object') return misfitObject(value, schema, at)
  if (schema.type === 'integer') return Number.isInteger(value) ? null : `${at} is no integer`
  return schema.type === undefined || typeof value === schema.type ? null : `${at} is no ${schema.type}`
}

async function misfitObject(value: unknown, schema: Schema, at: string): Promise<string | null> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} is no object`
  const fields = value as Record<string, unknown>
  for (const name of schema.required ?? []) if (!Object.hasOwn(fields, name)) return `${at}.${name} is missing`
  for (const [name, field] of Object.entries(fields)) {
    const map = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
    const property = schema.properties?.[name] ?? map
    if (!property) return `${at}.${name} is not in the schema`
    const found = await misfit(field, property, `${at}.${name}`)
    if (found) return found
  }
  return null
}

test('every example fills in the required parts and fits its schema', async () => {
  for (const { id } of await loadOperationList()) {
    const operation = await loadOperation(id)
    const { path, query, body } = await exampleFor(operation)
    for (const param of operation.params) {
      if (param.in === 'path') expect(path[param.name], `${id}: ${param.name}`).toBeTruthy()
      if (param.in === 'query' && param.required) expect(query.map(([name]) => name)).toContain(param.name)
    }
    if (body === null) continue
    const params = operation.params.filter((param) => param.in === 'body')
    const whole = params.find((param) => param.wholeBody)
    const schema: Schema = whole
      ? paramSchema(whole)
      : {
          type: 'object',
          properties: Object.fromEntries(params.map((param) => [param.name, paramSchema(param)])),
          required: params.filter((param) => param.required).map((param) => param.name),
        }
    expect(await misfit(JSON.parse(body), schema), `${id}\n${body}`).toBeNull()
  }
})

test('every made-up answer fits its schema and stays of a readable size', async () => {
  for (const { id } of await loadOperationList()) {
    const operation = await loadOperation(id)
    const text = await responseExampleText(operation)
    if (text === null) continue
    expect(text.length, id).toBeLessThan(200_000)
    const { ref } = operation.response ?? {}
    if (ref) expect(await misfit(JSON.parse(text), { $ref: `#/schemas/${ref}` }), id).toBeNull()
  }
})

test('numbers of 64 bits keep every digit', async () => {
  expect(await schemaExampleText('compute.ClusterDetails')).toContain('"spark_context_id": 1234567890123456789')
})

test('a list shows two items, and names no next page', async () => {
  const text = await schemaExampleText('compute.ListClustersResponse')
  const { clusters, next_page_token } = JSON.parse(text) as {
    clusters: { cluster_id: string }[]
    next_page_token?: string
  }
  expect(clusters.map(({ cluster_id }) => cluster_id)).toEqual(['1234-567890-patch123', '1234-567890-batch123'])
  expect(next_page_token).toBeUndefined()
})

test('a schema within itself comes to an end', async () => {
  expect(JSON.parse(await schemaExampleText('jobs.Task'))).toHaveProperty('task_key', 'load')
})

test('creating a cluster starts from something that could be sent', async () => {
  const { body } = await exampleFor(await loadOperation('clusters.create@2.1'))
  expect(JSON.parse(body ?? '')).toEqual({
    cluster_name: 'patch-cluster',
    node_type_id: 'i3.xlarge',
    num_workers: 2,
    spark_version: '15.4.x-scala2.12',
  })
})
