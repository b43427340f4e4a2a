import type { Job } from '../job.ts'
import { newRun } from '../runs/new-run.ts'
import { planTasks } from '../runs/plan-tasks.ts'
import type { Run } from '../runs/run.ts'
import { workFailed } from '../runs/task-outcome.ts'
import { withDefaults } from '../settings/with-defaults.ts'

const hour = 3_600_000
const day = 24 * hour

/** What was a morning's work took minutes, other than what is started here and watched. */
const pace = 40

interface Sample {
  job: Job
  /** Digits; its tasks have the numbers after it. */
  id: string
  at: number
  trigger: Run['trigger']
  /** The task that failed by an accident, which the next attempt will not have. */
  failed?: string
  /** It has not come to its end yet. */
  endless?: boolean
}

/** A few weeks of runs, oldest first. The last one of the daily job failed. */
export function sampleRuns(jobs: readonly Job[], now: number): readonly Run[] {
  const [daily, hourly, stream, checks, , compaction] = jobs as readonly [Job, Job, Job, Job, Job, Job]
  const six = Math.floor((now - 7 * hour) / day) * day + 6 * hour
  const quarter = Math.floor((now - 1.25 * hour) / hour) * hour + hour / 4
  const failedDays = new Set([0, 9, 23])
  const samples: Sample[] = [
    ...Array.from({ length: 45 }, (_, back): Sample => {
      const sample = {
        job: daily,
        id: String(3_312_471 - back * 2417),
        at: six - back * day,
        trigger: 'PERIODIC',
      } as const
      return failedDays.has(back) ? { ...sample, failed: 'report' } : sample
    }),
    ...Array.from({ length: 10 }, (_, back): Sample => {
      const id = String(902_713_440_556_128_700n - BigInt(back * 40))
      return { job: hourly, id, at: quarter - back * hour, trigger: 'PERIODIC' }
    }),
    { job: stream, id: '902713440556120010', at: now - 3 * hour, trigger: 'CONTINUOUS', endless: true },
    { job: checks, id: '902713440556110010', at: now - 2 * day, trigger: 'ONE_TIME' },
    { job: compaction, id: '902713440556100010', at: now - 5 * day, trigger: 'ONE_TIME' },
  ]
  const runs = [...samples.map(sampleRun), submittedRun(now - 30 * hour)]
  return runs.sort((left, right) => left.created - right.created)
}

function sampleRun({ job, id, at, trigger, failed, endless }: Sample): Run {
  const parameters = Array.isArray(job.settings.parameters) ? { table: 'main.default.trips' } : {}
  const run = newRun(
    {
      jobId: job.id,
      type: 'JOB_RUN',
      trigger,
      name: String(job.settings.name),
      settings: job.settings,
      format: job.format,
      jobParameters: parameters,
    },
    id,
    at,
    idsAfter(id),
  )
  plan(run)
  const accident = run.tasks.find(({ key }) => key === failed)
  if (accident !== undefined) {
    Object.assign(accident, { result: 'FAILED', message: workFailed })
  }
  if (endless) Object.assign(run.tasks[0]!, { executionEnd: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY })
  return run
}

function submittedRun(at: number): Run {
  const task = {
    task_key: 'load',
    existing_cluster_id: '1234-567890-patch123',
    notebook_task: { notebook_path: '/Workspace/Shared/daily-load', base_parameters: { day: '2026-01-13' } },
  }
  const settings = withDefaults({ run_name: 'one-time load', tasks: [task] }, ['run_name'])
  const id = '902713440556090010'
  const run = newRun(
    {
      jobId: '902713440556090000',
      type: 'SUBMIT_RUN',
      trigger: 'ONE_TIME',
      name: 'one-time load',
      settings,
      format: 'MULTI_TASK',
    },
    id,
    at,
    idsAfter(id),
  )
  plan(run)
  return run
}

function plan(run: Run): void {
  run.begun = run.created
  const last = run.tasks.at(-1)?.id ?? run.id
  run.tasks = [
    ...planTasks(run, run.tasks, run.created, {
      pace,
      starting: new Set(),
      hasNotebook: () => true,
      startChild: () => 'The sample jobs run no other ones.',
      newId: idsAfter(last),
    }),
  ]
}

function idsAfter(id: string): () => string {
  let next = BigInt(id)
  return () => {
    next += 1n
    return next.toString()
  }
}
