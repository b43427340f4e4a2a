import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { type DemoClient, startDemoClient } from '../../testing/demo-client.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
  experiment = String((await post('experiments/create', { name: '/Shared/search' })).json.experiment_id)
  for (const [name, model, rmse] of wanted) {
    const start_time = name.length * 1000
    const { run } = (await post('runs/create', { experiment_id: experiment, run_name: name, start_time })).json
    const { run_id } = (run as JsonObject).info as JsonObject
    const metrics = rmse === null ? [] : [{ key: 'rmse', value: rmse, timestamp: 1 }]
    const tags = [{ key: 'made by', value: `O'${name}` }]
    await post('runs/log-batch', { run_id: run_id!, metrics, params: [{ key: 'model', value: model }], tags })
    if (name === 'bb') await post('runs/update', { run_id: run_id!, status: 'FINISHED', end_time: 9000 })
  }
})
afterAll(() => client.stop())

let experiment: string
const wanted: readonly [name: string, model: string, rmse: number | string | null][] = [
  ['a', 'tree', 0.5],
  ['bb', 'tree', 1.5],
  ['ccc', 'forest', 'NaN'],
  ['dddd', 'linear', null],
]

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/mlflow/${name}`, { body })
}

async function search(body: JsonObject): Promise<readonly unknown[]> {
  const { runs } = (await post('runs/search', { experiment_ids: [experiment], ...body })).json
  return ((runs ?? []) as JsonObject[]).map(({ info }) => (info as JsonObject).run_name)
}

test.each<[string, readonly string[]]>([
  ['', ['dddd', 'ccc', 'bb', 'a']],
  ['metrics.rmse < 1', ['a']],
  ['metrics.rmse >= 0.5 and metrics.rmse != 1.5', ['a']],
  ['metric."rmse" > -1e3', ['bb', 'a']],
  [
    "metrics.rmse < 2 and params.model = 'tree' and tags.`made by` LIKE '%b%' and attributes.status = 'FINISHED'",
    ['bb'],
  ],
  ['params.model="forest"', ['ccc']],
  ["params.model ILIKE 'T%' AND status = 'RUNNING'", ['a']],
  ["tags.\"made by\" = 'O\\'a'", ['a']],
  ["run_name IN ('a', 'ccc')", ['ccc', 'a']],
  ["attributes.run_name NOT IN ('a', 'ccc')", ['dddd', 'bb']],
  ['start_time > 2000 AND end_time > 0', []],
  ['end_time = 9000', ['bb']],
  ["tags.none != 'x'", []],
  ["params.model LIKE '%e%e%'", ['bb', 'a']],
])('runs with %s are found', async (filter, names) => {
  expect(await search({ filter })).toEqual(names)
})

test.each<[readonly string[], readonly string[]]>([
  [['metrics.rmse'], ['a', 'bb', 'dddd', 'ccc']],
  [['metrics.rmse DESC'], ['bb', 'a', 'dddd', 'ccc']],
  [
    ['params.model', 'attributes.start_time ASC'],
    ['ccc', 'dddd', 'a', 'bb'],
  ],
  [['tags.`made by` desc'], ['dddd', 'ccc', 'bb', 'a']],
])('runs are sorted by %j', async (order_by, names) => {
  expect(await search({ order_by })).toEqual(names)
})

test('a search of the sample experiments goes over more than three pages', async () => {
  const body = { experiment_ids: ['716353', '2309471182940617'], order_by: ['metrics.accuracy DESC'], max_results: 20 }
  const ids = new Set<unknown>()
  let pages = 0
  let page_token = ''
  do {
    const { json } = await post('runs/search', { ...body, page_token })
    for (const { info } of json.runs as JsonObject[]) ids.add((info as JsonObject).run_id)
    page_token = String(json.next_page_token ?? '')
    pages += 1
  } while (page_token !== '')
  expect([pages, ids.size]).toEqual([4, 67])
})

test.each([
  'params.model = tree',
  "metrics.rmse < '1'",
  "metrics.rmse LIKE '1'",
  'colour = 1',
  "params.model > 'a'",
  'model.rmse = 1',
  "params. = 'a'",
  "params.model = 'a' params.model = 'b'",
  'metrics.rmse <',
])('a search for %s is refused', async (filter) => {
  const { status, json } = await post('runs/search', { experiment_ids: [experiment], filter })
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
