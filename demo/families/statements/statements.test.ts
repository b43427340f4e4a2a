import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/sql/statements'
const warehouse_id = '8b1f6a3c2d4e5f60'

async function execute(statement: string, more: JsonObject = {}): Promise<JsonObject> {
  const { status, json } = await client.call('POST', path, { body: { warehouse_id, statement, ...more } })
  expect(status).toBe(200)
  return json
}

async function rowsOf(statement: string, more: JsonObject = {}) {
  const { status, result } = await execute(statement, more)
  expect(status).toEqual({ state: 'SUCCEEDED' })
  return (result as JsonObject).data_array
}

const stateOf = (answer: JsonObject) => (answer.status as JsonObject).state
const get = async (id: unknown) => (await client.call('GET', `${path}/${id}`)).json

test('SQL is really run: a table is made, filled, read, changed and dropped, every digit kept', async () => {
  await execute('CREATE TABLE notes (id BIGINT, words STRING COMMENT "free", done BOOLEAN) USING DELTA')
  expect(await rowsOf(`INSERT INTO notes VALUES (9007199254740993, '007', false), (2, NULL, true)`)).toEqual([
    ['2', '2'],
  ])
  expect(await rowsOf('SELECT * FROM main.default.notes n WHERE n.id > 5')).toEqual([
    ['9007199254740993', '007', 'false'],
  ])
  expect(await rowsOf("UPDATE notes SET words = 'x' WHERE id = 2")).toEqual([['1']])
  expect(await rowsOf('SELECT `words` FROM `main`.`default`.`notes` ORDER BY id')).toEqual([['x'], ['007']])
  expect(await rowsOf('DESCRIBE notes')).toEqual([
    ['id', 'bigint', null],
    ['words', 'string', null],
    ['done', 'boolean', null],
  ])
  expect((await execute('DROP TABLE notes')).status).toEqual({ state: 'SUCCEEDED' })
  const gone = (await execute('SELECT * FROM notes')).status as JsonObject
  expect([gone.state, gone.sql_state]).toEqual(['FAILED', '42P01'])
})

