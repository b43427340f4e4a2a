import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const wish: JsonObject = {
  train_data_path: 'main.default.orders',
  target_column: 'quantity',
  time_column: 'ordered_at',
  forecast_granularity: 'Daily',
  forecast_horizon: 14,
}

function create(body: JsonObject) {
  return client.call('POST', '/api/2.0/automl/create-forecasting-experiment', { body })
}

test('a forecast waits, trains and succeeds, in an experiment of its own', async () => {
  const id = (await create({ ...wish, experiment_path: '/Shared/forecasts' })).json.experiment_id!
  const get = () => client.call('GET', `/api/2.0/automl/get-forecasting-experiment/${id}`)
  const url = `http://127.0.0.1:${client.demo.port}/ml/experiments/${id}`
  expect((await get()).json).toEqual({ experiment_id: id, experiment_page_url: url, state: 'PENDING' })
  client.clock.advance(5000)
  expect((await get()).json.state).toBe('RUNNING')
  client.clock.advance(55_000)
  expect((await get()).json.state).toBe('SUCCEEDED')
  const { json } = await client.call('GET', `/api/2.0/mlflow/experiments/get?experiment_id=${id}`)
  expect((json.experiment as JsonObject).name).toMatch(
    /^\/Shared\/forecasts\/quantity_orders-\d{4}-\d\d-\d\dT[\d-]{8}-\w{5}$/,
  )
})

test('two forecasts of the same data can begin in the same second', async () => {
  expect([(await create(wish)).status, (await create(wish)).status]).toEqual([200, 200])
})

test.each<[JsonObject]>([
  [{ ...wish, train_data_path: 'orders' }],
  [{ ...wish, target_column: 'ordered_at' }],
  [{ ...wish, forecast_granularity: 'now and then' }],
  [{ ...wish, forecast_horizon: 0 }],
  [{ ...wish, time_column: '' }],
  [{ ...wish, experiment_path: 'here' }],
])('a forecast with %j is refused', async (body) => {
  const { status, json } = await create(body)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('an experiment without forecasts is none of them', async () => {
  const { status, json } = await client.call('GET', '/api/2.0/automl/get-forecasting-experiment/716353')
  expect([status, json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})
