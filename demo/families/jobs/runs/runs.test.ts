import { expect, test } from 'vitest'
import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const cluster = { existing_cluster_id: '1234-567890-patch123' }
const notebook = { notebook_task: { notebook_path: '/Workspace/Shared/daily-load' } }
const failing = { notebook_task: { ...notebook.notebook_task, base_parameters: { fail: 'true' } } }
const load: JsonObject = { task_key: 'load', ...cluster, ...notebook }
const after = (key: string, before: string, more: JsonObject = notebook): JsonObject => ({
  task_key: key,
  depends_on: [{ task_key: before }],
  ...cluster,
  ...more,
})

function post(name: string, body: JsonObject, version = '2.2') {
  return client.call('POST', `/api/${version}/jobs/${name}`, { body })
}

function get(target: string, version = '2.2') {
  return client.call('GET', `/api/${version}/jobs/${target}`)
}

async function create(body: JsonObject): Promise<JsonObject[string]> {
  return (await post('create', body)).json.job_id!
}

async function runNow(job_id: JsonObject[string], more: JsonObject = {}): Promise<string> {
  return String((await post('run-now', { job_id, ...more })).json.run_id)
}

async function read(id: string, version = '2.2', more = ''): Promise<JsonObject> {
  return (await get(`runs/get?run_id=${id}${more}`, version)).json
}

const stateOf = (object: JsonObject | undefined) => {
  const { life_cycle_state, result_state } = object!.state as JsonObject
  return result_state === undefined ? life_cycle_state : `${life_cycle_state} ${result_state}`
}

/** The state of a run, and those of its tasks by their keys. */
async function states(id: string): Promise<unknown[]> {
  const run = await read(id)
  const tasks = (run.tasks ?? []) as JsonObject[]
  return [stateOf(run), Object.fromEntries(tasks.map((task) => [task.task_key, stateOf(task)]))]
}

test('a run goes its way by the clock, one task after the other', async () => {
  const id = await runNow(await create({ name: 'two', tasks: [load, after('report', 'load')] }))
  expect(id).toMatch(/^\d{18}$/)
  expect(await states(id)).toEqual(['PENDING', { load: 'PENDING', report: 'BLOCKED' }])
  client.clock.advance(1500)
  expect(await states(id)).toEqual(['RUNNING', { load: 'RUNNING', report: 'BLOCKED' }])
  const early = await read(id)
  expect([early.end_time, early.run_duration, (early.status as JsonObject).state]).toEqual([0, undefined, 'RUNNING'])
  client.clock.advance(60_000)
  expect(await states(id)).toEqual(['TERMINATED SUCCESS', { load: 'TERMINATED SUCCESS', report: 'TERMINATED SUCCESS' }])
  const { json, text } = await get(`runs/get?run_id=${id}`)
  expect(text).toContain(`"run_id":${id},`)
  expect(json.run_page_url).toMatch(new RegExp(`^http://127.0.0.1:\\d+/\\?o=\\d{16}#job/\\d{18}/run/${id}$`))
  expect(json.status).toEqual({
    state: 'TERMINATED',
    termination_details: { code: 'SUCCESS', type: 'SUCCESS', message: '' },
  })
  const [first, second] = json.tasks as [JsonObject, JsonObject]
  expect(first.cluster_instance).toEqual({
    cluster_id: '1234-567890-patch123',
    spark_context_id: '1234567890123456789',
  })
  expect(second.start_time).toBe(first.end_time)
  const parts = ['setup_duration', 'execution_duration', 'cleanup_duration'].map((name) => Number(first[name]))
  expect(parts.every((part) => part > 0)).toBe(true)
  expect(Number(first.end_time) - Number(first.start_time)).toBe(parts.reduce((sum, part) => sum + part))
  expect(json.run_duration).toBe(Number(json.end_time) - Number(json.start_time))
})

