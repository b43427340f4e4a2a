import { expect, test } from 'vitest'
import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const cluster = { existing_cluster_id: '1234-567890-patch123' }
const notebook = { notebook_task: { notebook_path: '/Workspace/Shared/daily-load' } }
const load: JsonObject = { task_key: 'load', ...cluster, ...notebook }
const report: JsonObject = { task_key: 'report', depends_on: [{ task_key: 'load' }], ...cluster, ...notebook }

function post(name: string, body: JsonObject, version = '2.2') {
  return client.call('POST', `/api/${version}/jobs/${name}`, { body })
}

function get(target: string, version = '2.2') {
  return client.call('GET', `/api/${version}/jobs/${target}`)
}

async function create(body: JsonObject, version = '2.2'): Promise<string> {
  const { status, json, text } = await post('create', body, version)
  expect([status, text]).toEqual([200, text])
  return String(json.job_id)
}

async function settingsOf(id: string, version = '2.2'): Promise<JsonObject> {
  return (await get(`get?job_id=${id}`, version)).json.settings as JsonObject
}

const keysIn = (settings: JsonObject) => (settings.tasks as JsonObject[]).map((task) => task.task_key)

test('a job is made, read, changed and deleted', async () => {
  const id = await create({ name: 'mine', tasks: [load, report], tags: { team: 'x' }, timeout_seconds: 60 })
  expect(id).toMatch(/^\d{18}$/)
  const { text, json } = await get(`get?job_id=${id}`)
  expect(text).toContain(`"job_id":${id},`)
  expect([json.creator_user_name, json.run_as_user_name]).toEqual(['someone@example.com', 'someone@example.com'])
  const made = json.settings as JsonObject
  expect([made.name, made.format, made.max_concurrent_runs, keysIn(made)]).toEqual([
    'mine',
    'MULTI_TASK',
    1,
    ['load', 'report'],
  ])
  const change = {
    name: 'yours',
    tasks: [
      { ...load, description: 'first' },
      { ...load, task_key: 'more' },
    ],
  }
  expect((await post('update', { job_id: numberOf(id), new_settings: change, fields_to_remove: ['tags'] })).text).toBe(
    '{}',
  )
  const updated = await settingsOf(id)
  expect([updated.name, updated.tags, keysIn(updated)]).toEqual(['yours', undefined, ['load', 'report', 'more']])
  expect((updated.tasks as JsonObject[])[0]!.description).toBe('first')
  await post('update', { job_id: numberOf(id), fields_to_remove: ['tasks/report'] })
  expect(keysIn(await settingsOf(id))).toEqual(['load', 'more'])
  await post('reset', { job_id: numberOf(id), new_settings: { name: 'new', tasks: [load] } })
  const reset = await settingsOf(id)
  expect([reset.name, reset.timeout_seconds, keysIn(reset)]).toEqual(['new', 0, ['load']])
  expect((await post('delete', { job_id: numberOf(id) })).text).toBe('{}')
  for (const gone of [await get(`get?job_id=${id}`), await post('run-now', { job_id: numberOf(id) })]) {
    expect([gone.status, gone.json]).toEqual([
      400,
      { error_code: 'INVALID_PARAMETER_VALUE', message: `Job ${id} does not exist.` },
    ])
  }
})

test('a job of one version is seen by the others in their form', async () => {
  const single = await create({ name: 'my old job', ...cluster, ...notebook, max_retries: 2 }, '2.0')
  const old = await settingsOf(single, '2.0')
  expect([old.format, old.existing_cluster_id, old.max_retries, old.tasks]).toEqual([
    'SINGLE_TASK',
    '1234-567890-patch123',
    2,
    undefined,
  ])
  for (const version of ['2.1', '2.2']) {
    const settings = await settingsOf(single, version)
    const [task] = settings.tasks as JsonObject[]
    expect([settings.format, settings.existing_cluster_id]).toEqual(['MULTI_TASK', undefined])
    expect([task!.task_key, task!.existing_cluster_id, task!.max_retries]).toEqual([
      'my_old_job',
      '1234-567890-patch123',
      2,
    ])
  }
  await post('update', { job_id: numberOf(single), new_settings: { max_retries: 5, name: 'x' } }, '2.0')
  const changed = await settingsOf(single, '2.0')
  expect([changed.name, changed.max_retries, changed.existing_cluster_id]).toEqual(['x', 5, '1234-567890-patch123'])
  const many = await create({ name: 'two', tasks: [load, report] }, '2.1')
  const seen = await settingsOf(many, '2.0')
  expect([seen.format, keysIn(seen)]).toEqual(['MULTI_TASK', ['load', 'report']])
})

test.each(['2.1', '2.2'])('the jobs of %s come in pages, by token and by offset', async (version) => {
  const ids: string[] = []
  const pages: number[] = []
  let token = ''
  do {
    const { json } = await get(`list?limit=3&page_token=${token}`, version)
    const jobs = json.jobs as JsonObject[]
    ids.push(...jobs.map((job) => String(job.job_id)))
    pages.push(jobs.length)
    expect(jobs.map((job) => (job.settings as JsonObject).tasks)).toEqual(jobs.map(() => undefined))
    token = String(json.next_page_token ?? '')
    expect(json.has_more).toBe(token !== '')
  } while (token !== '')
  expect([pages, new Set(ids).size, ids.at(-1), ids.at(-2)]).toEqual([[3, 3, 2], 8, '716353', '9007199254740993'])
  const second = (await get('list?limit=3&offset=3', version)).json.jobs as JsonObject[]
  expect(second.map((job) => String(job.job_id))).toEqual(ids.slice(3, 6))
  const named = (await get('list?name=DAILY-load&expand_tasks=true', version)).json
  expect((named.jobs as JsonObject[]).map((job) => keysIn(job.settings as JsonObject))).toEqual([['load', 'report']])
  expect((await get('list?name=daily', version)).text).toBe('{"has_more":false}')
})