test('a result of a few thousand rows comes in chunks that lead from one to the next', async () => {
  const first = await execute('SELECT * FROM samples.nyctaxi.trips')
  const manifest = first.manifest as JsonObject
  expect([manifest.total_row_count, manifest.total_chunk_count, manifest.truncated]).toEqual([4000, 4, false])
  expect((manifest.schema as { columns: JsonObject[] }).columns[0]).toEqual({
    name: 'tpep_pickup_datetime',
    type_text: 'TIMESTAMP',
    type_name: 'TIMESTAMP',
    position: 0,
  })
  let chunk = first.result as JsonObject
  let rows = (chunk.data_array as string[][]).length
  let chunks = 1
  while (chunk.next_chunk_internal_link !== undefined) {
    chunk = (await client.call('GET', String(chunk.next_chunk_internal_link))).json
    expect([chunk.chunk_index, chunk.row_offset]).toEqual([chunks, rows])
    rows += (chunk.data_array as string[][]).length
    chunks += 1
  }
  expect([chunks, rows]).toEqual([4, 4000])
  const beyond = await client.call('GET', `${path}/${first.statement_id}/result/chunks/4`)
  expect([beyond.status, beyond.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('external links are followed without the token, refused with it, and end after a quarter of an hour', async () => {
  const { result } = await execute("SELECT pickup_zip, NULL AS x, 'a,b' AS y FROM trips", {
    disposition: 'EXTERNAL_LINKS',
    format: 'CSV',
  })
  const [link] = (result as JsonObject).external_links as JsonObject[]
  expect([link!.row_count, link!.next_chunk_index]).toEqual([1000, 1])
  const { pathname, search } = new URL(String(link!.external_link))
  const target = pathname + search
  const open = await client.call('GET', target, { token: null })
  expect(open.status).toBe(200)
  expect(open.text.split('\r\n').slice(0, 2)).toEqual(['pickup_zip,x,y', '10019,null,"a,b"'])
  const closed = await client.call('GET', target)
  expect([closed.status, closed.text.includes('Only one auth mechanism allowed')]).toEqual([400, true])
  expect((await client.call('GET', `${pathname}?expires=9e9&signature=x`, { token: null })).status).toBe(403)
  client.clock.advance(15 * 60_000 + 1)
  expect((await client.call('GET', target, { token: null })).status).toBe(403)
})

test('a statement nobody waits for goes from PENDING over RUNNING to SUCCEEDED, and an hour later to CLOSED', async () => {
  const sent = await execute('SELECT 1', { wait_timeout: '0s' })
  expect(sent).toEqual({ statement_id: sent.statement_id, status: { state: 'PENDING' } })
  client.clock.advance(1000)
  expect(stateOf(await get(sent.statement_id))).toBe('RUNNING')
  client.clock.advance(2000)
  const done = await get(sent.statement_id)
  expect([stateOf(done), (done.result as JsonObject).data_array]).toEqual(['SUCCEEDED', [['1']]])
  client.clock.advance(61 * 60_000)
  expect(stateOf(await get(sent.statement_id))).toBe('CLOSED')
})

test('a stopped warehouse starts first; who waits too short gets PENDING, or the statement is canceled', async () => {
  const stopped = { warehouse_id: '1a2b3c4d5e6f7081', wait_timeout: '5s' }
  const canceled = await execute('SELECT 1', { ...stopped, on_wait_timeout: 'CANCEL' })
  expect(stateOf(canceled)).toBe('CANCELED')
  const later = await execute('SELECT 1', { ...stopped, warehouse_id: '5c0d9e8f7a6b1423' })
  expect(stateOf(later)).toBe('PENDING')
  client.clock.advance(10_000)
  expect(stateOf(await get(later.statement_id))).toBe('SUCCEEDED')
  expect(stateOf(await get(canceled.statement_id))).toBe('CANCELED')
})

test('what is canceled in time is never run', async () => {
  const { statement_id } = await execute('CREATE TABLE never (a INT)', { wait_timeout: '0s' })
  expect((await client.call('POST', `${path}/${statement_id}/cancel`)).text).toBe('{}')
  client.clock.advance(10_000)
  expect(stateOf(await get(statement_id))).toBe('CANCELED')
  expect(await rowsOf("SHOW TABLES IN main.default LIKE 'never'")).toEqual([])
})

test('limits on rows and bytes cut the result and say so', async () => {
  const few = await execute('SELECT * FROM trips', { row_limit: 3 })
  expect([(few.result as JsonObject).row_count, (few.manifest as JsonObject).truncated]).toEqual([3, true])
  const small = await execute('SELECT name FROM customers', { byte_limit: 100 })
  expect((small.manifest as JsonObject).truncated).toBe(true)
})

test('parameters have types, and functions know the clock and the user of the workspace', async () => {
  const parameters = [
    { name: 'big', value: '9007199254740993', type: 'BIGINT' },
    { name: 'day', value: '2026-01-31', type: 'DATE' },
    { name: 'none' },
  ]
  expect(
    await rowsOf('SELECT :big, date_add(:day, 1), :none IS NULL, current_user(), current_date, 7 / 2', { parameters }),
  ).toEqual([['9007199254740993', '2026-02-01', 'true', 'someone@example.com', '2026-01-15', '3.5']])
  const { manifest } = await execute('SELECT count(*), CAST(1 AS STRING), now(), total, 1 FROM orders')
  const { columns } = (manifest as { schema: { columns: JsonObject[] } }).schema
  expect(columns.map(({ name, type_text }) => [name, type_text])).toEqual([
    ['count(1)', 'BIGINT'],
    ['CAST(1 AS STRING)', 'STRING'],
    ['now()', 'TIMESTAMP'],
    ['total', 'DECIMAL(10,2)'],
    ['1', 'INT'],
  ])
})

test.each<[string, string]>([
  ['SELEC 1', "[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. SQLSTATE: 42601 (line 1, pos 0)"],
  ['SELECT 1; SELECT 2', "[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELECT'"],
  [
    'SELECT * FROM main.default.nope',
    '[TABLE_OR_VIEW_NOT_FOUND] The table or view `main`.`default`.`nope` cannot be found.',
  ],
  [
    'SELECT nope FROM trips',
    '[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION] A column, variable, or function parameter with name `nope`',
  ],
  ['SELECT nope(1)', '[UNRESOLVED_ROUTINE] Cannot resolve routine `nope`'],
  ['SELECT :fare', '[UNBOUND_SQL_PARAMETER] Found the unbound parameter: fare.'],
  ["SELECT CAST('x' AS INT)", "[CAST_INVALID_INPUT] The value 'x'"],
  ['CREATE TABLE nope.t (a INT)', '[SCHEMA_NOT_FOUND] The schema `main`.`nope`'],
  ['CREATE TABLE trips (a INT)', '[TABLE_OR_VIEW_ALREADY_EXISTS]'],
  ['DELETE FROM samples.nyctaxi.trips', '[INSUFFICIENT_PERMISSIONS]'],
  ['INSERT INTO system.information_schema.tables VALUES (1)', '['],
  ['DROP SCHEMA main.default', '[SCHEMA_NOT_EMPTY]'],
  ["SELECT load_extension('x')", '[INSUFFICIENT_PERMISSIONS]'],
  ["ATTACH DATABASE 'x' AS y", '[PARSE_SYNTAX_ERROR]'],
  ['PRAGMA writable_schema = 1', '[PARSE_SYNTAX_ERROR]'],
  ['VACUUM', '[UNSUPPORTED_FEATURE]'],
  ['CREATE TABLE `a.b` (c INT)', '[INVALID_SCHEMA_OR_RELATION_NAME]'],
  ['SELECT ?', '[UNSUPPORTED_FEATURE]'],
  ['SELECT $', '[PARSE_SYNTAX_ERROR]'],
  ['', ''],
])('a statement that cannot be run says why in the words of the platform: %s', async (statement, message) => {
  if (statement === '') return expect((await client.call('POST', path, { body: { warehouse_id } })).status).toBe(400)
  const status = (await execute(statement)).status as { state: string; error: JsonObject }
  expect([status.state, status.error.error_code]).toEqual(['FAILED', 'BAD_REQUEST'])
  expect(String(status.error.message)).toContain(message)
})

test('a query without end is ended, and what was written before is still there', async () => {
  await execute('CREATE TABLE kept AS SELECT 1 AS a')
  const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n'
  const status = (await execute(endless)).status as { error: JsonObject }
  expect(status.error.error_code).toBe('DEADLINE_EXCEEDED')
  expect(await rowsOf('SELECT a FROM kept')).toEqual([['1']])
})

test.each<[JsonObject, string]>([
  [{ wait_timeout: '3s' }, 'wait_timeout must be 0s or between 5s and 50s'],
  [{ wait_timeout: '0s', on_wait_timeout: 'CANCEL' }, 'on_wait_timeout cannot be CANCEL'],
  [{ format: 'ARROW_STREAM' }, 'not supported with the disposition INLINE'],
  [{ format: 'ARROW_STREAM', disposition: 'EXTERNAL_LINKS' }, 'does not write ARROW_STREAM'],
  [{ parameters: [{ value: 'x' }] }, 'Every parameter must have a name.'],
  [{ row_limit: 0 }, 'row_limit must be between'],
])('a call that is wrong in itself is refused: %j', async (more, message) => {
  const { status, json } = await client.call('POST', path, { body: { warehouse_id, statement: 'SELECT 1', ...more } })
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  expect(json.message).toContain(message)
})

test('intervals, GROUP BY ALL and counting aggregates mean what they mean on the platform', async () => {
  expect(
    await rowsOf(
      "SELECT DATE '2026-03-31' - INTERVAL 1 MONTH, date '2026-01-01' + INTERVAL '2' HOURS, now() - INTERVAL '7 days' < now()",
    ),
  ).toEqual([['2026-02-28', '2026-01-01T02:00:00.000Z', 'true']])
  const grouped =
    'SELECT status, total > 250 AS large, count_if(note IS NOT NULL) FROM orders GROUP BY ALL ORDER BY status, large LIMIT 1'
  expect(await rowsOf(grouped)).toEqual([['delivered', 'false', '0']])
})

test('what there is can be asked for', async () => {
  expect(await rowsOf('SHOW CATALOGS')).toEqual([['lakehouse'], ['main'], ['samples'], ['scratch'], ['system']])
  expect(await rowsOf('SELECT count(*) FROM lakehouse.archive.trips_2019_05')).toEqual([['12']])
  expect(await rowsOf('SHOW SCHEMAS IN samples')).toEqual([['information_schema'], ['nyctaxi'], ['tpch']])
  expect(await rowsOf('SHOW TABLES', { catalog: 'samples', schema: 'nyctaxi' })).toEqual([
    ['nyctaxi', 'trips', 'false'],
  ])
  const known =
    "SELECT full_data_type FROM main.information_schema.columns WHERE table_name = 'orders' AND column_name = 'total'"
  expect(await rowsOf(known)).toEqual([['decimal(10,2)']])
  const unknown = await client.call('GET', `${path}/01f0-nope`)
  expect([unknown.status, unknown.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('statements and the calls of Unity Catalog see the same schemas and tables', async () => {
  const unity = '/api/2.1/unity-catalog'
  await client.call('POST', `${unity}/schemas`, { body: { catalog_name: 'main', name: 'Lab' } })
  await execute('CREATE TABLE main.lab.notes (id BIGINT, words STRING, price DECIMAL(8,3))')
  const { table_type, columns } = (await client.call('GET', `${unity}/tables/main.lab.notes`)).json
  expect([table_type, (columns as JsonObject[]).map(({ type_text }) => type_text)]).toEqual([
    'MANAGED',
    ['bigint', 'string', 'decimal(8,3)'],
  ])
  await execute('CREATE OR REPLACE TABLE main.lab.notes (day DATE)')
  const replaced = (await client.call('GET', `${unity}/tables/main.lab.notes`)).json.columns as JsonObject[]
  expect(replaced.map(({ name, type_name }) => [name, type_name])).toEqual([['day', 'DATE']])
  expect((await client.call('DELETE', `${unity}/tables/main.lab.notes`)).status).toBe(200)
  const gone = (await execute('SELECT * FROM main.lab.notes')).status as JsonObject
  expect(gone.sql_state).toBe('42P01')
  await execute('DROP SCHEMA main.lab')
  expect((await client.call('GET', `${unity}/schemas/main.lab`)).status).toBe(404)
  await execute('CREATE SCHEMA main.more')
  expect((await client.call('GET', `${unity}/schemas/main.more`)).status).toBe(200)
})
