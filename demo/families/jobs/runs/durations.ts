import type { JsonObject } from '#shared/json/exact-value.ts'
import { phaseOfRun } from './phase.ts'
import { endOf, latestAttempts, type Run, type TaskRun } from './run.ts'

/** Times of a task's run in milliseconds; 0 for what is not over yet. */
export function taskTimes(attempt: TaskRun, run: Run, now: number): JsonObject {
  const { start, setupEnd, executionEnd, end } = attempt
  const over = now >= end
  return {
    start_time: start <= now ? start : Math.min(attempt.from, run.created),
    setup_duration: now >= setupEnd ? setupEnd - start : 0,
    execution_duration: now >= executionEnd ? executionEnd - setupEnd : 0,
    cleanup_duration: over ? end - executionEnd : 0,
    end_time: over ? end : 0,
  }
}

/** The same of a run: where it has many tasks, only the whole counts. */
export function runTimes(run: Run, now: number): JsonObject {
  const end = endOf(run)
  const over = now >= end
  const queued = Math.min(run.begun, now) - run.created
  const [only, ...more] = latestAttempts(run, now)
  const whole = { setup_duration: 0, execution_duration: 0, cleanup_duration: 0 }
  const phases = only !== undefined && more.length === 0 ? taskTimes(only, run, now) : whole
  return {
    ...phases,
    start_time: run.created,
    end_time: over ? end : 0,
    ...(over ? { run_duration: end - run.created } : {}),
    ...(queued > 0 && phaseOfRun(run, now) !== 'SKIPPED' ? { queue_duration: queued } : {}),
  }
}