test('version 2.0 lists all jobs at once', async () => {
  const { json } = await get('list', '2.0')
  expect(Object.keys(json)).toEqual(['jobs'])
  expect(json.jobs).toHaveLength(8)
})

test('more than 100 tasks come in pages in version 2.2 and are cut before', async () => {
  const first = (await get('get?job_id=865501294417730962')).json
  expect(keysIn(first.settings as JsonObject)).toHaveLength(100)
  const rest = (await get(`get?job_id=865501294417730962&page_token=${first.next_page_token}`)).json
  expect([keysIn(rest.settings as JsonObject).length, rest.next_page_token]).toEqual([20, undefined])
  const old = (await get('get?job_id=865501294417730962', '2.1')).json
  expect([keysIn(old.settings as JsonObject).length, old.next_page_token]).toEqual([100, undefined])
  const listed = (await get('list?name=backfill-trips&expand_tasks=true')).json.jobs as JsonObject[]
  expect(listed[0]!.has_more).toBe(true)
})

test('permissions given with a job are those that it has', async () => {
  const grant = { group_name: 'data-engineers', permission_level: 'CAN_MANAGE_RUN' }
  const id = await create({ name: 'shared', tasks: [load], access_control_list: [grant] })
  const { json } = await client.call('GET', `/api/2.0/permissions/jobs/${id}`)
  const list = json.access_control_list as JsonObject[]
  expect(list.map((entry) => entry.group_name ?? entry.user_name)).toContain('data-engineers')
  const wrong = await post('create', { tasks: [load], access_control_list: [{ ...grant, permission_level: 'X' }] })
  expect([wrong.status, (await get('list')).json.jobs]).toEqual([400, expect.toSatisfy((jobs) => jobs.length === 9)])
})

const many = (count: number) => Array.from({ length: count }, (_, place) => ({ ...load, task_key: `t${place}` }))
const cron = (expression: string, zone = 'UTC') => ({
  tasks: [load],
  schedule: { quartz_cron_expression: expression, timezone_id: zone },
})

test.each<[string, JsonObject, string]>([
  ['a task without a name', { tasks: [{ ...notebook, ...cluster }] }, 'Missing required field: task_key'],
  ['a task that does nothing', { tasks: [{ task_key: 'a', ...cluster }] }, 'tasks.a'],
  ['a name with spaces', { tasks: [{ ...load, task_key: 'a b' }] }, "Invalid task_key 'a b'"],
  ['two tasks of one name', { tasks: [load, load] }, "tasks has two entries with the task_key 'load'"],
  ['a dependency on nothing', { tasks: [report] }, "depends on the task 'load'"],
  ['a circle', { tasks: [{ ...load, depends_on: [{ task_key: 'report' }] }, report] }, 'in a circle: load, report'],
  ['itself before itself', { tasks: [{ ...load, depends_on: [{ task_key: 'load' }] }] }, 'in a circle: load'],
  ['an unknown cluster', { tasks: [{ ...load, existing_cluster_id: '0-0-x' }] }, 'Cluster 0-0-x does not exist'],
  ['two clusters', { tasks: [{ ...load, job_cluster_key: 'x' }] }, 'only one of existing_cluster_id, job_cluster_key'],
  ['an unknown job cluster', { tasks: [{ task_key: 'a', ...notebook, job_cluster_key: 'x' }] }, "job_cluster_key 'x'"],
  ['a cluster without a size', { tasks: [{ task_key: 'a', ...notebook, new_cluster: {} }] }, 'spark_version'],
  ['a JAR without a cluster', { tasks: [{ task_key: 'a', spark_jar_task: {} }] }, 'must be specified'],
  ['a day of month and of week', cron('0 0 6 * * *'), "must be '?'"],
  ['a cron expression of Unix', cron('0 6 * * *'), 'It must have 6 or 7 fields'],
  ['an hour too many', cron('0 0 25 * * ?'), 'field hours'],
  ['a time zone that there is not', cron('0 0 6 * * ?', 'Mars/Olympus'), 'Invalid timezone_id'],
  ['two starters', { ...cron('0 0 6 * * ?'), continuous: {} }, 'only one of schedule and continuous'],
  ['too many at once', { max_concurrent_runs: 1001 }, 'max_concurrent_runs'],
  ['more than 1000 tasks', { tasks: many(1001) }, 'at most 1000 tasks'],
  ['tasks that are none', { tasks: [1] }, 'tasks must be a list of objects'],
  ['a strange rule', { tasks: [{ ...load, run_if: 'SOMETIMES' }] }, 'run_if'],
])('%s is refused', async (_, body, message) => {
  const { status, json } = await post('create', { name: 'wrong', ...body })
  expect([status, json.error_code, json.message]).toEqual([
    400,
    'INVALID_PARAMETER_VALUE',
    expect.stringContaining(message),
  ])
})

test.each(['0 0 6 * * ?', '0 0/15 8-18 ? * MON-FRI', '0 0 12 L * ?', '0 0 12 ? * 6#3 2026', '5,35 * * 1-7/2 jan ?'])(
  'the schedule %s is taken',
  async (expression) => {
    expect((await post('create', cron(expression))).status).toBe(200)
  },
)

test('what 2.2 takes may be too much for 2.1', async () => {
  expect((await post('create', { tasks: many(101) }, '2.1')).json.message).toContain('at most 100 tasks')
  expect((await post('create', { tasks: many(101) })).status).toBe(200)
})
