import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function call(method: string, name: string, body: JsonObject) {
  return client.call(method, `/api/2.0/mlflow/${name}`, { body })
}

function get(name: string, query = '') {
  return client.call('GET', `/api/2.0/mlflow/${name}?${query}`)
}

function pick(list: JsonValue | undefined, name: string): readonly unknown[] {
  return ((list ?? []) as JsonObject[]).map((item) => item[name])
}

const source = 'dbfs:/models/ranking'

test('a model is made, described, tagged, renamed and deleted', async () => {
  const tags = [{ key: 'team', value: 'search' }]
  const made = await call('POST', 'registered-models/create', { name: 'ranking', description: 'Order.', tags })
  const now = client.clock.now()
  const model = {
    name: 'ranking',
    creation_timestamp: now,
    last_updated_timestamp: now,
    user_id: 'someone@example.com',
    description: 'Order.',
    tags,
  }
  expect(made.json).toEqual({ registered_model: model })
  const read = (await get('databricks/registered-models/get', 'name=ranking')).json
  const { id, ...rest } = read.registered_model_databricks as JsonObject
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(rest).toEqual({ ...model, permission_level: 'CAN_MANAGE' })

  client.clock.advance(1000)
  await call('POST', 'registered-models/set-tag', { name: 'ranking', key: 'team', value: 'ads' })
  await call('PATCH', 'registered-models/update', { name: 'ranking', description: 'The order of results.' })
  const renamed = await call('POST', 'registered-models/rename', { name: 'ranking', new_name: 'ordering' })
  expect(renamed.json.registered_model).toEqual({
    ...model,
    name: 'ordering',
    description: 'The order of results.',
    last_updated_timestamp: now + 1000,
    tags: [{ key: 'team', value: 'ads' }],
  })
  await client.call('DELETE', '/api/2.0/mlflow/registered-models/delete-tag?name=ordering&key=team')
  expect((await client.call('DELETE', '/api/2.0/mlflow/registered-models/delete?name=ordering')).text).toBe('{}')
  const gone = await get('databricks/registered-models/get', 'name=ordering')
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test('a version gets the next number and is ready once its files are copied', async () => {
  const body = { name: 'churn', source, run_id: 'abc', tags: [{ key: 'a', value: '1' }] }
  const made = (await call('POST', 'model-versions/create', body)).json.model_version as JsonObject
  expect(made).toEqual({
    name: 'churn',
    version: '7',
    creation_timestamp: client.clock.now(),
    last_updated_timestamp: client.clock.now(),
    user_id: 'someone@example.com',
    current_stage: 'None',
    source,
    run_id: 'abc',
    status: 'PENDING_REGISTRATION',
    tags: [{ key: 'a', value: '1' }],
  })
  client.clock.advance(5000)
  const read = (await get('model-versions/get', 'name=churn&version=7')).json.model_version
  expect(read).toEqual({ ...made, status: 'READY' })
  const latest = (await call('POST', 'registered-models/get-latest-versions', { name: 'churn' })).json.model_versions
  expect(pick(latest, 'version')).toEqual(['3', '4', '5', '7'])
  await call('PATCH', 'model-versions/update', { name: 'churn', version: '7', description: 'Smaller.' })
  await call('POST', 'model-versions/set-tag', { name: 'churn', version: '7', key: 'b', value: '2' })
  await client.call('DELETE', '/api/2.0/mlflow/model-versions/delete-tag?name=churn&version=7&key=a')
  const changed = (await get('model-versions/get', 'name=churn&version=7')).json.model_version as JsonObject
  expect([changed.description, changed.tags]).toEqual(['Smaller.', [{ key: 'b', value: '2' }]])
  const uri = (await get('model-versions/get-download-uri', 'name=churn&version=7')).json.artifact_uri
  expect(uri).toMatch(/^dbfs:\/databricks\/mlflow-registry\/[0-9a-f]{32}\/models\/v7$/)
  expect((await client.call('DELETE', '/api/2.0/mlflow/model-versions/delete?name=churn&version=7')).text).toBe('{}')
  expect((await get('model-versions/get', 'name=churn&version=7')).status).toBe(404)
  const next = (await call('POST', 'model-versions/create', { name: 'churn', source })).json.model_version as JsonObject
  expect(next.version).toBe('8')
})

test('the sample versions come from runs that exist', async () => {
  const { model_versions } = (await get('model-versions/search', "filter=name='churn'&order_by=version+DESC")).json
  expect(pick(model_versions, 'version')).toEqual(['6', '5', '4', '3', '2', '1'])
  for (const { run_id, source, creation_timestamp } of model_versions as JsonObject[]) {
    const { run } = (await get('runs/get', `run_id=${run_id}`)).json
    const info = (run as JsonObject).info as JsonObject
    expect([info.status, source]).toEqual(['FINISHED', `${info.artifact_uri}/model`])
    expect(Number(creation_timestamp)).toBeGreaterThan(Number(info.end_time))
  }
})

test.each<[string, readonly string[]]>([
  ["name LIKE 'forecast'", ['demand-forecast']],
  ["name ILIKE 'TI'", ['delivery-times', 'ticket-topics']],
  ["name = 'churn'", ['churn']],
  ["tags.team = 'planning'", ['basket-affinity', 'delivery-times', 'demand-forecast']],
])('models with %s are found', async (filter, names) => {
  const { registered_models } = (await get('registered-models/search', new URLSearchParams({ filter }).toString())).json
  expect(pick(registered_models, 'name')).toEqual(names)
})

test('models come in pages, searched and listed', async () => {
  for (const name of ['search', 'list']) {
    const names: unknown[] = []
    let pages = 0
    let token = ''
    do {
      const { json } = await get(`registered-models/${name}`, `max_results=2&page_token=${token}`)
      names.push(...pick(json.registered_models, 'name'))
      token = String(json.next_page_token ?? '')
      pages += 1
    } while (token !== '')
    expect([pages, names]).toEqual([3, names.toSorted()])
    expect(new Set(names).size).toBe(6)
  }
})

test.each<[string, string, JsonObject, number, string]>([
  ['POST', 'registered-models/create', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'registered-models/create', { name: 'a/b' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'registered-models/create', { name: 'churn' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['PATCH', 'registered-models/update', { name: '__proto__' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['POST', 'registered-models/rename', { name: 'demand-forecast' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'registered-models/rename', { name: 'demand-forecast', new_name: 'churn' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['POST', 'registered-models/rename', { name: 'churn', new_name: 'leavers' }, 400, 'INVALID_STATE'],
  ['DELETE', 'registered-models/delete', { name: 'churn' }, 400, 'INVALID_STATE'],
  ['POST', 'registered-models/get-latest-versions', { name: 'churn', stages: ['x'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'model-versions/create', { name: 'churn' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'model-versions/create', { name: 'none', source }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['PATCH', 'model-versions/update', { name: 'churn', version: 'last' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', 'model-versions/update', { name: 'churn', version: '99' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['DELETE', 'model-versions/delete', { name: 'churn', version: '4' }, 400, 'INVALID_STATE'],
  ['GET', 'registered-models/search?filter=name', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'registered-models/search?max_results=1001', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'model-versions/search?order_by=colour', {}, 400, 'INVALID_PARAMETER_VALUE'],
])('%s %s with %j is refused', async (method, name, body, status, code) => {
  const reply = await call(method, name, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test('a description that is too long is refused', async () => {
  const reply = await call('POST', 'registered-models/create', { name: 'x', description: 'd'.repeat(16_001) })
  expect([reply.status, reply.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('permissions of a model go by its id, as long as it is there', async () => {
  const { json } = await get('databricks/registered-models/get', 'name=demand-forecast')
  const { id } = json.registered_model_databricks as JsonObject
  const permissions = () => client.call('GET', `/api/2.0/permissions/registered-models/${id}`)
  expect((await permissions()).json.object_id).toBe(`/registered-models/${id}`)
  await client.call('DELETE', '/api/2.0/mlflow/registered-models/delete?name=demand-forecast')
  const gone = await permissions()
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})