test('what depends on a failed task does not run, unless it is for that', async () => {
  const tasks = [
    { task_key: 'load', ...cluster, ...failing },
    after('report', 'load'),
    after('alarm', 'load', { ...notebook, run_if: 'AT_LEAST_ONE_FAILED' }),
    after('tidy', 'report', { ...notebook, run_if: 'ALL_DONE' }),
  ]
  const id = await runNow(await create({ name: 'bad', tasks }))
  client.clock.advance(60_000)
  expect(await states(id)).toEqual([
    'TERMINATED SUCCESS_WITH_FAILURES',
    {
      load: 'TERMINATED FAILED',
      report: 'TERMINATED UPSTREAM_FAILED',
      alarm: 'TERMINATED SUCCESS',
      tidy: 'TERMINATED SUCCESS',
    },
  ])
})

test('a condition lets only one way be gone', async () => {
  const tasks = [
    { task_key: 'enough', condition_task: { left: '12', op: 'GREATER_THAN', right: '5' } },
    { task_key: 'yes', depends_on: [{ task_key: 'enough', outcome: 'true' }], ...cluster, ...notebook },
    { task_key: 'no', depends_on: [{ task_key: 'enough', outcome: 'false' }], ...cluster, ...notebook },
  ]
  const id = await runNow(await create({ name: 'choice', tasks }))
  client.clock.advance(60_000)
  expect(await states(id)).toEqual([
    'TERMINATED SUCCESS',
    { enough: 'TERMINATED SUCCESS', yes: 'TERMINATED SUCCESS', no: 'TERMINATED EXCLUDED' },
  ])
  const [condition] = (await read(id)).tasks as JsonObject[]
  expect((condition!.condition_task as JsonObject).outcome).toBe('true')
})

test('a task that fails is tried again', async () => {
  const task = { task_key: 'load', ...cluster, ...failing, max_retries: 2, min_retry_interval_millis: 30_000 }
  const id = await runNow(await create({ name: 'stubborn', tasks: [task] }))
  client.clock.advance(20_000)
  expect(await states(id)).toEqual(['RUNNING', { load: 'WAITING_FOR_RETRY' }])
  client.clock.advance(200_000)
  const [last] = (await read(id)).tasks as JsonObject[]
  expect([last!.attempt_number, stateOf(last)]).toEqual([2, 'TERMINATED FAILED'])
})

test('a run is cancelled on its way, and once it has ended nothing happens to it', async () => {
  const id = await runNow(await create({ name: 'two', tasks: [load, after('report', 'load')] }))
  client.clock.advance(2000)
  expect((await post('runs/delete', { run_id: numberOf(id) })).json.error_code).toBe('INVALID_STATE')
  expect((await post('runs/cancel', { run_id: numberOf(id) })).text).toBe('{}')
  expect(await states(id)).toEqual(['TERMINATING', { load: 'TERMINATING', report: 'TERMINATED CANCELED' }])
  client.clock.advance(5000)
  const ended = await read(id)
  expect(ended.state).toEqual({
    life_cycle_state: 'TERMINATED',
    result_state: 'CANCELED',
    state_message: 'Run cancelled.',
    user_cancelled_or_timedout: true,
  })
  expect(((ended.status as JsonObject).termination_details as JsonObject).code).toBe('USER_CANCELED')
  expect((await post('runs/cancel', { run_id: numberOf(id) })).text).toBe('{}')
  expect((await read(id)).end_time).toBe(ended.end_time)
  expect((await post('runs/delete', { run_id: numberOf(id) })).text).toBe('{}')
  const gone = await get(`runs/get?run_id=${id}`)
  expect([gone.status, gone.json.message]).toEqual([400, `Run ${id} does not exist.`])
})

test('a run that takes too long is ended', async () => {
  const id = await runNow(await create({ name: 'slow', tasks: [load], timeout_seconds: 2 }))
  client.clock.advance(60_000)
  expect(await states(id)).toEqual(['TERMINATED TIMEDOUT', { load: 'TERMINATED TIMEDOUT' }])
})

