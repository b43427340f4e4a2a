import type { JsonObject } from '#shared/json/exact-value.ts'
import type { JobFormat } from '../job.ts'

export type Result =
  | 'SUCCESS'
  | 'FAILED'
  | 'TIMEDOUT'
  | 'CANCELED'
  | 'EXCLUDED'
  | 'DISABLED'
  | 'UPSTREAM_FAILED'
  | 'UPSTREAM_CANCELED'

/**
 * One attempt at a task, and when it comes to its states: all of that is known as soon as its run leaves the
 * queue. Times are milliseconds since 1970; Infinity for what will not be before something else is.
 */
export interface TaskRun {
  /** Digits. */
  id: string
  key: string
  /** As the job defines it. */
  task: JsonObject
  /** Counts from 0; retries and repairs are further attempts. */
  attempt: number
  /** Since when it waits for the tasks before it. */
  from: number
  /** When it gets its cluster, works, cleans up and has ended. */
  start: number
  setupEnd: number
  executionEnd: number
  end: number
  result: Result
  message: string
  /** It failed because its notebook is not there. */
  missing: boolean
  /** The run of another job that it started. */
  childId: string | null
}

export interface Repair {
  /** Digits; null for the run as it first was. */
  id: string | null
  start: number
  attempts: readonly TaskRun[]
}

export interface Run {
  /** Digits, these two. */
  id: string
  jobId: string
  type: 'JOB_RUN' | 'SUBMIT_RUN'
  trigger: 'PERIODIC' | 'ONE_TIME' | 'CONTINUOUS' | 'RUN_JOB_TASK'
  name: string
  creator: string
  /** Those of the job when the run was made. */
  settings: JsonObject
  format: JobFormat
  /** What run-now gives for this run: notebook_params and the like. */
  overrides: JsonObject
  /** By name. */
  jobParameters: JsonObject
  created: number
  /** When it leaves the queue: Infinity while nobody knows. */
  begun: number
  /** Why it never begins; null for every other. */
  skipped: string | null
  /** Attempts of all tasks, oldest first. */
  tasks: TaskRun[]
  repairs: Repair[]
  /** When and why it was ended before its time. */
  stopped: { at: number; result: 'CANCELED' | 'TIMEDOUT' } | null
  token: string | null
  /** The jobs whose tasks led to it, the first one first, and the run of the task that started it. */
  chain: readonly string[]
  startedBy: string | null
}

/** When it has ended or will have; Infinity while nobody knows. */
export function endOf(run: Run): number {
  if (run.skipped !== null) return run.created
  return run.tasks.reduce((latest, { end }) => Math.max(latest, end), run.created)
}

/** The last attempt at each task that has come to wait by now, in the order of the job's tasks. */
export function latestAttempts(run: Run, now: number): readonly TaskRun[] {
  const latest = new Map<string, TaskRun>()
  for (const task of run.tasks) {
    if (task.from <= now || !latest.has(task.key)) latest.set(task.key, task)
  }
  return [...latest.values()]
}
