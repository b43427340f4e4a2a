import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const sample = 'm-7f3b2c1e4d5a4b6c8d7e9f0a1b2c3d4e'
const running = '3f2b1c0d9e8f4a7b8c6d5e4f3a2b1c0d'

function call(method: string, path: string, body: JsonObject = {}) {
  return client.call(method, `/api/2.0/mlflow/${path}`, { body })
}

async function read(id: unknown): Promise<Record<'info' | 'data', JsonObject>> {
  return (await call('GET', `logged-models/${id}`)).json.model as never
}

async function search(body: JsonObject): Promise<readonly unknown[]> {
  const { models } = (await call('POST', 'logged-models/search', { experiment_ids: ['716353'], ...body })).json
  return ((models ?? []) as JsonObject[]).map(({ info }) => (info as JsonObject).name)
}

test('a model is made, measured, finalized, tagged and deleted', async () => {
  const wish = { experiment_id: '716353', name: 'tree-1', model_type: 'tree', source_run_id: running }
  const params = [{ key: 'depth', value: '3' }]
  const made = (await call('POST', 'logged-models', { ...wish, params })).json.model as Record<string, JsonObject>
  const id = String(made.info?.model_id)
  expect(id).toMatch(/^m-[0-9a-f]{32}$/)
  expect(made).toEqual({
    info: {
      ...wish,
      model_id: id,
      creation_timestamp_ms: client.clock.now(),
      last_updated_timestamp_ms: client.clock.now(),
      artifact_uri: `dbfs:/databricks/mlflow-tracking/716353/models/${id}/artifacts`,
      status: 'LOGGED_MODEL_PENDING',
      creator_id: 7402918365520473,
    },
    data: { params },
  })
  const metric = { key: 'f1', value: 0.7, timestamp: 5, step: 1, model_id: id, dataset_name: 'test' }
  await call('POST', 'runs/log-metric', { ...metric, run_id: running })
  await call('POST', `logged-models/${id}/params`, { params: [{ key: 'leaves', value: '9' }] })
  await call('PATCH', `logged-models/${id}/tags`, { tags: [{ key: 'a/b', value: '1' }] })
  expect((await read(id)).data).toEqual({
    params: [...params, { key: 'leaves', value: '9' }],
    metrics: [{ ...metric, run_id: running }],
  })
  const ready = (await call('PATCH', `logged-models/${id}`, { status: 'LOGGED_MODEL_READY' })).json.model
  expect((ready as Record<string, JsonObject>).info?.status).toBe('LOGGED_MODEL_READY')
  expect((await read(id)).info.tags).toEqual([{ key: 'a/b', value: '1' }])
  expect((await call('DELETE', `logged-models/${id}/tags/a%2Fb`)).text).toBe('{}')
  expect((await read(id)).info.tags).toBeUndefined()
  const both = (await call('GET', `logged-models:batchGet?model_ids=${id}&model_ids=${sample}`)).json.models
  expect((both as Record<string, JsonObject>[]).map(({ info }) => info?.model_id)).toEqual([id, sample])
  expect((await call('DELETE', `logged-models/${id}`)).text).toBe('{}')
  const gone = await call('GET', `logged-models/${id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('a run that gives a model becomes its source', async () => {
  const { model } = (await call('POST', 'logged-models', { experiment_id: '716353' })).json
  const { model_id, name } = (model as Record<string, JsonObject>).info!
  expect(name).toMatch(/^[a-z]+-[a-z]+-\d{3}$/)
  await call('POST', 'runs/outputs', { run_id: running, models: [{ model_id: model_id!, step: 3 }] })
  expect((await read(model_id)).info.source_run_id).toBe(running)
})

test('models are searched by metrics on a dataset, parameters and attributes, and sorted', async () => {
  const dataset = { dataset_name: 'main.default.churn_features' }
  const all = await search({})
  expect(await search({ datasets: [dataset], filter: 'metrics.accuracy > 0' })).toEqual(all)
  expect(await search({ datasets: [{ dataset_name: 'none' }], filter: 'metrics.accuracy > 0' })).toEqual([])
  expect(await search({ filter: "status = 'LOGGED_MODEL_PENDING'" })).toEqual(['churn-36'])
  expect(await search({ order_by: [{ field_name: 'name' }] })).toEqual(all.toSorted())
  const byName = [{ field_name: 'attributes.name', ascending: false }]
  expect(await search({ order_by: [{ field_name: 'params.none' }, ...byName] })).toEqual(all.toSorted().toReversed())
  const worst = [{ field_name: 'metrics.loss', ascending: false, ...dataset }]
  const [first] = await search({ order_by: worst, filter: "params.model IN ('tree', 'forest')" })
  expect(all).toContain(first)
})

test('a search of models goes over at least three pages', async () => {
  const names: unknown[] = []
  let pages = 0
  let page_token = ''
  do {
    const body = { experiment_ids: ['716353'], max_results: 4, page_token }
    const { json } = await call('POST', 'logged-models/search', body)
    names.push(...(json.models as Record<string, JsonObject>[]).map(({ info }) => info?.name))
    page_token = String(json.next_page_token ?? '')
    pages += 1
  } while (page_token !== '')
  expect(names).toEqual(await search({}))
  expect(pages).toBeGreaterThanOrEqual(3)
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', 'logged-models', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'logged-models', { experiment_id: '1' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', 'logged-models', { experiment_id: '716353', name: 'a/b' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `logged-models/${sample}`, { status: 'LOGGED_MODEL_PENDING' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', `logged-models/${sample}`, {}, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'POST',
    `logged-models/${sample}/params`,
    { params: [{ key: 'model', value: 'x' }] },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['DELETE', `logged-models/${sample}/tags/none`, {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['GET', 'logged-models/__proto__', {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['GET', 'logged-models:batchGet?model_ids=none', {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', 'logged-models/search', { max_results: 51 }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'logged-models/search', { order_by: [{ field_name: 'colour' }] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'logged-models/search', { datasets: [{}] }, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'POST',
    'runs/outputs',
    { run_id: running, models: [{ model_id: 'none', step: 1 }] },
    404,
    'RESOURCE_DOES_NOT_EXIST',
  ],
])('%s %s with %j is refused', async (method, path, body, status, code) => {
  const reply = await call(method, path, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
