import { expect, test } from 'vitest'
import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const client = demoClientForTests()

const cluster = { existing_cluster_id: '1234-567890-patch123' }
const notebook = { notebook_task: { notebook_path: '/Workspace/Shared/daily-load' } }

function post(name: string, body: JsonObject, version = '2.2') {
  return client.call('POST', `/api/${version}/jobs/${name}`, { body })
}

function get(target: string, version = '2.2') {
  return client.call('GET', `/api/${version}/jobs/${target}`)
}

async function submit(task: JsonObject): Promise<string> {
  return String((await post('runs/submit', { run_name: 'once', tasks: [{ task_key: 'only', ...task }] })).json.run_id)
}

const stateIn = (object: JsonObject) => (object.state as JsonObject).life_cycle_state

test.each(['2.1', '2.2'])('the runs of a job in %s come in pages, the newest first', async (version) => {
  const starts: number[] = []
  const pages: number[] = []
  let token = ''
  do {
    const { json } = await get(`runs/list?job_id=716353&page_token=${token}`, version)
    const runs = json.runs as JsonObject[]
    pages.push(runs.length)
    starts.push(...runs.map((run) => Number(run.start_time)))
    expect(runs.map((run) => run.tasks)).toEqual(runs.map(() => undefined))
    token = String(json.next_page_token ?? '')
    expect([json.has_more, json.prev_page_token === undefined]).toEqual([token !== '', pages.length === 1])
  } while (token !== '')
  expect([pages, starts]).toEqual([[20, 20, 5], starts.toSorted((left, right) => right - left)])
  expect(new Date(starts[0]!).toISOString()).toBe('2026-01-15T06:00:00.000Z')
})

test('the runs of 2.0 come by offset', async () => {
  const { json } = await get('runs/list?job_id=716353&offset=40&limit=1000', '2.0')
  expect([(json.runs as JsonObject[]).length, json.has_more, Object.keys(json)]).toEqual([
    5,
    false,
    ['runs', 'has_more'],
  ])
  expect((await get('runs/list?limit=0', '2.0')).json.runs).toHaveLength(59)
})

test('runs are chosen by what they are at, by kind and by time', async () => {
  const ids = async (query: string) =>
    (((await get(`runs/list?${query}`)).json.runs ?? []) as JsonObject[]).map((run) => String(run.run_id))
  expect(await ids('active_only=true')).toEqual(['902713440556120010'])
  expect(await ids('run_type=SUBMIT_RUN')).toEqual(['902713440556090010'])
  expect(await ids('job_id=418273645546372819&completed_only=true')).toEqual([])
  const morning = Date.UTC(2026, 0, 14, 6)
  expect(await ids(`job_id=716353&start_time_from=${morning}&start_time_to=${morning + 1000}`)).toEqual(['3310054'])
  const { runs } = (await get('runs/list?job_id=716353&limit=1&expand_tasks=true')).json
  const [run] = runs as JsonObject[]
  expect((run!.tasks as JsonObject[]).map((task) => [task.task_key, stateIn(task)])).toEqual([
    ['load', 'TERMINATED'],
    ['report', 'TERMINATED'],
  ])
})

test('a single task is shown by 2.0 in its own form, and as a list by the others', async () => {
  const body = { run_name: 'old', ...cluster, ...notebook, libraries: [{ pypi: { package: 'requests' } }] }
  const { json } = await post('runs/submit', body, '2.0')
  client.clock.advance(60_000)
  const old = (await get(`runs/get?run_id=${json.run_id}`, '2.0')).json
  expect([old.task, old.cluster_spec, old.tasks, old.status]).toEqual([
    notebook,
    { ...cluster, libraries: body.libraries },
    undefined,
    undefined,
  ])
  expect((old.cluster_instance as JsonObject).cluster_id).toBe('1234-567890-patch123')
  const listed = (await get('runs/list?limit=1', '2.0')).json.runs as JsonObject[]
  expect(listed[0]).toEqual(old)
  const [task] = (await get(`runs/get?run_id=${json.run_id}`, '2.1')).json.tasks as JsonObject[]
  expect([task!.task_key, task!.existing_cluster_id]).toEqual(['old', '1234-567890-patch123'])
  expect((await get(`runs/get-output?run_id=${json.run_id}`, '2.0')).json.notebook_output).toHaveProperty('result')
})

