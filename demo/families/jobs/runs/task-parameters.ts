import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Run } from './run.ts'

/** Where a kind of task has its named parameters, and what run-now calls those. */
const named: readonly (readonly [kind: string, own: string, override: string])[] = [
  ['notebook_task', 'base_parameters', 'notebook_params'],
  ['python_wheel_task', 'named_parameters', 'python_named_params'],
  ['sql_task', 'parameters', 'sql_params'],
]

/** The named parameters that a task runs with: its own, those of the job, those of this run; the last wins. */
export function parametersOf(task: JsonObject, run: Run): JsonObject {
  for (const [kind, own, override] of named) {
    const part = task[kind]
    if (isJsonObject(part))
      return { ...objectOf(part[own]), ...run.jobParameters, ...objectOf(run.overrides[override]) }
  }
  return run.jobParameters
}

const listed: readonly (readonly [kind: string, override: string])[] = [
  ['spark_python_task', 'python_params'],
  ['python_wheel_task', 'python_params'],
  ['spark_jar_task', 'jar_params'],
  ['spark_submit_task', 'spark_submit_params'],
]

/** The parameters without names that a task runs with. */
export function listOf(task: JsonObject, run: Run): readonly JsonValue[] {
  for (const [kind, override] of listed) {
    const part = task[kind]
    if (!isJsonObject(part)) continue
    const list = run.overrides[override] ?? part.parameters
    return Array.isArray(list) ? list : []
  }
  return []
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}
