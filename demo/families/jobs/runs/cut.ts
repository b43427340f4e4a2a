import type { Run, TaskRun } from './run.ts'

/** How long a task takes to stop, in milliseconds. */
const stoppingTakes = 2000

const messages = { CANCELED: 'Run cancelled.', TIMEDOUT: 'Run timed out.' } as const

type Cause = keyof typeof messages

/** Ends an attempt before its time; nothing happens to one that has done its work by then. */
export function cut(attempt: TaskRun, at: number, cause: Cause): void {
  if (attempt.executionEnd <= at) return
  const running = attempt.start < at
  attempt.end = running ? at + stoppingTakes : at
  attempt.start = Math.min(attempt.start, at)
  attempt.setupEnd = Math.min(attempt.setupEnd, at)
  attempt.executionEnd = at
  attempt.result = cause
  attempt.message = messages[cause]
}

/** Ends a whole run before its time, in the queue or on its way. Retries to come do not come. */
export function cutRun(run: Run, at: number, cause: Cause): void {
  run.stopped = { at, result: cause }
  run.begun = Math.min(run.begun, at)
  for (const attempt of run.tasks) {
    if (attempt.attempt > 0 && attempt.from > at) attempt.from = Number.POSITIVE_INFINITY
    cut(attempt, at, cause)
  }
}
