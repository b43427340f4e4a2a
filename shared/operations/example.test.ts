import { expect, test } from 'vitest'
import { exampleFor } from './example.ts'
import { examples } from './examples/loaders.js'
import { expandParams } from './expand-params.ts'
import { loadOperation } from './load-operation.ts'
import { loadOperationList } from './load-operation-list.ts'
import type { Operation, Schema } from './operation.ts'
import { paramSchema } from './param-schema.ts'
import { responseExampleText } from './response-example.ts'
import { schemaExampleText } from './schema-example.ts'
import { misfit } from './testing/misfit.ts'
import { type WrittenExample, writtenExample } from './written-example.ts'

/** What a JSON body must fit; null for a call without. */
function bodySchema(operation: Operation): Schema {
  const params = operation.params.filter((param) => param.in === 'body')
  const whole = params.find((param) => param.wholeBody)
  if (whole) return paramSchema(whole)
  return {
    type: 'object',
    properties: Object.fromEntries(params.map((param) => [param.name, paramSchema(param)])),
    required: params.filter((param) => param.required).map((param) => param.name),
  }
}

test.each([
  ['minimal', false],
  ['full', true],
])('every %s example fills in the required parts and fits its schema', async (_, full) => {
  for (const { id } of await loadOperationList()) {
    const operation = await loadOperation(id)
    const { path, query, body } = await exampleFor(operation, { full })
    const known = new Map((await expandParams(operation)).map((param) => [param.name, param]))
    for (const param of operation.params) {
      if (param.in === 'path') expect(path[param.name], `${id}: ${param.name}`).toBeTruthy()
      const sent = query.some(([name]) => name === param.name || name.startsWith(`${param.name}.`))
      if (param.in === 'query' && param.required) expect(sent, `${id}: ${param.name}`).toBe(true)
    }
    for (const [name, value] of query) {
      const { type, enum: values } = known.get(name) ?? {}
      expect(type, `${id}: ${name}`).toBeTruthy()
      if (values) expect(values, `${id}: ${name}`).toContain(value)
      if (type === 'integer') expect(value, `${id}: ${name}`).toMatch(/^\d+$/)
    }
    if (body !== null) expect(await misfit(JSON.parse(body), bodySchema(operation)), `${id}\n${body}`).toBeNull()
  }
})

test('every example written by hand is one of an operation and names its parameters', async () => {
  const list = await loadOperationList()
  for (const [service, load] of Object.entries(examples)) {
    for (const [key, written] of Object.entries((await load()).default as Record<string, WrittenExample>)) {
      const ids = list
        .map(({ id }) => id)
        .filter((id) => id === key || id.replace(/^account\./, '').startsWith(`${key}@`))
      expect(ids, key).not.toEqual([])
      for (const id of ids) {
        const operation = await loadOperation(id)
        expect(operation.service, id).toBe(service)
        if (id === key) expect(await writtenExample(operation), id).toEqual(written)
        const names = new Set((await expandParams(operation)).map(({ name }) => name))
        const given = { ...written.path, ...written.query, ...written.fullQuery }
        for (const name of Object.keys(given)) expect(names, id).toContain(name)
      }
    }
  }
})

test('creating a job shows two tasks and a schedule, and all of them as they belong together', async () => {
  const operation = await loadOperation('jobs.create@2.2')
  for (const full of [false, true]) {
    const job = JSON.parse((await exampleFor(operation, { full })).body ?? '')
    expect(job.tasks.map((task: { task_key: string }) => task.task_key)).toEqual(['load', 'report'])
    expect(job.tasks[1].depends_on).toEqual([{ task_key: 'load' }])
    expect(job.schedule.quartz_cron_expression).toBe('0 0 6 * * ?')
  }
})

test('a part of a path is only that part', async () => {
  const { path } = await exampleFor(await loadOperation('postgres.deleteSyncedTable@2.0'))
  expect(path).toEqual({ catalog: 'main', schema: 'default', table: 'trips' })
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
