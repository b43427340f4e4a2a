import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseExact } from '#shared/json/exact-json.ts'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { createSequence } from '../../sequence.ts'
import { type DemoClient, startDemoClient } from '../../testing/demo-client.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const sequence = createSequence(7)
const pick = <T>(list: readonly T[]): T => list[Number(sequence.digits(4)) % list.length]!

const wrong = parseExact(
  '[null,[],{},"","x",-1,1e99,1.5,true,[null],[[]],[{}],{"__proto__":{"a":1}},{"constructor":"x"},99999999999999999999,"__proto__"]',
) as readonly JsonValue[]

const task = {
  task_key: 'load',
  depends_on: [{ task_key: 'more', outcome: 'true' }],
  existing_cluster_id: '1234-567890-patch123',
  notebook_task: { notebook_path: '/Shared/daily-load', base_parameters: { a: '{{job.id}}', fail: 'true' } },
  email_notifications: { on_failure: ['a'] },
  max_retries: 1,
  run_if: 'ALL_DONE',
  timeout_seconds: 3,
}

const whole: JsonObject = {
  job_id: 716353,
  run_id: 3312471,
  name: 'x',
  tasks: [
    task,
    { task_key: 'more', sql_task: { warehouse_id: 'x', file: { path: '/x' }, parameters: { fail: 'true' } } },
    { task_key: 'each', for_each_task: { inputs: '[1]', concurrency: 2, task: { ...task, task_key: 'x' } } },
    { task_key: 'if', condition_task: { left: '1', op: 'LESS_THAN', right: '2' } },
    { task_key: 'wheel', python_wheel_task: { package_name: 'a', entry_point: 'b', named_parameters: { a: 'b' } } },
    { task_key: 'job', run_job_task: { job_id: 716353, job_parameters: { a: 'b' } } },
  ],
  job_clusters: [{ job_cluster_key: 'a', new_cluster: { spark_version: '16.4.x-scala2.12', num_workers: 1 } }],
  parameters: [{ name: 'a', default: 'b' }],
  schedule: { quartz_cron_expression: '0 0 6 * * ?', timezone_id: 'UTC' },
  queue: { enabled: true },
  tags: { a: 'b' },
  new_settings: { name: 'y', tasks: [task], parameters: [{ name: 'a', default: 'b' }] },
  fields_to_remove: ['tasks/load', 'schedule'],
  notebook_params: { a: 'b' },
  job_parameters: { a: 'b' },
  rerun_tasks: ['load'],
  only: ['load'],
  idempotency_token: 'x',
  git_source: { git_url: 'x' },
  limit: 3,
  page_token: 'x',
}

/** A copy in which something, at any depth, is left out or is another value. */
function damage(value: JsonValue, often = pick([2, 10, 40])): JsonValue {
  if (Number(sequence.digits(3)) < 100 + often) return pick(wrong)
  if (Array.isArray(value)) return value.map((item) => damage(item, often))
  if (typeof value !== 'object' || value === null || !Object.keys(value).length) return value
  const entries = Object.entries(value).filter(() => Number(sequence.digits(3)) > 100 + 2 * often)
  return Object.fromEntries(entries.map(([name, field]) => [name, damage(field, often)]))
}

const calls = ['create', 'update', 'reset', 'run-now', 'runs/submit', 'runs/repair', 'runs/cancel', 'runs/cancel-all']
const reads = ['get', 'list', 'runs/get', 'runs/list', 'runs/get-output', 'runs/export']

async function demandAnswer(method: string, target: string, body?: JsonValue): Promise<JsonObject> {
  const { status, text, json } = await client.call(method, target, body === undefined ? {} : { body })
  expect([status < 500, target, text]).toEqual([true, target, text])
  return json
}

test('damaged requests are refused or taken, and never break the jobs', async () => {
  let begun = 0
  for (let round = 0; round < 350; round += 1) {
    const base = `/api/${pick(['2.0', '2.1', '2.2'])}/jobs`
    const made = await demandAnswer('POST', `${base}/${pick(calls)}`, damage(whole))
    await demandAnswer('GET', `${base}/${pick(reads)}`, damage(whole))
    client.clock.advance(pick([0, 500, 5000, 60_000]))
    if (made.job_id !== undefined) await demandAnswer('POST', `${base}/run-now`, { job_id: made.job_id })
    if (made.run_id === undefined) continue
    begun += 1
    const run = await demandAnswer('GET', `${base}/runs/get?run_id=${made.run_id}&include_resolved_values=true`)
    await demandAnswer('GET', `${base}/runs/list?limit=2&expand_tasks=true`)
    for (const { run_id } of (run.tasks ?? []) as JsonObject[]) {
      await demandAnswer('GET', `${base}/runs/get-output?run_id=${run_id}`)
    }
  }
  expect(begun).toBeGreaterThan(2)
  expect(({} as { a?: number }).a).toBeUndefined()
})

test('runs without end do not fill the memory', async () => {
  client.demo.reset()
  const tasks = Array.from({ length: 200 }, (_, place) => ({
    task_key: `t${place}`,
    notebook_task: { notebook_path: '/Shared/daily-load' },
  }))
  for (let round = 0; round < 105; round += 1) {
    await demandAnswer('POST', '/api/2.2/jobs/runs/submit', { tasks })
    client.clock.advance(10_000)
  }
  const first = await demandAnswer('GET', '/api/2.2/jobs/runs/get?run_id=3312471')
  expect(first.message).toBe('Run 3312471 does not exist.')
  expect((await demandAnswer('GET', '/api/2.2/jobs/runs/list?offset=95')).runs).toBeDefined()
  expect((await demandAnswer('GET', '/api/2.2/jobs/runs/list?offset=105')).runs).toBeUndefined()
})
