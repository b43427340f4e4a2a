import { isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, malformedRequest } from '../../http/platform-error.ts'
import type { CellValue } from './engine/messages.ts'
import { invalidInput, notSupported } from './language/sql-error.ts'
import type { StatementWish } from './statement.ts'

const longestStatement = 16 * 1024 * 1024
const mostParameters = 1000

/** Throws INVALID_PARAMETER_VALUE for a wish that no warehouse can grant. */
export function readStatement(parameters: Parameters): Omit<StatementWish, 'parameters'> {
  const warehouseId = parameters.requiredText('warehouse_id')
  const text = parameters.requiredText('statement')
  if (text.length > longestStatement) throw invalidParameter('statement must not be longer than 16 MiB.')
  const format = parameters.choice('format', ['JSON_ARRAY', 'ARROW_STREAM', 'CSV'] as const) ?? 'JSON_ARRAY'
  const disposition = parameters.choice('disposition', ['INLINE', 'EXTERNAL_LINKS'] as const) ?? 'INLINE'
  if (disposition === 'INLINE' && format !== 'JSON_ARRAY') {
    throw invalidParameter(
      `The format ${format} is not supported with the disposition INLINE: use EXTERNAL_LINKS, or JSON_ARRAY.`,
    )
  }
  if (format === 'ARROW_STREAM') {
    throw invalidParameter('The demo workspace does not write ARROW_STREAM: use JSON_ARRAY or CSV.')
  }
  return {
    text,
    warehouseId,
    place: {
      catalog: (parameters.text('catalog') || 'main').toLowerCase(),
      schema: (parameters.text('schema') || 'default').toLowerCase(),
    },
    format,
    disposition,
    rowLimit: parameters.integerWithin('row_limit', 1, Number.MAX_SAFE_INTEGER) ?? null,
    byteLimit: parameters.integerWithin('byte_limit', 1, Number.MAX_SAFE_INTEGER) ?? null,
  }
}

/** Milliseconds that the call waits for the end. */
export function readWait(parameters: Parameters): { wait: number; cancels: boolean } {
  const text = parameters.text('wait_timeout') || '10s'
  const seconds = /^(\d{1,3})s$/.exec(text)?.[1]
  const wait = Number(seconds ?? -1)
  if (wait !== 0 && (wait < 5 || wait > 50)) {
    throw invalidParameter(`wait_timeout must be 0s or between 5s and 50s, but was ${text.slice(0, 100)}.`)
  }
  const choice = parameters.choice('on_wait_timeout', ['CONTINUE', 'CANCEL'] as const) ?? 'CONTINUE'
  if (choice === 'CANCEL' && wait === 0) {
    throw invalidParameter('on_wait_timeout cannot be CANCEL when wait_timeout is 0s.')
  }
  return { wait: wait * 1000, cancels: choice === 'CANCEL' }
}

/** Throws an SqlError for a value that its type does not have: that is the statement's fault, not the call's. */
export function readNamedValues(parameters: Parameters): Map<string, CellValue> {
  const list = isJsonObject(parameters.body) ? (parameters.body.parameters ?? []) : []
  if (!Array.isArray(list)) throw malformedRequest('Could not parse request object: parameters must be a list.')
  if (list.length > mostParameters)
    throw invalidParameter(`parameters must not have more than ${mostParameters} entries.`)
  const values = new Map<string, CellValue>()
  for (const item of list as readonly JsonValue[]) {
    const entry = isJsonObject(item) ? item : {}
    if (typeof entry.name !== 'string' || entry.name === '') throw invalidParameter('Every parameter must have a name.')
    if (values.has(entry.name)) throw invalidParameter(`The parameter ${entry.name} is there twice.`)
    const value = entry.value ?? null
    if (value !== null && typeof value !== 'string')
      throw invalidParameter(`The value of the parameter ${entry.name} must be a string.`)
    values.set(entry.name, typedValue(value, String(entry.type ?? 'STRING').toUpperCase()))
  }
  return values
}

const bits: Readonly<Record<string, number>> = {
  TINYINT: 8,
  BYTE: 8,
  SMALLINT: 16,
  SHORT: 16,
  INT: 32,
  INTEGER: 32,
  BIGINT: 64,
  LONG: 64,
}

function typedValue(value: string | null, type: string): CellValue {
  if (value === null || type === 'VOID') return null
  const fits = (pattern: RegExp) => {
    if (!pattern.test(value)) throw invalidInput(value, type)
  }
  if (type === 'STRING') return value
  if (Object.hasOwn(bits, type)) {
    fits(/^[+-]?\d{1,30}$/)
    const whole = BigInt(value)
    if (BigInt.asIntN(bits[type]!, whole) !== whole) throw invalidInput(value, type)
    return whole
  }
  if (/^(DOUBLE|FLOAT|REAL|DECIMAL|NUMERIC)(\(\d+(,\s*\d+)?\))?$/.test(type)) {
    fits(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i)
    return Number(value)
  }
  if (type === 'BOOLEAN') {
    fits(/^(true|false)$/i)
    return value.toLowerCase() === 'true' ? 1n : 0n
  }
  if (type === 'DATE') {
    fits(/^\d{4}-\d\d-\d\d$/)
    return value
  }
  if (/^TIMESTAMP(_NTZ|_LTZ)?$/.test(type)) {
    fits(/^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d+)?)?)?Z?$/)
    return `${value.slice(0, 10)} ${(value.slice(11, 19).replace('Z', '') || '00:00').padEnd(8, ':00')}`
  }
  throw notSupported(`parameters of the type ${type.slice(0, 60)}`)
}
