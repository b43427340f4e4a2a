import { expect, test } from 'vitest'
import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const clusterId = '1234-567890-batch123'

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/1.2/${name}`, { body })
}

function status(kind: string, query: Record<string, string>) {
  return client.call('GET', `/api/1.2/${kind}/status?${new URLSearchParams({ clusterId, ...query })}`)
}

async function openContext(language = 'python') {
  const contextId = String((await post('contexts/create', { clusterId, language })).json.id)
  client.clock.advance(2000)
  return contextId
}

async function execute(contextId: string, command: string, language = 'python') {
  const { json } = await post('commands/execute', { clusterId, contextId, language, command })
  return String(json.id)
}

/** What a command has come to after a while. */
async function resultOf(contextId: string, command: string, language = 'python') {
  const commandId = await execute(contextId, command, language)
  client.clock.advance(5000)
  const { json } = await status('commands', { contextId, commandId })
  expect(json.status).toBe('Finished')
  return json.results as JsonObject
}

test('a context opens, runs a command, and is gone after it is destroyed', async () => {
  const created = await post('contexts/create', { clusterId, language: 'python' })
  const contextId = String(created.json.id)
  expect(created.text).toBe(`{"id":"${contextId}"}`)
  expect((await status('contexts', { contextId })).json).toEqual({ id: contextId, status: 'Pending' })
  const id = await execute(contextId, 'print("early")')
  client.clock.advance(1999)
  expect((await status('commands', { contextId, commandId: id })).json).toEqual({ id, status: 'Queued', results: null })
  client.clock.advance(1)
  expect((await status('contexts', { contextId })).json.status).toBe('Running')
  expect((await status('commands', { contextId, commandId: id })).json.status).toBe('Running')
  client.clock.advance(2000)
  const finished = (await status('commands', { contextId, commandId: id })).json
  expect(finished).toEqual({ id, status: 'Finished', results: { resultType: 'text', data: 'early' } })
  expect((await post('contexts/destroy', { clusterId, contextId })).json).toEqual({ id: contextId })
  const gone = await status('contexts', { contextId })
  expect([gone.status, gone.json]).toEqual([
    404,
    { error: `ContextNotFoundException: Context not found: ${contextId}` },
  ])
})

test.each([
  ['python', '1 + 1', '2'],
  [
    'python',
    '# a name for a value\nx = 7 // 2\nprint("x is", x)\nx ** 70',
    'x is 3\n2503155504993241601315571986085849',
  ],
  ['python', "'it' + ' is'", "'it is'"],
  ['python', 'import math\n10 / 4 > 2', 'True'],
  ['r', 'x <- 4 * 2\nx', '[1] 8'],
  ['scala', 'val x = 2\nprintln(x + 1)', 'x: Int = 2\n3'],
])('%s code gives its result: %s', async (language, code, data) => {
  const contextId = await openContext(language)
  expect(await resultOf(contextId, code, language)).toEqual({ resultType: 'text', data })
})

test('names stay from one command to the next', async () => {
  const contextId = await openContext()
  expect(await resultOf(contextId, 'rate = 0.5')).toEqual({ resultType: 'text', data: '' })
  expect(await resultOf(contextId, 'print(rate * 4)')).toEqual({ resultType: 'text', data: '2.0' })
  expect(await resultOf(await openContext(), 'rate')).toMatchObject({
    resultType: 'error',
    summary: `<span class="ansi-red-fg">NameError</span>: name 'rate' is not defined`,
  })
})

test('code that is more than is understood is not claimed to have run', async () => {
  const { resultType, data } = await resultOf(await openContext(), 'df = spark.read.table("trips")\ndf.count()')
  expect([resultType, String(data).startsWith('[simulated] The demo workspace does not run python')]).toEqual([
    'text',
    true,
  ])
})

test.each([
  ['1 / 0', 'ZeroDivisionError: division by zero'],
  ["raise ValueError('no such trip')", 'ValueError: no such trip'],
  ["'a' + 1", "TypeError: unsupported operand type(s) for +: 'str' and 'int'"],
])('an error in the code is a result with summary and cause: %s', async (code, last) => {
  const { resultType, cause } = await resultOf(await openContext(), code)
  expect([resultType, String(cause).split('\n').at(-1)]).toEqual(['error', last])
})

test('SQL runs over the same tables as statements and gives a table with its schema', async () => {
  const contextId = await openContext('sql')
  const query =
    'SELECT order_id, total, active, since FROM orders JOIN customers USING (customer_id) ORDER BY 1 LIMIT 1;'
  expect(await resultOf(contextId, query, 'sql')).toEqual({
    resultType: 'table',
    data: [[50001, expect.stringMatching(/^\d+\.\d\d$/), true, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]],
    schema: [
      { name: 'order_id', type: '"long"', metadata: '{}' },
      { name: 'total', type: '"decimal(10,2)"', metadata: '{}' },
      { name: 'active', type: '"boolean"', metadata: '{}' },
      { name: 'since', type: '"date"', metadata: '{}' },
    ],
    truncated: false,
    isJsonSchema: true,
  })
  expect((await resultOf(contextId, 'display(spark.sql("SELECT min(trip_id) FROM trips"))')).data).toEqual([
    [numberOf('9007199254741000')],
  ])
  await resultOf(contextId, 'CREATE TABLE fresh AS SELECT 1 AS one', 'sql')
  expect((await resultOf(contextId, 'SELECT one FROM main.default.fresh', 'sql')).data).toEqual([[1]])
  const missing = await resultOf(contextId, 'select * from nowhere', 'sql')
  expect([missing.resultType, String(missing.cause)]).toEqual([
    'error',
    expect.stringMatching(/^AnalysisException: \[TABLE_OR_VIEW_NOT_FOUND\]/),
  ])
})

test('commands wait for each other and can be cancelled', async () => {
  const contextId = await openContext()
  const first = await execute(contextId, 'import time\ntime.sleep(60)')
  const second = await execute(contextId, 'print(2)')
  client.clock.advance(1000)
  const statusOf = async (commandId: string) => (await status('commands', { contextId, commandId })).json.status
  expect([await statusOf(first), await statusOf(second)]).toEqual(['Running', 'Queued'])
  expect((await post('commands/cancel', { clusterId, contextId, commandId: first })).json).toEqual({ id: first })
  expect(await statusOf(first)).toBe('Cancelling')
  client.clock.advance(1000)
  expect(await statusOf(first)).toBe('Cancelled')
  client.clock.advance(65_000)
  expect(await statusOf(second)).toBe('Finished')
})

test('a process that ends itself takes its context along', async () => {
  const contextId = await openContext()
  const commandId = await execute(contextId, 'import os\nos._exit(1)')
  client.clock.advance(5000)
  expect((await status('commands', { contextId, commandId })).json.status).toBe('Error')
  expect((await status('contexts', { contextId })).json.status).toBe('Error')
  const refused = await post('commands/execute', { clusterId, contextId, language: 'python', command: '1' })
  expect([refused.status, String(refused.json.error)]).toEqual([400, expect.stringMatching(/^ContextNotReady/)])
})

test('code also comes as the file of a form', async () => {
  const contextId = await openContext()
  const form = new FormData()
  for (const [name, value] of Object.entries({ clusterId, contextId, language: 'python' })) form.set(name, value)
  form.set('command', new Blob(['print("from a file")']), 'command.py')
  const encoded = new Response(form)
  const headers = { 'Content-Type': encoded.headers.get('content-type')! }
  const body = Buffer.from(await encoded.arrayBuffer())
  const { json } = await client.call('POST', '/api/1.2/commands/execute', { body, headers })
  client.clock.advance(5000)
  const done = await status('commands', { contextId, commandId: String(json.id) })
  expect(done.json.results).toEqual({ resultType: 'text', data: 'from a file' })
})

test('a restart of the cluster ends its contexts', async () => {
  const contextId = await openContext()
  await client.call('POST', '/api/2.1/clusters/restart', { body: { cluster_id: clusterId } })
  expect((await status('contexts', { contextId })).json.error).toMatch(/^ClusterNotReady/)
  client.clock.advance(60_000)
  expect((await status('contexts', { contextId })).json.error).toMatch(/^ContextNotFound/)
})

test.each<[string, JsonObject, number, string]>([
  [
    'contexts/create',
    { clusterId: 'nowhere', language: 'python' },
    404,
    'ClusterNotFoundException: Cluster not found: nowhere',
  ],
  ['contexts/create', { clusterId }, 400, 'Missing required field: language'],
  [
    'contexts/create',
    { clusterId, language: 'cobol' },
    400,
    'language must be one of python, scala, sql, r, but was cobol.',
  ],
  ['commands/cancel', { clusterId, contextId: '1' }, 404, 'ContextNotFoundException: Context not found: 1'],
  [
    'contexts/create',
    { clusterId: '2345-678901-rigs234', language: 'sql' },
    400,
    'ClusterNotReadyException: Cluster 2345-678901-rigs234 is terminated',
  ],
])('%s of %j is refused', async (name, body, code, error) => {
  const reply = await post(name, body)
  expect([reply.status, reply.json]).toEqual([code, { error }])
})
