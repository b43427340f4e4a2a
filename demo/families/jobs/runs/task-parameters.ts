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

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}
