import { invalidParameter } from '../../http/platform-error.ts'
import { fieldNamed, type SearchedField, type SearchedFields } from './searched-field.ts'

type Compare<T> = (left: T, right: T) => number

const most = 100
const longest = 500

/**
 * The order of `["metrics.rmse DESC", "start_time"]`, then that of `otherwise`. What lacks a field comes last,
 * whichever way it is sorted. Throws INVALID_PARAMETER_VALUE.
 */
export function readOrder<T>(orderBy: readonly string[], fields: SearchedFields<T>, otherwise: Compare<T>): Compare<T> {
  if (orderBy.length > most) throw invalidParameter(`order_by has no more than ${most} columns.`)
  const compares = [...orderBy.map((clause) => readClause(clause, fields)), otherwise]
  return (left, right) => {
    for (const compare of compares) {
      const result = compare(left, right)
      if (result !== 0) return result
    }
    return 0
  }
}

function readClause<T>(clause: string, fields: SearchedFields<T>): Compare<T> {
  if (clause.length > longest) throw invalidParameter(`A column of order_by has no more than ${longest} characters.`)
  const trimmed = clause.trim()
  const direction = /\s(asc|desc)$/i.exec(trimmed)
  const field = fieldNamed(trimmed.slice(0, direction?.index).trim(), fields)
  return compareBy(field, direction?.[1]?.toLowerCase() === 'desc' ? -1 : 1)
}

function compareBy<T>(field: SearchedField<T>, sign: 1 | -1): Compare<T> {
  return (left, right) => {
    const [one, other] = [field.of(left), field.of(right)]
    if (isNone(one) || isNone(other)) return Number(isNone(one)) - Number(isNone(other))
    if (one === other) return 0
    return one < other ? -sign : sign
  }
}

function isNone(value: string | number | undefined): value is undefined {
  return value === undefined || Number.isNaN(value)
}
