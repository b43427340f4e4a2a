import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Run } from './run.ts'
import { parametersOf } from './task-parameters.ts'

/** `resolved_values` of a task; nothing where it has no named parameters. */
export function resolvedValues(task: JsonObject, run: Run): JsonObject {
  const parameters = resolvedParameters(task, run)
  if (isJsonObject(task.notebook_task)) {
    return { resolved_values: { notebook_task: { base_parameters: parameters } } }
  }
  if (isJsonObject(task.python_wheel_task)) {
    return { resolved_values: { python_wheel_task: { named_parameters: parameters } } }
  }
  return isJsonObject(task.sql_task) ? { resolved_values: { sql_task: { parameters } } } : {}
}

/** The named parameters that a task runs with, with references as `{{job.id}}` replaced. */
export function resolvedParameters(task: JsonObject, run: Run): JsonObject {
  const values = Object.entries(parametersOf(task, run)).map(
    ([name, value]) => [name, resolve(value, task, run)] as const,
  )
  return Object.fromEntries(values)
}

function resolve(value: JsonValue, task: JsonObject, run: Run): JsonValue {
  if (typeof value !== 'string') return value
  return value.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => referTo(name, task, run) ?? whole)
}

function referTo(name: string, task: JsonObject, run: Run): string | undefined {
  const started = new Date(run.created).toISOString()
  const known: Readonly<Record<string, string>> = {
    'job.id': run.jobId,
    'job.name': run.name,
    'job.run_id': run.id,
    'job.start_time.iso_date': started.slice(0, 10),
    'job.start_time.iso_datetime': started.slice(0, 19),
    'job.start_time.timestamp_ms': String(run.created),
    'job.trigger.type': run.trigger.toLowerCase(),
    'task.name': String(task.task_key),
  }
  if (Object.hasOwn(known, name)) return known[name]
  const parameter = name.startsWith('job.parameters.') ? name.slice('job.parameters.'.length) : ''
  const value = Object.hasOwn(run.jobParameters, parameter) ? run.jobParameters[parameter] : undefined
  return typeof value === 'string' ? value : undefined
}
