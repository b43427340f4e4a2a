import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { entity, servingForTests } from './testing/serving-for-tests.ts'

const { client, send } = servingForTests()

function create(name: string, served_entities: readonly JsonObject[] = [entity], more: JsonObject = {}) {
  return send('POST', '', { name, config: { served_entities }, ...more })
}

async function get(name: string) {
  return (await send('GET', `/${name}`)).json
}

test('an endpoint is created, becomes ready by the clock, is listed and deleted', async () => {
  const made = (await create('mine', [entity], { description: 'Mine.' })).json
  expect(made.state).toEqual({ ready: 'NOT_READY', config_update: 'IN_PROGRESS' })
  expect(made).not.toHaveProperty('config')
  const [pending] = (made.pending_config as JsonObject).served_entities as JsonObject[]
  expect([pending!.name, (pending!.state as JsonObject).deployment]).toEqual(['churn-1', 'DEPLOYMENT_CREATING'])
  expect((await send('GET', '/mine/served-models/churn-1/logs')).json).toEqual({ logs: '' })
  client.clock.advance(12_000)
  const { id, config, state, description, ...rest } = await get('mine')
  expect(state).toEqual({ ready: 'READY', config_update: 'NOT_UPDATING' })
  expect(rest).not.toHaveProperty('pending_config')
  expect([String(id).length, description]).toEqual([32, 'Mine.'])
  expect(config).toEqual({
    config_version: 1,
    traffic_config: { routes: [{ served_model_name: 'churn-1', traffic_percentage: 100 }] },
    served_entities: [
      {
        name: 'churn-1',
        ...entity,
        workload_type: 'CPU',
        state: { deployment: 'DEPLOYMENT_READY', deployment_state_message: '' },
        creator: 'someone@example.com',
        creation_timestamp: rest.creation_timestamp,
      },
    ],
    served_models: [expect.objectContaining({ name: 'churn-1', model_name: 'main.default.churn', model_version: '1' })],
  })
  const { endpoints } = (await send('GET', '')).json
  expect((endpoints as JsonObject[]).map(({ name }) => name)).toContain('mine')
  expect((await send('DELETE', '/mine')).status).toBe(200)
  expect(await get('mine')).toEqual({
    error_code: 'RESOURCE_DOES_NOT_EXIST',
    message: "Endpoint with name 'mine' does not exist.",
  })
})

test('a change is made beside what serves, and only one at a time', async () => {
  const served_entities = [{ ...entity, entity_version: '2' }]
  const changed = await send('PUT', '/churn-scores/config', { served_entities })
  expect(changed.json.state).toEqual({ ready: 'READY', config_update: 'IN_PROGRESS' })
  const second = await send('PUT', '/churn-scores/config', { served_entities })
  expect([second.status, second.json.error_code]).toEqual([409, 'RESOURCE_CONFLICT'])
  client.clock.advance(12_000)
  const { config, state } = await get('churn-scores')
  expect(state).toEqual({ ready: 'READY', config_update: 'NOT_UPDATING' })
  expect((config as JsonObject).config_version).toBe(2)
})

test('a change that fails leaves the old configuration serving, and the logs say why', async () => {
  await send('PUT', '/churn-scores/config', {
    served_entities: [{ ...entity, name: 'big', workload_type: 'GPU_XLARGE' }],
  })
  client.clock.advance(12_000)
  const { config, state } = await get('churn-scores')
  expect(state).toEqual({ ready: 'READY', config_update: 'UPDATE_FAILED' })
  expect((config as JsonObject).config_version).toBe(1)
  const { json } = await send('GET', '/churn-scores/served-models/big/build-logs')
  expect(String(json.logs)).toContain('No GPU_XLARGE capacity is left')
})

test('tags, limits, gateway and notifications are set and shown', async () => {
  const tags = { add_tags: [{ key: 'stage', value: 'test' }, { key: 'lonely' }], delete_tags: ['team'] }
  expect((await send('PATCH', '/churn-scores/tags', tags)).json).toEqual({ tags: tags.add_tags })
  const gateway = { usage_tracking_config: { enabled: true } }
  expect((await send('PUT', '/churn-scores/ai-gateway', gateway)).json).toEqual(gateway)
  const email_notifications = { on_update_failure: ['someone@example.com'] }
  expect((await send('PATCH', '/churn-scores/notifications', { email_notifications })).json).toEqual({
    name: 'churn-scores',
    email_notifications,
  })
  const shown = await get('churn-scores')
  expect([shown.tags, shown.ai_gateway, shown.email_notifications]).toEqual([
    tags.add_tags,
    gateway,
    email_notifications,
  ])
})

