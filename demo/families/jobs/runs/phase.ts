import { dependenciesOf } from '../settings/task-order.ts'
import { endOf, latestAttempts, type Result, type Run, type TaskRun } from './run.ts'

export type Phase =
  | 'QUEUED'
  | 'PENDING'
  | 'BLOCKED'
  | 'WAITING_FOR_RETRY'
  | 'RUNNING'
  | 'TERMINATING'
  | 'TERMINATED'
  | 'SKIPPED'

type RunResult = Result | 'SUCCESS_WITH_FAILURES' | 'MAXIMUM_CONCURRENT_RUNS_REACHED'

export function phaseOfTask(attempt: TaskRun, run: Run, now: number): Phase {
  if (now >= attempt.end) return 'TERMINATED'
  if (now < run.begun) return 'QUEUED'
  if (now < attempt.start) return attempt.attempt > 0 ? 'WAITING_FOR_RETRY' : 'BLOCKED'
  if (now < attempt.setupEnd) return 'PENDING'
  return now < attempt.executionEnd ? 'RUNNING' : 'TERMINATING'
}

export function phaseOfRun(run: Run, now: number): Phase {
  if (run.skipped !== null) return 'SKIPPED'
  if (now >= endOf(run)) return 'TERMINATED'
  if (now < run.begun) return 'QUEUED'
  if (run.stopped !== null && now >= run.stopped.at) return 'TERMINATING'
  const phases = run.tasks.map((attempt) => phaseOfTask(attempt, run, now))
  if (phases.every((phase) => phase === 'TERMINATED' || phase === 'TERMINATING')) return 'TERMINATING'
  return phases.some((phase) => phase !== 'PENDING' && phase !== 'BLOCKED') ? 'RUNNING' : 'PENDING'
}

/** What a run that has ended came to: that of its last tasks counts. */
export function resultOfRun(run: Run, now: number): RunResult {
  if (run.skipped !== null) return 'MAXIMUM_CONCURRENT_RUNS_REACHED'
  const latest = latestAttempts(run, now)
  if (run.stopped !== null && latest.some(({ result }) => result === run.stopped?.result)) return run.stopped.result
  const followed = new Set(latest.flatMap(({ task }) => dependenciesOf(task)))
  const last = latest.filter(({ key }) => !followed.has(key))
  if (last.some(({ result }) => isBad(result))) {
    return last.every(({ result }) => result === 'TIMEDOUT') ? 'TIMEDOUT' : 'FAILED'
  }
  return latest.some(({ result }) => isBad(result)) ? 'SUCCESS_WITH_FAILURES' : 'SUCCESS'
}

export function isBad(result: Result): boolean {
  return result !== 'SUCCESS' && result !== 'EXCLUDED' && result !== 'DISABLED'
}