test('one run more than there may be is skipped', async () => {
  const job = await create({ name: 'one', tasks: [load] })
  await runNow(job)
  const second = await runNow(job)
  expect(await states(second)).toEqual(['SKIPPED MAXIMUM_CONCURRENT_RUNS_REACHED', {}])
  client.clock.advance(60_000)
  expect(await states(await runNow(job))).toEqual(['PENDING', { load: 'PENDING' }])
})

test('or waits in the queue until the one before it has ended', async () => {
  const job = await create({ name: 'one', tasks: [load], queue: { enabled: true } })
  const first = await runNow(job)
  const [second, third, fourth] = [await runNow(job), await runNow(job), await runNow(job)]
  const waiting = await read(second)
  expect([stateOf(waiting), (waiting.status as JsonObject).queue_details]).toEqual([
    'QUEUED',
    { code: 'MAX_CONCURRENT_RUNS_REACHED', message: expect.any(String) },
  ])
  await post('runs/cancel', { run_id: numberOf(fourth) })
  expect(await states(fourth)).toEqual(['TERMINATED CANCELED', { load: 'TERMINATED CANCELED' }])
  client.clock.advance(60_000)
  const [one, two, three] = [await read(first), await read(second), await read(third)]
  expect([one, two, three].map(stateOf)).toEqual(Array(3).fill('TERMINATED SUCCESS'))
  expect(Number(two.start_time) + Number(two.queue_duration)).toBe(one.end_time)
  expect(Number(three.start_time) + Number(three.queue_duration)).toBe(two.end_time)
})

test('the same token starts one run', async () => {
  const job = await create({ name: 'one', tasks: [load], max_concurrent_runs: 5 })
  const token = { idempotency_token: '7f3b2c1e' }
  const first = await runNow(job, token)
  expect(await runNow(job, token)).toBe(first)
  expect(await runNow(job)).not.toBe(first)
  const submit = { tasks: [load], idempotency_token: 'other' }
  const submitted = (await post('runs/submit', submit)).text
  expect((await post('runs/submit', submit)).text).toBe(submitted)
  const long = await post('run-now', { job_id: job, idempotency_token: 'x'.repeat(65) })
  expect([long.status, long.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('a failed run is repaired, twice', async () => {
  const run = { run_id: 3312471 }
  expect(await states('3312471')).toEqual([
    'TERMINATED FAILED',
    { load: 'TERMINATED SUCCESS', report: 'TERMINATED FAILED' },
  ])
  const bad = await post('runs/repair', { ...run, rerun_tasks: ['report'], notebook_params: { fail: 'true' } })
  expect(await states('3312471')).toEqual(['RUNNING', { load: 'TERMINATED SUCCESS', report: 'PENDING' }])
  expect((await post('runs/repair', { ...run, rerun_all_failed_tasks: true })).json.error_code).toBe('INVALID_STATE')
  client.clock.advance(60_000)
  expect((await states('3312471'))[0]).toBe('TERMINATED FAILED')
  const again = { ...run, rerun_all_failed_tasks: true, notebook_params: { fail: 'false' } }
  expect((await post('runs/repair', again)).json.message).toBe('Missing required field: latest_repair_id')
  const repair_id = bad.json.repair_id!
  const good = await post('runs/repair', { ...again, latest_repair_id: repair_id })
  client.clock.advance(60_000)
  expect((await states('3312471'))[0]).toBe('TERMINATED SUCCESS')
  const { repair_history } = await read('3312471', '2.2', '&include_history=true')
  const history = repair_history as JsonObject[]
  expect(history.map((item) => [item.type, stateOf(item), item.id])).toEqual([
    ['ORIGINAL', 'TERMINATED FAILED', undefined],
    ['REPAIR', 'TERMINATED FAILED', repair_id],
    ['REPAIR', 'TERMINATED SUCCESS', good.json.repair_id],
  ])
  expect(history[0]!.task_run_ids).toEqual([3312472, 3312473])
  const nothing = { ...run, rerun_all_failed_tasks: true, latest_repair_id: good.json.repair_id! }
  expect((await post('runs/repair', nothing)).json.message).toBe('The run has no failed tasks to repair.')
})
