import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { fingerprint } from '../../../sequence.ts'
import type { Run } from './run.ts'
import { parametersOf } from './task-parameters.ts'

export interface Outcome {
  /** Milliseconds of each phase. */
  setup: number
  execution: number
  cleanup: number
  failure: string | null
}

/**
 * What comes of a task when it runs. One whose path has "fail" in its last part fails, and so does every other
 * when a parameter `fail` is "true"; "false" lets each succeed, so that a repair can be tried. `starting` are the
 * ids of clusters that have to start first.
 */
export function outcomeOf(task: JsonObject, run: Run, starting: ReadonlySet<string>): Outcome {
  const failure = failureOf(task, run)
  if (isJsonObject(task.condition_task)) return { setup: 0, execution: 200, cleanup: 0, failure }
  const variety = Number.parseInt(fingerprint(`${run.jobId}/${String(task.task_key)}`, 4), 16)
  const own = Object.hasOwn(task, 'new_cluster') || Object.hasOwn(task, 'job_cluster_key')
  return {
    setup: own ? 5000 : starting.has(String(task.existing_cluster_id)) ? 9000 : 1000,
    execution: 3000 + (variety % 5000),
    cleanup: own ? 2000 : 500,
    failure,
  }
}

function failureOf(task: JsonObject, run: Run): string | null {
  const wish = run.jobParameters.fail ?? parametersOf(task, run).fail
  const fails = wish === 'true' || (wish !== 'false' && /fail[^/]*$/i.test(pathOf(task)))
  return fails ? 'Workload failed, see run output for details' : null
}

/** The file that a task works off; empty for one without. */
export function pathOf(task: JsonObject): string {
  const { notebook_task: notebook, spark_python_task: python, sql_task: sql } = task
  if (isJsonObject(notebook)) return String(notebook.notebook_path)
  if (isJsonObject(python)) return String(python.python_file)
  const file = isJsonObject(sql) ? sql.file : undefined
  return isJsonObject(file) ? String(file.path) : ''
}
