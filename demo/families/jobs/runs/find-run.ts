import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { jobsOf } from '../job-memory.ts'
import { iterationIn } from './iterations.ts'
import type { Run, TaskRun } from './run.ts'

interface Found {
  run: Run
  task: TaskRun | null
}

/** The run of `run_id`, or one task's part of it: `task` is then that attempt. */
export function findRun(parameters: Parameters, store: Store): Found {
  const id = parameters.requiredIntegerText('run_id')
  const { runs, runsByTask } = jobsOf(store)
  const run = runs.get(id)
  const now = store.clock.now()
  if (run !== undefined && run.created <= now) return { run, task: null }
  const found = taskIn(runsByTask.get(id), id) ?? iterationAmong(runs, id)
  if (found === undefined || found.run.created > now) throw invalidParameter(`Run ${id} does not exist.`)
  return found
}

/** The run of a job. Throws where `run_id` is that of a task. */
export function findJobRun(parameters: Parameters, store: Store): Run {
  const { run, task } = findRun(parameters, store)
  if (task === null) return run
  throw invalidParameter(`Run ${task.id} is the run of a task. Use the run of its job instead, which is ${run.id}.`)
}

function taskIn(run: Run | undefined, id: string): Found | undefined {
  const task = run?.tasks.find((attempt) => attempt.id === id)
  return run === undefined || task === undefined ? undefined : { run, task }
}

/** The rounds of loops are nowhere written down: only who asks for one has them looked for. */
function iterationAmong(runs: ReadonlyMap<string, Run>, id: string): Found | undefined {
  for (const run of runs.values()) {
    const task = iterationIn(run.tasks, id)
    if (task !== undefined) return { run, task }
  }
  return undefined
}
