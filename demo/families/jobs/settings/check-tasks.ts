import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { checkCompute } from './check-compute.ts'
import { taskKinds } from './field-names.ts'
import { objectsIn, readObject } from './read-object.ts'
import { orderOf } from './task-order.ts'

const runIfs = ['ALL_SUCCESS', 'ALL_DONE', 'NONE_FAILED', 'AT_LEAST_ONE_SUCCESS', 'ALL_FAILED', 'AT_LEAST_ONE_FAILED']
const comparisons = [
  'EQUAL_TO',
  'NOT_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
]

/** The fields without which a task of this kind cannot be. */
const needed: Readonly<Record<string, readonly string[]>> = {
  notebook_task: ['notebook_path'],
  spark_python_task: ['python_file'],
  python_wheel_task: ['package_name', 'entry_point'],
  pipeline_task: ['pipeline_id'],
  sql_task: ['warehouse_id'],
  condition_task: ['left', 'op', 'right'],
  for_each_task: ['inputs'],
}

/** Throws on tasks that cannot be, alone or together. */
export function checkTasks(settings: JsonObject, version: JobsVersion, store: Store): void {
  const tasks = objectsIn(settings, 'tasks')
  const most = version === '2.2' ? 1000 : 100
  if (tasks.length > most) {
    throw invalidParameter(`A job of version ${version} can have at most ${most} tasks, but has ${tasks.length}.`)
  }
  for (const task of tasks) {
    checkTask(task)
    checkCompute(task, settings, store)
  }
  orderOf(tasks)
}

function checkTask(task: JsonObject): void {
  const fields = readObject(task)
  const key = fields.requiredText('task_key')
  if (!/^[\w-]{1,100}$/.test(key)) {
    throw invalidParameter(`Invalid task_key '${key}': up to 100 letters, digits, dashes and underscores.`)
  }
  const kinds = taskKinds.filter((kind) => isJsonObject(task[kind]))
  const kind = kinds[0]
  if (kind === undefined) throw missingField(`tasks.${key}: one of notebook_task, spark_python_task, sql_task, …`)
  if (kinds.length > 1) throw invalidParameter(`Task ${key} must have only one of ${kinds.join(', ')}.`)
  fields.choice('run_if', runIfs)
  fields.flag('disabled')
  fields.integerWithin('timeout_seconds', 0, 2_147_483_647)
  fields.integerWithin('max_retries', -1, 2_147_483_647)
  fields.integerWithin('min_retry_interval_millis', 0, 2_147_483_647)
  checkKind(key, kind, fields.object(kind)!)
}

function checkKind(key: string, kind: string, task: JsonObject): void {
  const fields = readObject(task)
  for (const name of needed[kind] ?? []) fields.requiredText(name)
  if (kind === 'run_job_task') fields.requiredIntegerText('job_id')
  if (kind === 'condition_task') fields.choice('op', comparisons)
  const file = kind === 'sql_task' ? fields.object('file') : undefined
  if (file !== undefined) readObject(file).requiredText('path')
  if (kind === 'for_each_task') {
    fields.integerWithin('concurrency', 1, 100)
    const inner = fields.object('task')
    if (inner === undefined) throw missingField(`tasks.${key}.for_each_task.task`)
    if (isJsonObject(inner.for_each_task))
      throw invalidParameter(`Task ${key}: a for-each task cannot hold another one.`)
    checkTask(inner)
  }
}
