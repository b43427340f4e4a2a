import { ExactNumber } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { malformedRequest, missingField } from '../../http/platform-error.ts'
import { readInt64, requiredInt64 } from '../mlflow/int64.ts'
import { readKey } from '../mlflow/tags.ts'
import type { MetricPoint } from './metric.ts'

const named = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])

const aboutFields = ['model_id', 'dataset_name', 'dataset_digest']

export interface LoggedPoint {
  key: string
  point: MetricPoint
}

/** One measured value out of a request or a batch. Throws INVALID_PARAMETER_VALUE and MALFORMED_REQUEST. */
export function readMetric(parameters: Parameters): LoggedPoint {
  const key = readKey(parameters)
  const point = {
    value: readValue(parameters),
    timestamp: requiredInt64(parameters, 'timestamp'),
    step: readInt64(parameters, 'step') ?? 0n,
    about: readAbout(parameters),
  }
  return { key, point }
}

/** A double: a number, its digits as a string, or one of the names that JSON has no numbers for. */
function readValue(parameters: Parameters): number {
  const value = parameters.bodyObject().value ?? parameters.query.get('value')?.[0]
  if (value === undefined || value === null || value === '') throw missingField('value')
  if (typeof value === 'number') return value
  const text = value instanceof ExactNumber || typeof value === 'string' ? String(value) : ''
  const number = named.get(text) ?? (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN)
  if (named.has(text) || Number.isFinite(number)) return number
  throw malformedRequest('Could not parse request object: value must be a number that fits into a double.')
}

function readAbout(parameters: Parameters): MetricPoint['about'] {
  const texts = aboutFields.map((name) => [name, parameters.text(name)?.slice(0, 250)] as const)
  return Object.fromEntries(texts.filter((entry): entry is readonly [string, string] => Boolean(entry[1])))
}
