import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const notebook = { notebook_task: { notebook_path: '/Shared/daily-load', base_parameters: { day: 'today' } } }

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.2/jobs/${name}`, { body })
}

async function get(target: string): Promise<JsonObject> {
  return (await client.call('GET', `/api/2.2/jobs/${target}`)).json
}

async function create(tasks: readonly JsonObject[], parameters: readonly JsonObject[] = []) {
  return (await post('create', { name: 'a job', tasks, parameters })).json.job_id!
}

async function start(job_id: JsonObject[string]): Promise<JsonObject[string]> {
  return (await post('run-now', { job_id })).json.run_id!
}

const other = (job_id: JsonObject[string], parameters: JsonObject = {}): JsonObject => ({
  task_key: 'other',
  depends_on: [{ task_key: 'first' }],
  run_job_task: { job_id, job_parameters: parameters },
})
const first: JsonObject = { task_key: 'first', ...notebook }
const stateOf = (run: JsonObject | undefined) =>
  Object.values(run?.state as JsonObject)
    .slice(0, 2)
    .join(' ')

/** The runs of a job by now. */
async function runsOf(job: JsonObject[string]): Promise<readonly JsonObject[]> {
  return ((await get(`runs/list?job_id=${job}&expand_tasks=true`)).runs ?? []) as JsonObject[]
}

test('a task runs another job, as long as that takes', async () => {
  const inner = await create([{ task_key: 'work', ...notebook }], [{ name: 'day', default: 'none' }])
  const run = await start(await create([first, other(inner, { day: 'monday' })]))
  expect(await runsOf(inner)).toEqual([])
  client.clock.advance(60_000)
  const [child] = await runsOf(inner)
  const outer = await get(`runs/get?run_id=${run}`)
  const [, task] = outer.tasks as JsonObject[]
  expect([stateOf(child), stateOf(outer), task!.end_time]).toEqual([
    'TERMINATED SUCCESS',
    'TERMINATED SUCCESS',
    child!.end_time,
  ])
  expect([child!.trigger, child!.trigger_info]).toEqual(['RUN_JOB_TASK', { run_id: task!.run_id }])
  expect(child!.job_parameters).toEqual([{ name: 'day', default: 'none', value: 'monday' }])
  expect((await get(`runs/get-output?run_id=${task!.run_id}`)).run_job_output).toEqual({ run_id: child!.run_id })
})

test('it fails when that fails, and is cancelled with the task', async () => {
  const inner = await create([{ task_key: 'work', ...notebook }])
  const failing = await start(await create([first, other(inner, { fail: 'true' })]))
  client.clock.advance(60_000)
  expect([stateOf((await runsOf(inner))[0]), stateOf(await get(`runs/get?run_id=${failing}`))]).toEqual([
    'TERMINATED FAILED',
    'TERMINATED FAILED',
  ])
  const outer = await create([
    { ...other(inner), depends_on: [] },
    { ...other(inner), task_key: 'late', depends_on: [{ task_key: 'other' }] },
  ])
  const run = await start(outer)
  client.clock.advance(2500)
  expect(stateOf((await runsOf(inner))[0])).toMatch(/^(PENDING|RUNNING)/)
  await post('runs/cancel', { run_id: run })
  client.clock.advance(60_000)
  expect((await runsOf(inner)).map(stateOf)).toEqual(['TERMINATED CANCELED', 'TERMINATED FAILED'])
})

test('a job that runs itself, or none, fails at once', async () => {
  const job = await create([first])
  await post('update', { job_id: job, new_settings: { tasks: [other(job)] } })
  for (const id of [job, await create([{ ...other(12), depends_on: [] }])]) {
    const run = await start(id)
    client.clock.advance(60_000)
    expect(stateOf(await get(`runs/get?run_id=${run}`))).toBe('TERMINATED FAILED')
  }
  expect(await runsOf(job)).toHaveLength(1)
})
