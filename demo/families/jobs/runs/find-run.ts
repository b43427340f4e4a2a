import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { jobsOf } from '../job-memory.ts'
import type { Run, TaskRun } from './run.ts'

/** The run of `run_id`, or one task's part of it: `task` is then that attempt. */
export function findRun(parameters: Parameters, store: Store): { run: Run; task: TaskRun | null } {
  const id = parameters.requiredIntegerText('run_id')
  const { runs, runsByTask } = jobsOf(store)
  const run = runs.get(id)
  const now = store.clock.now()
  if (run !== undefined && run.created <= now) return { run, task: null }
  const parent = runsByTask.get(id)
  const task = parent?.tasks.find((attempt) => attempt.id === id)
  if (parent === undefined || parent.created > now || task === undefined)
    throw invalidParameter(`Run ${id} does not exist.`)
  return { run: parent, task }
}

/** The run of a job. Throws where `run_id` is that of a task. */
export function findJobRun(parameters: Parameters, store: Store): Run {
  const { run, task } = findRun(parameters, store)
  if (task === null) return run
  throw invalidParameter(`Run ${task.id} is the run of a task. Use the run of its job instead, which is ${run.id}.`)
}
