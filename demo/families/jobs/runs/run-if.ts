import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { objectsIn } from '../settings/read-object.ts'
import type { Result } from './run.ts'

/** What the tasks before one came to; `outcome` is that of a condition. */
export interface Before {
  result: Result
  outcome: 'true' | 'false' | null
}

type Verdict = 'good' | 'bad' | 'excluded'

/** null where the task may run, else what it comes to without running. */
export function resultWithoutRun(task: JsonObject, before: ReadonlyMap<string, Before>): Result | null {
  if (task.disabled === true) return 'DISABLED'
  const verdicts: Verdict[] = []
  let cancelled = false
  for (const { task_key: key, outcome } of objectsIn(task, 'depends_on')) {
    const dependency = before.get(String(key))
    if (dependency === undefined) continue
    verdicts.push(verdictOf(dependency, outcome))
    cancelled ||= dependency.result === 'CANCELED' || dependency.result === 'UPSTREAM_CANCELED'
  }
  if (verdicts.length === 0) return null
  if (verdicts.every((verdict) => verdict === 'excluded')) return 'EXCLUDED'
  const good = verdicts.filter((verdict) => verdict === 'good').length
  const bad = verdicts.filter((verdict) => verdict === 'bad').length
  switch (task.run_if) {
    case 'ALL_DONE':
      return null
    case 'AT_LEAST_ONE_FAILED':
      return bad > 0 ? null : 'EXCLUDED'
    case 'ALL_FAILED':
      return good === 0 ? null : 'EXCLUDED'
    case 'AT_LEAST_ONE_SUCCESS':
      return good > 0 ? null : upstream(cancelled)
    default:
      return bad === 0 ? null : upstream(cancelled)
  }
}

function verdictOf({ result, outcome }: Before, wanted: unknown): Verdict {
  if (result === 'EXCLUDED') return 'excluded'
  if (result !== 'SUCCESS' && result !== 'DISABLED') return 'bad'
  return typeof wanted === 'string' && outcome !== null && wanted !== outcome ? 'excluded' : 'good'
}

function upstream(cancelled: boolean): Result {
  return cancelled ? 'UPSTREAM_CANCELED' : 'UPSTREAM_FAILED'
}

/** How a condition comes out; null for every other task. Numbers are compared as numbers where both are. */
export function conditionOutcome(task: JsonObject): 'true' | 'false' | null {
  const condition = task.condition_task
  if (!isJsonObject(condition)) return null
  const [left, right] = [String(condition.left), String(condition.right)]
  const order = Number(left) - Number(right)
  switch (condition.op) {
    case 'EQUAL_TO':
      return said(left === right)
    case 'NOT_EQUAL':
      return said(left !== right)
    case 'GREATER_THAN':
      return said(order > 0)
    case 'GREATER_THAN_OR_EQUAL':
      return said(order >= 0)
    case 'LESS_THAN':
      return said(order < 0)
    default:
      return said(order <= 0)
  }
}

function said(truth: boolean): 'true' | 'false' {
  return truth ? 'true' : 'false'
}
