import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const tasks = [
  {
    task_key: 'load',
    existing_cluster_id: '1234-567890-patch123',
    notebook_task: { notebook_path: '/Shared/daily-load' },
  },
]
const minute = 60_000

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.2/jobs/${name}`, { body })
}

async function create(body: JsonObject): Promise<JsonObject[string]> {
  return (await post('create', { name: 'by itself', tasks, ...body })).json.job_id!
}

async function runsOf(job: JsonObject[string]): Promise<readonly JsonObject[]> {
  return ((await client.call('GET', `/api/2.2/jobs/runs/list?job_id=${job}&limit=25`)).json.runs ?? []) as JsonObject[]
}

const timeOf = (run: JsonObject) => new Date(Number(run.start_time)).toISOString().slice(11, 19)

const everyFive = { quartz_cron_expression: '0 0/5 * * * ?', timezone_id: 'UTC' }

test('a scheduled job runs when its time has come, until it is paused', async () => {
  const id = await create({ schedule: everyFive })
  expect(await runsOf(id)).toEqual([])
  client.clock.advance(16 * minute)
  const runs = await runsOf(id)
  expect(runs.map(timeOf)).toEqual(['09:45:00', '09:40:00', '09:35:00'])
  expect(runs.map((run) => [run.trigger, (run.schedule as JsonObject).pause_status])).toEqual(
    Array(3).fill(['PERIODIC', 'UNPAUSED']),
  )
  expect(runs.map((run) => (run.state as JsonObject).result_state)).toEqual(Array(3).fill('SUCCESS'))
  await post('update', { job_id: id, new_settings: { schedule: { ...everyFive, pause_status: 'PAUSED' } } })
  client.clock.advance(60 * minute)
  expect(await runsOf(id)).toHaveLength(3)
  await post('update', { job_id: id, new_settings: { schedule: everyFive } })
  client.clock.advance(5 * minute)
  expect((await runsOf(id)).map(timeOf)[0]).toBe('10:50:00')
})

test('who was away for long finds a part of what was due, and it goes on', async () => {
  const id = await create({ trigger: { periodic: { interval: 1, unit: 'MINUTES' } } })
  client.clock.advance(10 * 60 * minute)
  const found = (await runsOf(id)).length
  expect([found > 10, found < 40]).toEqual([true, true])
  client.clock.advance(2 * minute)
  const [newest, before] = await runsOf(id)
  expect([newest!.start_time, before!.start_time]).toEqual([client.clock.now(), client.clock.now() - minute])
})

test('a continuous job has one run, and a new one when that is cancelled', async () => {
  const id = await create({ continuous: { pause_status: 'UNPAUSED' } })
  const [first] = await runsOf(id)
  client.clock.advance(60 * minute)
  const [same] = await runsOf(id)
  expect([same!.run_id, same!.trigger, (same!.state as JsonObject).life_cycle_state]).toEqual([
    first!.run_id,
    'CONTINUOUS',
    'RUNNING',
  ])
  await post('runs/cancel', { run_id: same!.run_id! })
  client.clock.advance(minute)
  const states = (await runsOf(id)).map((run) => (run.state as JsonObject).life_cycle_state)
  expect(states).toEqual(['PENDING', 'TERMINATED'])
})