test('a notebook hands back what it ran with, references replaced', async () => {
  const { json } = await get('runs/get-output?run_id=3312472')
  const { result, truncated } = json.notebook_output as JsonObject
  expect([JSON.parse(String(result)), truncated]).toEqual([
    { status: 'ok', rows: expect.any(Number), day: '2026-01-15' },
    false,
  ])
  const metadata = json.metadata as JsonObject
  expect([metadata.run_id, metadata.job_run_id, metadata.run_name]).toEqual([3312472, 3312471, 'load'])
  const failed = (await get('runs/get-output?run_id=3312473')).json
  expect(failed.error).toContain('ValueError')
  expect(failed.error_trace).toContain('/Workspace/Shared/weekly-report:14')
  const whole = await get('runs/get-output?run_id=3312471')
  expect([whole.status, whole.json.message]).toEqual([400, expect.stringContaining('multiple tasks is not supported')])
  const resolved = (await get('runs/get?run_id=3312471&include_resolved_values=true')).json.tasks as JsonObject[]
  expect(resolved[0]!.resolved_values).toEqual({ notebook_task: { base_parameters: { day: '2026-01-15' } } })
})

test.each<[string, JsonObject, string]>([
  ['Python', { ...cluster, spark_python_task: { python_file: 'dbfs:/a.py' } }, 'logs'],
  ['failing Python', { ...cluster, spark_python_task: { python_file: 'dbfs:/a.py', parameters: ['--fail'] } }, 'error'],
  ['SQL', { sql_task: { warehouse_id: '8b1f6a3c2d4e5f60', query: { query_id: 'x' } } }, 'sql_output'],
  ['dbt', { dbt_task: { commands: ['dbt run'] } }, 'dbt_output'],
])('the output of a %s task comes when it is done', async (_, task, field) => {
  const id = await submit(task)
  expect((await get(`runs/get-output?run_id=${id}`)).json).not.toHaveProperty(field)
  client.clock.advance(60_000)
  expect((await get(`runs/get-output?run_id=${id}`)).json).toHaveProperty(field)
})

test('a notebook that is not there fails the run, until it is', async () => {
  const path = '/Users/someone@example.com/new'
  const id = await submit({ notebook_task: { notebook_path: path } })
  client.clock.advance(60_000)
  const run = (await get(`runs/get?run_id=${id}`)).json
  expect([stateIn(run), (run.status as JsonObject).termination_details]).toEqual([
    'INTERNAL_ERROR',
    { code: 'RESOURCE_NOT_FOUND', type: 'CLIENT_ERROR', message: expect.stringContaining(`"${path}"`) },
  ])
  const output = (await get(`runs/get-output?run_id=${id}`)).json
  expect([output.error, output.error_trace]).toEqual([
    expect.stringContaining('Unable to access the notebook'),
    undefined,
  ])
  const body = { path, format: 'SOURCE', language: 'PYTHON', content: Buffer.from('print(1)').toString('base64') }
  await client.call('POST', '/api/2.0/workspace/import', { body })
  await post('runs/repair', { run_id: numberOf(id), rerun_all_failed_tasks: true })
  client.clock.advance(60_000)
  expect(stateIn((await get(`runs/get?run_id=${id}`)).json)).toBe('TERMINATED')
  const { views } = (await get(`runs/export?run_id=${id}`)).json
  const [view] = views as JsonObject[]
  expect([view!.name, view!.type]).toEqual(['new', 'NOTEBOOK'])
  expect(view!.content).toContain('<pre>print(1)</pre>')
})

test('a run starts the cluster it wants to run on', async () => {
  const id = '2345-678901-rigs234'
  const run = await submit({ existing_cluster_id: id, ...notebook })
  const state = async () => (await client.call('GET', `/api/2.1/clusters/get?cluster_id=${id}`)).json.state
  expect([await state(), stateIn((await get(`runs/get?run_id=${run}`)).json)]).toEqual(['PENDING', 'PENDING'])
  client.clock.advance(9500)
  expect([await state(), stateIn((await get(`runs/get?run_id=${run}`)).json)]).toEqual(['RUNNING', 'RUNNING'])
})

test('parameters of the job reach the run', async () => {
  const started = await post('run-now', { job_id: numberOf('731190045628814406'), job_parameters: { table: 'a.b.c' } })
  const run = (await get(`runs/get?run_id=${started.json.run_id}`)).json
  expect(run.job_parameters).toEqual([{ name: 'table', default: 'main.default.trips', value: 'a.b.c' }])
})