function invoke(name: string, body: JsonObject) {
  return client.call('POST', `/serving-endpoints/${name}/invocations`, { body })
}

test('calls beyond the rate limit have to wait for the next minute', async () => {
  const limits = [{ calls: 2, key: 'endpoint', renewal_period: 'minute' }]
  expect((await send('PUT', '/churn-scores/rate-limits', { rate_limits: limits })).json).toEqual({
    rate_limits: limits,
  })
  const row = { dataframe_records: [{ age: 41 }] }
  const statuses = []
  for (let call = 0; call < 3; call += 1) statuses.push((await invoke('churn-scores', row)).status)
  expect(statuses).toEqual([200, 200, 429])
  client.clock.advance(60_000)
  expect((await invoke('churn-scores', row)).status).toBe(200)
  const { text } = await send('GET', '/churn-scores/metrics')
  expect(text).toContain('request_count_total{endpoint_name="churn-scores",served_entity_name="churn-1"} 3\n')
  expect(text).toContain('request_4xx_count_total{endpoint_name="churn-scores"} 1\n')
})

test('the traffic is split, and one entity can be asked by its name', async () => {
  await send('PUT', '/churn-scores/config', {
    served_entities: [
      { ...entity, name: 'a' },
      { ...entity, name: 'b' },
    ],
    traffic_config: {
      routes: [
        { served_model_name: 'a', traffic_percentage: 50 },
        { served_entity_name: 'b', traffic_percentage: 50 },
      ],
    },
  })
  client.clock.advance(12_000)
  const counts = new Map<unknown, number>()
  for (let call = 0; call < 100; call += 1) {
    const { headers } = await invoke('churn-scores', { inputs: [call] })
    const name = headers['served-model-name']
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  expect(Object.fromEntries(counts)).toEqual({ a: 50, b: 50 })
  const direct = '/serving-endpoints/churn-scores/served-models/b/invocations'
  const { headers } = await client.call('POST', direct, { body: { inputs: [1] } })
  expect(headers['served-model-name']).toBe('b')
})

test('keys of outside models are taken but never shown', async () => {
  const openai_config = { openai_api_key_plaintext: 'a key that nobody should see', openai_api_type: 'openai' }
  const external_model = { name: 'gpt', provider: 'openai', task: 'llm/v1/chat', openai_config }
  const { text } = await create('outside', [{ name: 'gpt', external_model }])
  expect(text).not.toContain('nobody should see')
  client.clock.advance(1000)
  expect((await get('outside')).task).toBe('llm/v1/chat')
  expect((await invoke('outside', { inputs: [1] })).json.message).toBe('This endpoint needs messages in the request.')
})

test('reserved throughput has its own way in', async () => {
  const served = [{ entity_name: 'system.ai.llama_v3_3_70b_instruct', provisioned_model_units: 50 }]
  const made = await send('POST', '/pt', { name: 'reserved', config: { served_entities: served } })
  expect(made.status).toBe(200)
  client.clock.advance(12_000)
  const more = [{ ...served[0]!, provisioned_model_units: 100 }]
  await send('PUT', '/pt/reserved/config', { config: { served_entities: more } })
  client.clock.advance(12_000)
  const [shown] = ((await get('reserved')).config as JsonObject).served_entities as JsonObject[]
  expect(shown!.provisioned_model_units).toBe(100)
})

test('the description for clients names the address and the field', async () => {
  const { text } = await send('GET', '/databricks-gte-large-en/openapi')
  const { servers, paths } = JSON.parse(text)
  expect(servers[0].url).toBe(`${client.demo.origin}/serving-endpoints/databricks-gte-large-en`)
  expect(paths['/invocations'].post.requestBody.content['application/json'].schema.required).toEqual(['input'])
})
