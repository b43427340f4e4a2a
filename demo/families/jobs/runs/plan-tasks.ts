import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { dependenciesOf, orderOf } from '../settings/task-order.ts'
import { cut } from './cut.ts'
import { resultOfRun } from './phase.ts'
import { endOf, type Run, type TaskRun } from './run.ts'
import { type Before, conditionOutcome, resultWithoutRun } from './run-if.ts'
import { outcomeOf, type Surroundings } from './task-outcome.ts'

/** A job that retries for ever stops here all the same. */
const mostRetries = 3

export interface PlanParts extends Surroundings {
  /** How many times slower than the demo's quick ones tasks are. */
  pace: number
  /** A new id for the run of a task. */
  newId: () => string
  /** Starts the run of another job at a time; a sentence where that cannot be. */
  startChild: (attempt: TaskRun, at: number) => Run | string
}

/** An attempt that waits; nothing of its times is known yet. */
export function waitingTask(task: JsonObject, id: string, from: number, attempt = 0): TaskRun {
  const never = Number.POSITIVE_INFINITY
  const times = { start: never, setupEnd: never, executionEnd: never, end: never }
  return {
    id,
    key: String(task.task_key),
    task,
    attempt,
    from,
    ...times,
    result: 'SUCCESS',
    message: '',
    missing: false,
    childId: null,
  }
}

/**
 * Settles when these waiting attempts of a run, which begin at `begin`, come to their states, in the order of
 * what they depend on. Answers them and the retries of those that fail.
 */
export function planTasks(run: Run, waiting: readonly TaskRun[], begin: number, parts: PlanParts): readonly TaskRun[] {
  const done = new Map<string, Before & { end: number }>()
  for (const { key, task, result, end } of run.tasks) done.set(key, { result, end, outcome: conditionOutcome(task) })
  const byKey = new Map(waiting.map((attempt) => [attempt.key, attempt]))
  const tasks = new Map([...run.tasks, ...waiting].map(({ key, task }) => [key, task]))
  const planned: TaskRun[] = []
  for (const key of orderOf([...tasks.values()])) {
    const attempt = byKey.get(key)
    if (attempt === undefined) continue
    const ends = dependenciesOf(attempt.task).map((each) => done.get(each)?.end ?? begin)
    const attempts = planAttempts(attempt, run, Math.max(begin, ...ends), done, parts)
    planned.push(...attempts)
    const { result, end } = attempts.at(-1)!
    done.set(key, { result, end, outcome: conditionOutcome(attempt.task) })
  }
  return planned
}

function planAttempts(
  first: TaskRun,
  run: Run,
  start: number,
  before: ReadonlyMap<string, Before>,
  parts: PlanParts,
): readonly TaskRun[] {
  const result = resultWithoutRun(first.task, before)
  if (result !== null) {
    const message = reasons[result] ?? ''
    Object.assign(first, { start, setupEnd: start, executionEnd: start, end: start, result, message })
    return [first]
  }
  schedule(first, run, start, parts)
  const attempts = [first]
  const wanted = Number(first.task.max_retries ?? 0)
  const retries = wanted < 0 ? mostRetries : Math.min(wanted, mostRetries)
  const pause = Number(first.task.min_retry_interval_millis ?? 0)
  for (let last = first; retriable(last) && attempts.length <= retries; last = attempts.at(-1)!) {
    const next = waitingTask(first.task, parts.newId(), last.end, last.attempt + 1)
    schedule(next, run, last.end + pause, parts)
    attempts.push(next)
  }
  return attempts
}

/** Sets the times of an attempt that does run. */
function schedule(attempt: TaskRun, run: Run, start: number, parts: PlanParts): void {
  const { pace } = parts
  const { setup, execution, cleanup, failure, missing } = outcomeOf(attempt.task, run, parts)
  attempt.start = start
  attempt.setupEnd = start + setup * pace
  attempt.executionEnd = attempt.setupEnd + execution * pace
  attempt.end = attempt.executionEnd + cleanup * pace
  attempt.result = failure === null ? 'SUCCESS' : 'FAILED'
  attempt.message = failure ?? ''
  attempt.missing = missing
  if (isJsonObject(attempt.task.run_job_task)) followChild(attempt, parts)
  const limit = Number(attempt.task.timeout_seconds ?? 0) * 1000
  if (limit > 0) cut(attempt, start + limit, 'TIMEDOUT')
}

/** A task that runs another job works as long as that does, and fails with it. */
function followChild(attempt: TaskRun, { startChild }: PlanParts): void {
  const child = startChild(attempt, attempt.setupEnd)
  if (typeof child === 'string') {
    Object.assign(attempt, { result: 'FAILED', message: child, executionEnd: attempt.setupEnd, end: attempt.setupEnd })
    return
  }
  const end = endOf(child)
  const result = resultOfRun(child, end)
  const good = result === 'SUCCESS' || result === 'SUCCESS_WITH_FAILURES'
  const message = good ? '' : `Run ${child.id} of job ${child.jobId} came to ${result}.`
  Object.assign(attempt, { childId: child.id, executionEnd: end, end, result: good ? 'SUCCESS' : 'FAILED', message })
}

function retriable({ result, task }: TaskRun): boolean {
  return result === 'FAILED' || (result === 'TIMEDOUT' && task.retry_on_timeout === true)
}

const reasons: Readonly<Partial<Record<TaskRun['result'], string>>> = {
  DISABLED: 'The task is disabled.',
  EXCLUDED: 'The run condition of the task was not met.',
  UPSTREAM_FAILED: 'A task before this one failed.',
  UPSTREAM_CANCELED: 'A task before this one was canceled.',
}
