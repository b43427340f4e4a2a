import { printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import { fingerprint } from '../../../sequence.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { findRun } from './find-run.ts'
import { describeTaskRun } from './read-runs.ts'
import { resolvedParameters } from './resolved-values.ts'
import { latestAttempts, type Run, type TaskRun } from './run.ts'
import { pathOf } from './task-outcome.ts'

export function getRunOutput({ parameters, origin }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const { run, attempt } = findAttempt(parameters, store)
  const metadata = describeTaskRun(run, attempt, { version, origin, resolved: false }, store)
  const over = store.clock.now() >= attempt.executionEnd
  return jsonAnswer({ metadata, ...(over ? outputOf(attempt, run, origin) : waitingOutput(attempt)) })
}

/** The one task of a run, or the task whose run it is. */
export function findAttempt(parameters: Parameters, store: Store): { run: Run; attempt: TaskRun } {
  const { run, task } = findRun(parameters, store)
  if (task !== null) return { run, attempt: task }
  const [only, ...more] = latestAttempts(run, store.clock.now())
  if (only === undefined) throw invalidParameter(`Run ${run.id} was skipped and has no output.`)
  if (more.length === 0) return { run, attempt: only }
  throw invalidParameter(
    'Retrieving the output of runs with multiple tasks is not supported. Please retrieve the output of each individual task run instead.',
  )
}

function waitingOutput({ task }: TaskRun): JsonObject {
  return isJsonObject(task.notebook_task) ? { notebook_output: {} } : {}
}

function outputOf(attempt: TaskRun, run: Run, origin: string): JsonObject {
  const { task, result, message, childId } = attempt
  if (childId !== null)
    return { run_job_output: { run_id: numberOf(childId) }, ...(message === '' ? {} : { error: message }) }
  if (result === 'FAILED' && attempt.missing) return { error: message }
  if (result === 'FAILED')
    return { error: errorText(run), error_trace: traceOf(task, run), ...logsOf(task, run, false) }
  if (result !== 'SUCCESS') return message === '' ? {} : { error: message }
  if (isJsonObject(task.notebook_task)) {
    const answer = { status: 'ok', rows: rowsOf(attempt), ...resolvedParameters(task, run) }
    return { notebook_output: { result: printExact(answer), truncated: false } }
  }
  const sql = task.sql_task
  if (isJsonObject(sql)) return { sql_output: sqlOutput(sql, attempt, origin) }
  if (isJsonObject(task.dbt_task)) {
    return { dbt_output: { artifacts_link: `${origin}/presigned/dbt/${attempt.id}.tar.gz`, artifacts_headers: {} } }
  }
  return logsOf(task, run, true)
}

function sqlOutput(sql: JsonObject, attempt: TaskRun, origin: string): JsonObject {
  const statement = fingerprint(attempt.id, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const common = { warehouse_id: sql.warehouse_id ?? '', sql_statements: [{ lookup_key: statement }] }
  const output_link = `${origin}/sql/history?lookupKey=${statement}`
  if (isJsonObject(sql.alert)) return { alert_output: { ...common, alert_state: 'OK', output_link } }
  if (isJsonObject(sql.dashboard)) return { dashboard_output: { warehouse_id: common.warehouse_id, widgets: [] } }
  return { query_output: { ...common, output_link } }
}

/** What Python and JAR tasks print. */
function logsOf(task: JsonObject, run: Run, good: boolean): JsonObject {
  if (
    !isJsonObject(task.spark_python_task) &&
    !isJsonObject(task.python_wheel_task) &&
    !isJsonObject(task.spark_jar_task)
  ) {
    return {}
  }
  const begin = `Started ${String(task.task_key)} of ${run.name}\n`
  return { logs: good ? `${begin}Done\n` : `${begin}${errorText(run)}\n`, logs_truncated: false }
}

function errorText(run: Run): string {
  return `ValueError: 12 rows of ${run.name} did not pass the check`
}

function traceOf(task: JsonObject, run: Run): string {
  const place = pathOf(task) || String(task.task_key)
  return [
    '---------------------------------------------------------------------------',
    'ValueError                                Traceback (most recent call last)',
    `File ${place}:14`,
    '     12 wrong = rows.filter("distance < 0").count()',
    '     13 if wrong > 0:',
    `---> 14     raise ValueError(f"{wrong} rows of ${run.name} did not pass the check")`,
    '',
    errorText(run),
  ].join('\n')
}

function rowsOf({ id }: TaskRun): number {
  return 1000 + (Number.parseInt(fingerprint(id, 4), 16) % 9000)
}