test('only the tasks that are asked for run', async () => {
  const started = await post('run-now', { job_id: 716353, only: ['report'] })
  client.clock.advance(60_000)
  const run = (await get(`runs/get?run_id=${started.json.run_id}`)).json
  expect((run.tasks as JsonObject[]).map((task) => [task.task_key, stateIn(task)])).toEqual([['report', 'TERMINATED']])
})

test('a loop goes round for every input, some at a time', async () => {
  const task = {
    task_key: 'one',
    notebook_task: { ...notebook.notebook_task, base_parameters: { day: '{{input.day}}' } },
  }
  const inputs = JSON.stringify(['mon', 'tue', 'wed'].map((day) => ({ day })))
  const id = await submit({ for_each_task: { inputs, concurrency: 2, task } })
  client.clock.advance(60_000)
  const [loop] = (await get(`runs/get?run_id=${id}`)).json.tasks as JsonObject[]
  expect(((loop!.for_each_task as JsonObject).stats as JsonObject).task_run_stats).toEqual({
    active_iterations: 0,
    completed_iterations: 3,
    failed_iterations: 0,
    scheduled_iterations: 3,
    succeeded_iterations: 3,
    total_iterations: 3,
  })
  const iterations = (await get(`runs/get?run_id=${loop!.run_id}`)).json.iterations as JsonObject[]
  expect(iterations.map((each) => [each.task_key, stateIn(each)])).toEqual(Array(3).fill(['one', 'TERMINATED']))
  expect([iterations[1]!.start_time, iterations[2]!.start_time]).toEqual([
    iterations[0]!.start_time,
    iterations[0]!.end_time,
  ])
  const output = (await get(`runs/get-output?run_id=${iterations[2]!.run_id}`)).json.notebook_output as JsonObject
  expect(JSON.parse(String(output.result)).day).toBe('wed')
})

test('the runs of a deleted job stay to be read', async () => {
  await post('delete', { job_id: 716353 })
  expect((await get('runs/get?run_id=3312471')).status).toBe(200)
  expect((await get('runs/list?job_id=716353')).json.runs).toHaveLength(20)
})

test.each<[string, string, string, JsonObject | undefined]>([
  ['GET', 'get?job_id=12', 'Job 12 does not exist.', undefined],
  ['GET', 'get', 'Missing required field: job_id', undefined],
  ['GET', 'list?limit=101', 'limit', undefined],
  ['GET', 'runs/list?limit=26', 'limit', undefined],
  ['GET', 'runs/list?job_id=12', 'Job 12 does not exist.', undefined],
  ['GET', 'runs/list?page_token=abc', 'page_token', undefined],
  ['GET', 'runs/list?active_only=true&completed_only=true', 'active_only', undefined],
  ['GET', 'runs/get?run_id=12', 'Run 12 does not exist.', undefined],
  ['POST', 'runs/cancel', 'Run 3312472 is the run of a task', { run_id: 3312472 }],
  ['POST', 'runs/cancel-all', 'Missing required field: job_id', {}],
  ['POST', 'runs/repair', 'Missing required field: rerun_tasks', { run_id: 3312471 }],
  ['POST', 'runs/repair', "no task with the key 'x'", { run_id: 3312471, rerun_tasks: ['x'] }],
  ['POST', 'runs/submit', 'at least one task', { run_name: 'x' }],
  ['POST', 'run-now', "no task with the key 'x'", { job_id: 716353, only: ['x'] }],
  ['POST', 'run-now', 'notebook_params.a must be a string', { job_id: 716353, notebook_params: { a: 1 } }],
  ['POST', 'run-now', 'in conjunction', { job_id: 716353, notebook_params: { a: '1' }, jar_params: ['a'] }],
  ['POST', 'run-now', '10000 bytes', { job_id: 716353, python_params: ['x'.repeat(10_000)] }],
])('%s %s is refused: %s', async (method, target, message, body) => {
  const options = body === undefined ? {} : { body }
  const { status, json } = await client.call(method, `/api/2.2/jobs/${target}`, options)
  expect([status, json.error_code, json.message]).toEqual([
    400,
    'INVALID_PARAMETER_VALUE',
    expect.stringContaining(message),
  ])
})

test('repair came with 2.1', async () => {
  expect((await post('runs/repair', { run_id: 3312471 }, '2.0')).status).toBe(404)
})
