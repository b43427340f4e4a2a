import { isJsonObject, type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { clusterInstanceOf } from './describe-cluster.ts'
import { describeTaskState } from './describe-state.ts'
import { taskTimes } from './durations.ts'
import { inputsIn } from './iterations.ts'
import { resolvedValues } from './resolved-values.ts'
import type { Run, TaskRun } from './run.ts'
import { conditionOutcome } from './run-if.ts'
import { runPage } from './run-page.ts'

export interface TaskView {
  version: JobsVersion
  origin: string
  /** Also what references in parameters came to. */
  resolved: boolean
}

/** One attempt at a task, as it stands in the list of a run's tasks. */
export function describeTask(
  attempt: TaskRun,
  run: Run,
  { version, origin, resolved }: TaskView,
  store: Store,
): JsonObject {
  const now = store.clock.now()
  const cluster = clusterInstanceOf(attempt, run, store)
  const { git_source } = run.settings
  return {
    run_id: numberOf(attempt.id),
    ...attempt.task,
    ...withOutcome(attempt, now),
    ...describeTaskState(attempt, run, version, now),
    ...taskTimes(attempt, run, now),
    run_page_url: runPage(origin, run, attempt.id),
    attempt_number: attempt.attempt,
    ...(cluster === undefined ? {} : { cluster_instance: cluster }),
    ...(git_source === undefined ? {} : { git_source }),
    ...(resolved ? resolvedValues(attempt.task, run) : {}),
  }
}

/** What came of the two kinds of task that show it in their definition. */
function withOutcome({ task, executionEnd, start, result }: TaskRun, now: number): JsonObject {
  const { condition_task: condition, for_each_task: loop } = task
  const over = now >= executionEnd
  if (isJsonObject(condition) && over && result === 'SUCCESS') {
    return { condition_task: { ...condition, outcome: conditionOutcome(task) } }
  }
  if (!isJsonObject(loop)) return {}
  const total = inputsIn(loop).length
  const begun = now >= start
  const good = over && result === 'SUCCESS'
  const stats = {
    active_iterations: begun && !over ? Math.min(total, Number(loop.concurrency ?? 1)) : 0,
    completed_iterations: over ? total : 0,
    failed_iterations: over && !good ? total : 0,
    scheduled_iterations: begun ? total : 0,
    succeeded_iterations: good ? total : 0,
    total_iterations: total,
  }
  return { for_each_task: { ...loop, stats: { task_run_stats: stats } } }
}
