import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function call(method: string, name: string, body: JsonObject = {}) {
  return client.call(method, `/api/2.0/mlflow/registry-webhooks/${name}`, { body })
}

async function list(query: string): Promise<readonly unknown[]> {
  const { webhooks } = (await call('GET', `list?${query}`)).json
  return ((webhooks ?? []) as JsonObject[]).map(({ id }) => id)
}

const events = ['COMMENT_CREATED', 'MODEL_VERSION_CREATED']
const url = { url: 'https://example.com/hook', secret: 'replace-me', authorization: 'Bearer replace-me' }

test('a webhook is made without showing its secrets, tested, changed and deleted', async () => {
  const made = (await call('POST', 'create', { model_name: 'churn', events, http_url_spec: url })).json
    .webhook as JsonObject
  expect(made).toEqual({
    id: made.id,
    events,
    creation_timestamp: client.clock.now(),
    last_updated_timestamp: client.clock.now(),
    status: 'ACTIVE',
    model_name: 'churn',
    http_url_spec: { url: 'https://example.com/hook', enable_ssl_verification: true },
  })
  const id = made.id!
  expect((await call('POST', 'test', { id, event: 'COMMENT_CREATED' })).json.status_code).toBe(200)
  expect((await call('POST', 'test', { id, event: 'MODEL_VERSION_TAG_SET' })).status).toBe(400)
  const job_spec = { job_id: '9007199254740993', access_token: 'replace-me' }
  const changed = (await call('PATCH', 'update', { id, status: 'DISABLED', job_spec })).json.webhook as JsonObject
  expect([changed.status, changed.http_url_spec]).toEqual(['DISABLED', undefined])
  expect(changed.job_spec).toEqual({
    job_id: '9007199254740993',
    workspace_url: `http://127.0.0.1:${client.demo.port}`,
  })
  expect((await call('DELETE', `delete?id=${id}`)).text).toBe('{}')
  expect((await call('DELETE', `delete?id=${id}`)).json.error_code).toBe('RESOURCE_DOES_NOT_EXIST')
})

test('webhooks are listed by model and event, in pages', async () => {
  const made: unknown[] = []
  for (let count = 0; count < 5; count += 1) {
    const { webhook } = (await call('POST', 'create', { model_name: 'churn', events, http_url_spec: url })).json
    made.push((webhook as JsonObject).id)
  }
  expect(await list('model_name=churn&events=COMMENT_CREATED')).toEqual(made)
  expect((await list('events=REGISTERED_MODEL_CREATED&events=MODEL_VERSION_CREATED')).length).toBe(7)
  const first = (await call('GET', 'list?max_results=3')).json
  const second = (await call('GET', `list?max_results=3&page_token=${first.next_page_token}`)).json
  const third = (await call('GET', `list?max_results=3&page_token=${second.next_page_token}`)).json
  const sizes = [first, second, third].map(({ webhooks }) => (webhooks as JsonObject[]).length)
  expect([sizes, third.next_page_token]).toEqual([[3, 3, 1], undefined])
})

test('webhooks go with their model and follow its new name', async () => {
  const body = { model_name: 'demand-forecast', events, http_url_spec: url }
  await call('POST', 'create', body)
  const names = { name: 'demand-forecast', new_name: 'demand' }
  await client.call('POST', '/api/2.0/mlflow/registered-models/rename', { body: names })
  expect((await list('model_name=demand')).length).toBe(1)
  await client.call('DELETE', '/api/2.0/mlflow/registered-models/delete?name=demand')
  expect(await list('model_name=demand')).toEqual([])
})

test.each<[JsonObject, number, string]>([
  [{ http_url_spec: url }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events: ['SUNRISE'], http_url_spec: url }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events, http_url_spec: { url: 'http://example.com' } }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events, job_spec: { job_id: '1' } }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events, http_url_spec: url, job_spec: {} }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events, http_url_spec: 'https://example.com' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ events, http_url_spec: url, model_name: 'none' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('a webhook with %j is refused', async (body, status, code) => {
  const reply = await call('POST', 'create', body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})
