import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { findInUse } from '../sql-objects/shelf.ts'
import { queriesOf } from '../sql-queries/query.ts'

const operators = [
  'EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'IS_NULL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'NOT_EQUAL',
]

/** Throws for an alert that could never be told: on no query, or by no comparison. */
export function checkAlert({ query_id, condition }: JsonObject, store: Store): void {
  if (query_id !== undefined) findInUse(queriesOf(store), String(query_id), 'Query')
  if (!isJsonObject(condition)) return
  if (condition.op !== undefined && !operators.includes(String(condition.op))) {
    throw invalidParameter(`condition.op must be one of ${operators.join(', ')}.`)
  }
}
