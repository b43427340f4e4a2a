import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const path = '/api/2.0/sql/history/queries'
const minute = 60_000

async function list(query = ''): Promise<JsonObject[]> {
  const { status, json } = await client.call('GET', path + query)
  expect(status).toBe(200)
  return json.res as JsonObject[]
}

async function execute(body: JsonObject): Promise<string> {
  const wish = { warehouse_id: '8b1f6a3c2d4e5f60', ...body }
  return String((await client.call('POST', '/api/2.0/sql/statements', { body: wish })).json.statement_id)
}

test('the last days come in three pages, newest first, none twice', async () => {
  const all: JsonObject[] = []
  const sizes: number[] = []
  let token = ''
  do {
    const { json } = await client.call('GET', `${path}?page_token=${token}`)
    const page = json.res as JsonObject[]
    sizes.push(page.length)
    all.push(...page)
    token = String(json.next_page_token ?? '')
    expect(json.has_next_page).toBe(token !== '')
  } while (token !== '')
  expect(sizes).toEqual([100, 100, 61])
  expect(new Set(all.map((query) => query.query_id)).size).toBe(261)
  const times = all.map((query) => Number(query.query_start_time_ms))
  expect(times).toEqual(times.toSorted((left, right) => right - left))
})

test('a statement is in the history from the moment it waits to its end', async () => {
  const id = await execute({ statement: 'SELECT * FROM customers', wait_timeout: '0s' })
  const status = async () => (await list(`?filter_by.statement_ids=${id}`))[0]!.status
  expect(await status()).toBe('QUEUED')
  client.clock.advance(1000)
  expect(await status()).toBe('RUNNING')
  client.clock.advance(5000)
  const [query] = await list(`?filter_by.statement_ids=${id}&include_metrics=true`)
  const { status: last, rows_produced, statement_type, is_final, duration, metrics } = query!
  expect([last, rows_produced, statement_type, is_final, duration]).toEqual(['FINISHED', 120, 'SELECT', true, 3000])
  expect((metrics as JsonObject).total_time_ms).toBe(3000)
})

test('what fails is there with its message', async () => {
  const id = await execute({ statement: 'SELECT * FROM nope' })
  const [query] = await list('?max_results=1')
  expect([query!.query_id, query!.status]).toEqual([id, 'FAILED'])
  expect(query!.error_message).toContain('[TABLE_OR_VIEW_NOT_FOUND]')
})

test('filters choose by status, person, warehouse and time, together', async () => {
  const now = client.clock.now()
  const since = now - 600 * minute
  const query =
    '?filter_by.statuses=FINISHED&filter_by.statuses=CANCELED&filter_by.user_ids=7402918365520474' +
    `&filter_by.warehouse_ids=8b1f6a3c2d4e5f60&filter_by.query_start_time_range.start_time_ms=${since}`
  const found = await list(query)
  expect(found.length).toBeGreaterThan(0)
  for (const each of found) {
    expect(['FINISHED', 'CANCELED']).toContain(each.status)
    expect([each.user_name, each.warehouse_id]).toEqual(['someone.else@example.com', '8b1f6a3c2d4e5f60'])
    expect(Number(each.query_start_time_ms)).toBeGreaterThanOrEqual(since)
  }
  const body = { filter_by: { user_ids: [7402918365520474], statuses: ['FAILED'] }, max_results: 5 }
  const { json } = await client.call('GET', path, { body })
  expect((json.res as JsonObject[]).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'FAILED'))
})

test.each([
  '?filter_by.statuses=DONE',
  '?filter_by.user_ids=me',
  '?max_results=5000',
  '?page_token=nonsense',
  '?filter_by.query_start_time_range.start_time_ms=2&filter_by.query_start_time_range.end_time_ms=1',
])('a wish that cannot be is refused: %s', async (query) => {
  const { status, json } = await client.call('GET', path + query)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
