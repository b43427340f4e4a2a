import { expect, test } from 'vitest'
import { ExactNumber, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const sample = '3f2b1c0d9e8f4a7b8c6d5e4f3a2b1c0d'

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/mlflow/${name}`, { body })
}

function get(name: string, query: string) {
  return client.call('GET', `/api/2.0/mlflow/${name}?${query}`)
}

async function makeRun(more: JsonObject = {}): Promise<string> {
  const { run } = (await post('runs/create', { experiment_id: '716353', start_time: 1000, ...more })).json
  return String(((run as JsonObject).info as JsonObject).run_id)
}

async function readRun(id: string): Promise<Record<'info' | 'data' | 'inputs', JsonObject>> {
  return (await get('runs/get', `run_id=${id}`)).json.run as never
}

test('a run is made, named, ended, deleted and restored', async () => {
  const id = await makeRun({ run_name: 'first-try', tags: [{ key: 'team', value: 'ads' }] })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  const run = await readRun(id)
  expect(run.info).toEqual({
    run_id: id,
    run_uuid: id,
    run_name: 'first-try',
    experiment_id: '716353',
    user_id: 'someone@example.com',
    status: 'RUNNING',
    start_time: 1000,
    artifact_uri: `dbfs:/databricks/mlflow-tracking/716353/${id}/artifacts`,
    lifecycle_stage: 'active',
  })
  expect(run.data).toEqual({
    tags: [
      { key: 'mlflow.runName', value: 'first-try' },
      { key: 'mlflow.user', value: 'someone@example.com' },
      { key: 'team', value: 'ads' },
    ],
  })
  const end = { run_id: id, status: 'FINISHED', end_time: new ExactNumber('9007199254740993'), run_name: 'second-try' }
  const { run_info } = (await post('runs/update', end)).json
  expect(run_info).toEqual({ ...run.info, ...end, run_uuid: id })
  expect((await readRun(id)).data.tags).toContainEqual({ key: 'mlflow.runName', value: 'second-try' })

  expect((await post('runs/delete', { run_id: id })).text).toBe('{}')
  expect((await readRun(id)).info.lifecycle_stage).toBe('deleted')
  const refused = await post('runs/set-tag', { run_id: id, key: 'a', value: 'b' })
  expect([refused.status, refused.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  expect((await post('runs/restore', { run_id: id })).text).toBe('{}')
  expect((await readRun(id)).info.lifecycle_stage).toBe('active')
  expect((await get('runs/get', 'run_id=none')).json).toEqual({
    error_code: 'RESOURCE_DOES_NOT_EXIST',
    message: "Run 'none' not found.",
  })
})

test('a run without a name gets one', async () => {
  expect((await readRun(await makeRun())).info.run_name).toMatch(/^[a-z]+-[a-z]+-\d{3}$/)
})

test('the values of a metric stay in the order of logging; the highest step stands for it', async () => {
  const run_id = await makeRun()
  const points: readonly [JsonValue, number][] = [
    [0.1, 0],
    [new ExactNumber('0.30'), 2],
    ['NaN', 1],
    ['-Infinity', 1],
  ]
  for (const [value, step] of points) await post('runs/log-metric', { run_id, key: 'loss', value, timestamp: 5, step })
  const history = (await get('metrics/get-history', `run_id=${run_id}&metric_key=loss`)).json.metrics as JsonObject[]
  expect(history.map(({ value }) => value)).toEqual([0.1, 0.3, 'NaN', '-Infinity'])
  expect((await readRun(run_id)).data.metrics).toEqual([{ key: 'loss', value: 0.3, timestamp: 5, step: 2 }])
})

test('a history of 64-bit times comes in pages, to the last digit', async () => {
  const run_id = await makeRun()
  const timestamp = new ExactNumber('9223372036854775807')
  const metrics = Array.from({ length: 7 }, (_, step) => ({ key: 'a b/c', value: step, timestamp, step }))
  expect((await post('runs/log-batch', { run_id, metrics })).text).toBe('{}')
  const found: JsonObject[] = []
  let pages = 0
  let token = ''
  do {
    const page = `run_uuid=${run_id}&metric_key=a+b/c&max_results=3&page_token=${token}`
    const { json } = await get('metrics/get-history', page)
    found.push(...(json.metrics as JsonObject[]))
    token = String(json.next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect([pages, found]).toEqual([3, metrics])
  expect((await get('metrics/get-history', `run_id=${run_id}&metric_key=none`)).text).toBe('{}')
})

test('a parameter is written once; a tag as often as wanted', async () => {
  const run_id = await makeRun()
  const param = { run_id, key: 'depth', value: '3' }
  expect((await post('runs/log-parameter', param)).text).toBe('{}')
  expect((await post('runs/log-parameter', param)).text).toBe('{}')
  const other = await post('runs/log-parameter', { ...param, value: '4' })
  expect([other.status, other.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  for (const value of ['a', 'b']) await post('runs/set-tag', { run_id, key: 'note', value })
  const { data } = await readRun(run_id)
  expect(data.params).toEqual([{ key: 'depth', value: '3' }])
  expect(data.tags).toContainEqual({ key: 'note', value: 'b' })
  await post('runs/delete-tag', { run_id, key: 'note' })
  expect((await readRun(run_id)).data.tags).not.toContainEqual({ key: 'note', value: 'b' })
  expect((await post('runs/delete-tag', { run_id, key: 'note' })).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('datasets and models are noted as inputs, each once', async () => {
  const run_id = await makeRun()
  const dataset = { name: 'main.default.trips', digest: 'abc', source_type: 'delta_table', source: '{}' }
  const datasets = [{ dataset, tags: [{ key: 'mlflow.data.context', value: 'training' }] }]
  for (let round = 0; round < 2; round += 1)
    await post('runs/log-inputs', { run_id, datasets, models: [{ model_id: 'm-1' }] })
  expect((await readRun(run_id)).inputs).toEqual({ dataset_inputs: datasets, model_inputs: [{ model_id: 'm-1' }] })
})

test('the descriptions of logged models gather in a tag', async () => {
  const run_id = await makeRun()
  const model_json = JSON.stringify({ run_id, artifact_path: 'model', utc_time_created: '2026-01-01', flavors: {} })
  for (let round = 0; round < 2; round += 1) await post('runs/log-model', { run_id, model_json })
  const value = `[${model_json},${model_json}]`
  expect((await readRun(run_id)).data.tags).toContainEqual({ key: 'mlflow.log-model.history', value })
})

test('artifacts are listed a folder at a time', async () => {
  const { runs } = (await post('runs/search', { experiment_ids: ['716353'], filter: "status = 'FINISHED'" })).json
  const { run_id, artifact_uri } = (runs as JsonObject[])[0]!.info as JsonObject
  const list = async (path: string) => (await get('artifacts/list', `run_id=${run_id}&path=${path}`)).json
  expect(await list('')).toEqual({
    root_uri: artifact_uri,
    files: [
      { path: 'metrics.json', is_dir: false, file_size: 412 },
      { path: 'model', is_dir: true },
      { path: 'plots', is_dir: true },
    ],
  })
  const files = (await list('model')).files as JsonObject[]
  expect(files.map(({ path }) => path)).toContain('model/MLmodel')
  expect(files).toContainEqual({ path: 'model/metadata', is_dir: true })
  expect(await list('none')).toEqual({ root_uri: artifact_uri })
  expect((await get('artifacts/list', `run_id=${run_id}&path=../x`)).status).toBe(400)
})

test('runs are deleted by when they began and restored by when they were deleted', async () => {
  const experiment_id = (await post('experiments/create', { name: '/Shared/many' })).json.experiment_id!
  for (const start_time of [100, 200, 300]) await makeRun({ experiment_id, start_time })
  const before = { experiment_id, max_timestamp_millis: 200 }
  expect((await post('databricks/runs/delete-runs', { ...before, max_runs: 1 })).json).toEqual({ runs_deleted: 1 })
  client.clock.advance(1000)
  expect((await post('databricks/runs/delete-runs', before)).json).toEqual({ runs_deleted: 1 })
  const since = { experiment_id, min_timestamp_millis: client.clock.now() }
  expect((await post('databricks/runs/restore-runs', since)).json).toEqual({ runs_restored: 1 })
  const { runs } = (await post('runs/search', { experiment_ids: [experiment_id], run_view_type: 'DELETED_ONLY' })).json
  expect((runs as JsonObject[]).map(({ info }) => (info as JsonObject).start_time)).toEqual([100])
})

const metric = { run_id: sample, key: 'accuracy', value: 1, timestamp: 1 }

test.each<[string, JsonObject, number, string]>([
  ['runs/create', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/create', { experiment_id: '1' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['runs/create', { experiment_id: '716354' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/create', { experiment_id: '716353', start_time: 'now' }, 400, 'MALFORMED_REQUEST'],
  ['runs/update', { run_id: sample, status: 'DONE' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/delete', { run_id: '__proto__' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['runs/restore', { run_id: sample }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/log-metric', { ...metric, value: 'much' }, 400, 'MALFORMED_REQUEST'],
  ['runs/log-metric', { ...metric, value: new ExactNumber('1e400') }, 400, 'MALFORMED_REQUEST'],
  ['runs/log-metric', { ...metric, timestamp: null }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/log-metric', { ...metric, timestamp: new ExactNumber('9223372036854775808') }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/log-metric', { ...metric, key: 'a;b' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/log-batch', { run_id: sample, metrics: [1] }, 400, 'MALFORMED_REQUEST'],
  ['runs/log-model', { run_id: sample, model_json: '{"flavors":{}}' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['runs/log-inputs', { run_id: sample, datasets: [{ dataset: { name: 'a' } }] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['databricks/runs/delete-runs', { experiment_id: '716353' }, 400, 'INVALID_PARAMETER_VALUE'],
])('%s with %j is refused', async (name, body, status, code) => {
  const reply = await post(name, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

const pair = { key: 'a', value: '1' }

test.each<[string, () => JsonObject]>([
  ['1001 metrics', () => ({ metrics: Array(1001).fill(metric) })],
  ['101 parameters', () => ({ params: Array(101).fill(pair) })],
  ['101 tags', () => ({ tags: Array(101).fill(pair) })],
  ['more than 1000 in all', () => ({ metrics: Array(901).fill(metric), tags: Array(100).fill(pair) })],
  ['a parameter of 6001 bytes', () => ({ params: [{ key: 'a', value: 'x'.repeat(6001) }] })],
])('a batch of %s is refused and leaves nothing', async (_what, batch) => {
  const run_id = await makeRun()
  const { status, json } = await post('runs/log-batch', { run_id, ...batch() })
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  expect((await readRun(run_id)).data.metrics).toBeUndefined()
})
