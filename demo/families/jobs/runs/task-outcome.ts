import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { fingerprint } from '../../../sequence.ts'
import type { Run } from './run.ts'
import { listOf, parametersOf } from './task-parameters.ts'

/** What a plan has to know of the workspace. */
export interface Surroundings {
  /** Ids of clusters that have to start first. */
  starting: ReadonlySet<string>
  hasNotebook: (path: string) => boolean
}

export interface Outcome {
  /** Milliseconds of each phase. */
  setup: number
  execution: number
  cleanup: number
  failure: string | null
  /** It fails for want of its notebook. */
  missing: boolean
}

/**
 * What comes of a task when it runs: everything succeeds, except for want of a notebook, or where a parameter
 * `fail` is "true" or the list of parameters has a `--fail`, so that failing can be tried, and repairing.
 */
export function outcomeOf(task: JsonObject, run: Run, { starting, hasNotebook }: Surroundings): Outcome {
  if (isJsonObject(task.condition_task)) {
    return { setup: 0, execution: 200, cleanup: 0, failure: null, missing: false }
  }
  const variety = Number.parseInt(fingerprint(`${run.jobId}/${String(task.task_key)}`, 4), 16)
  const own = Object.hasOwn(task, 'new_cluster') || Object.hasOwn(task, 'job_cluster_key')
  const loop = task.for_each_task
  const work = isJsonObject(loop) && isJsonObject(loop.task) ? loop.task : task
  const missing = lacksNotebook(work, run, hasNotebook)
  return {
    setup: own ? 5000 : starting.has(String(task.existing_cluster_id)) ? 9000 : 1000,
    execution: missing ? 300 : 3000 + (variety % 5000),
    cleanup: own ? 2000 : 500,
    failure: missing ? unreadable(pathOf(work)) : wantsToFail(work, run) ? workFailed : null,
    missing,
  }
}

export const workFailed = 'Workload failed, see run output for details'

function wantsToFail(task: JsonObject, run: Run): boolean {
  return parametersOf(task, run).fail === 'true' || listOf(task, run).includes('--fail')
}

/** Notebooks that come from a Git repository are taken to be there. */
function lacksNotebook(task: JsonObject, run: Run, hasNotebook: Surroundings['hasNotebook']): boolean {
  const notebook = task.notebook_task
  if (!isJsonObject(notebook) || notebook.source === 'GIT') return false
  if (notebook.source !== 'WORKSPACE' && run.settings.git_source !== undefined) return false
  return !hasNotebook(String(notebook.notebook_path))
}

function unreadable(path: string): string {
  return `Unable to access the notebook "${path}". Either it does not exist, or the identity used to run this job lacks the required permissions.`
}

/** The file that a task works off; empty for one without. */
export function pathOf(task: JsonObject): string {
  const { notebook_task: notebook, spark_python_task: python, sql_task: sql } = task
  if (isJsonObject(notebook)) return String(notebook.notebook_path)
  if (isJsonObject(python)) return String(python.python_file)
  const file = isJsonObject(sql) ? sql.file : undefined
  return isJsonObject(file) ? String(file.path) : ''
}
