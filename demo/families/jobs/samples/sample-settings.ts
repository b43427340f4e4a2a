import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../../workspace-user.ts'

const home = `/Users/${workspaceUser}`

function notebook(path: string, parameters: JsonObject = {}): JsonObject {
  return { notebook_path: path, base_parameters: parameters, source: 'WORKSPACE' }
}

function everyDay(expression: string, pause = 'UNPAUSED'): JsonObject {
  return { quartz_cron_expression: expression, timezone_id: 'UTC', pause_status: pause }
}

/** The settings of the sample jobs as a request could give them. */
export const sampleSettings = {
  dailyLoad: {
    name: 'daily-load',
    description: 'Loads the trips of the day and reports on them.',
    tags: { team: 'data-platform' },
    job_clusters: [
      {
        job_cluster_key: 'small',
        new_cluster: { spark_version: '15.4.x-scala2.12', node_type_id: 'i3.xlarge', num_workers: 2 },
      },
    ],
    tasks: [
      {
        task_key: 'load',
        job_cluster_key: 'small',
        notebook_task: notebook('/Workspace/Shared/daily-load', { day: '{{job.start_time.iso_date}}' }),
      },
      {
        task_key: 'report',
        depends_on: [{ task_key: 'load' }],
        job_cluster_key: 'small',
        notebook_task: notebook('/Workspace/Shared/weekly-report'),
      },
    ],
    schedule: everyDay('0 0 6 * * ?'),
    email_notifications: { on_failure: [workspaceUser] },
    queue: { enabled: true },
  },
  hourlyIngest: {
    name: 'hourly-ingest',
    existing_cluster_id: '1234-567890-patch123',
    spark_python_task: { python_file: 'dbfs:/FileStore/jobs/ingest.py', parameters: ['--hours', '1'] },
    max_retries: 1,
    schedule: everyDay('0 15 * * * ?'),
  },
  tripStream: {
    name: 'trip-stream',
    tasks: [
      {
        task_key: 'stream',
        existing_cluster_id: '1234-567890-batch123',
        notebook_task: notebook(`${home}/exploration/windows`),
      },
    ],
    continuous: { pause_status: 'UNPAUSED' },
  },
  qualityChecks: {
    name: 'quality-checks',
    description: 'Fails, so that a repair can be tried: with notebook_params {"fail": "false"} it succeeds.',
    tasks: [
      { task_key: 'is_weekday', condition_task: { left: '3', op: 'LESS_THAN', right: '6' } },
      {
        task_key: 'check',
        depends_on: [{ task_key: 'is_weekday', outcome: 'true' }],
        existing_cluster_id: '1234-567890-patch123',
        notebook_task: notebook(`${home}/first-steps`, { table: 'main.default.trips', fail: 'true' }),
        max_retries: 1,
        min_retry_interval_millis: 2000,
      },
      {
        task_key: 'weekend',
        depends_on: [{ task_key: 'is_weekday', outcome: 'false' }],
        notebook_task: notebook(`${home}/first-steps`),
      },
      {
        task_key: 'publish',
        depends_on: [{ task_key: 'check' }],
        sql_task: {
          warehouse_id: '8b1f6a3c2d4e5f60',
          file: { path: '/Workspace/Shared/report.sql', source: 'WORKSPACE' },
        },
      },
    ],
    queue: { enabled: true },
  },
  weeklyReport: {
    name: 'weekly-report',
    tasks: [
      {
        task_key: 'report',
        sql_task: {
          warehouse_id: '1a2b3c4d5e6f7081',
          file: { path: '/Workspace/Shared/report.sql', source: 'WORKSPACE' },
        },
      },
    ],
    schedule: { ...everyDay('0 30 7 ? * MON', 'PAUSED'), timezone_id: 'Europe/Berlin' },
  },
  compaction: {
    name: 'table-compaction',
    parameters: [{ name: 'table', default: 'main.default.trips' }],
    max_concurrent_runs: 3,
    tasks: [
      {
        task_key: 'compact',
        new_cluster: {
          spark_version: '16.4.x-scala2.12',
          instance_pool_id: '0101-120000-brick1-pool-ABCD1234',
          num_workers: 1,
        },
        python_wheel_task: { package_name: 'tables', entry_point: 'compact', named_parameters: { keep_days: '7' } },
        libraries: [{ whl: 'dbfs:/FileStore/jars/tables-1.4.0-py3-none-any.whl' }],
      },
    ],
  },
  nightlyFeatures: {
    name: 'nightly-features',
    tasks: [
      {
        task_key: 'features',
        new_cluster: {
          policy_id: 'ABC123DEF4567890',
          spark_version: '16.4.x-scala2.12',
          node_type_id: 'r5d.xlarge',
          num_workers: 4,
        },
        notebook_task: notebook(`${home}/exploration/fares`),
        timeout_seconds: 7200,
      },
    ],
    schedule: everyDay('0 0 2 * * ?', 'PAUSED'),
  },
  backfill: {
    name: 'backfill-trips',
    description: 'One task a month, which are more than fit on one page.',
    tasks: Array.from({ length: 120 }, (_, place) => monthTask(2016 + Math.floor(place / 12), (place % 12) + 1)),
  },
} as const satisfies Record<string, JsonObject>

function monthTask(year: number, month: number): JsonObject {
  const name = `${year}-${String(month).padStart(2, '0')}`
  const load = notebook('/Workspace/Shared/daily-load', { month: name })
  return { task_key: `load_${name}`, existing_cluster_id: '1234-567890-batch123', notebook_task: load }
}
