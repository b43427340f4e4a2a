import type { JsonObject } from '#shared/json/exact-value.ts'
import { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

/** What each type of column is called in SQL and in Spark's own JSON. */
const types: Readonly<Record<string, readonly [sql: string, spark: string]>> = {
  BOOLEAN: ['boolean', 'boolean'],
  BYTE: ['tinyint', 'byte'],
  SHORT: ['smallint', 'short'],
  INT: ['int', 'integer'],
  LONG: ['bigint', 'long'],
  FLOAT: ['float', 'float'],
  DOUBLE: ['double', 'double'],
  DATE: ['date', 'date'],
  TIMESTAMP: ['timestamp', 'timestamp'],
  TIMESTAMP_NTZ: ['timestamp_ntz', 'timestamp_ntz'],
  STRING: ['string', 'string'],
  BINARY: ['binary', 'binary'],
  DECIMAL: ['decimal', 'decimal'],
  INTERVAL: ['interval', 'interval'],
  ARRAY: ['array', 'array'],
  STRUCT: ['struct', 'struct'],
  MAP: ['map', 'map'],
  CHAR: ['char', 'char'],
  NULL: ['void', 'void'],
  VARIANT: ['variant', 'variant'],
}
const mostColumns = 2000

/** A column of this type at this place, as answers show it: `['DECIMAL', 18, 2]` for numbers of 18 digits, 2 of them behind the point. */
export function column(
  name: string,
  position: number,
  type: string | readonly [type: string, precision: number, scale: number],
): JsonObject {
  const [type_name, precision, scale] = typeof type === 'string' ? [type, 0, 0] : type
  const [sql, spark] = types[type_name] ?? ['string', 'string']
  const digits = precision > 0 ? `(${precision},${scale})` : ''
  return {
    name,
    type_text: sql + digits,
    type_name,
    type_json: JSON.stringify({ name, type: spark + digits, nullable: true, metadata: {} }),
    position,
    type_precision: precision,
    type_scale: scale,
    nullable: true,
  }
}

/** The columns of a create request, with what it leaves out. Throws INVALID_PARAMETER_VALUE for what cannot be one. */
export function readColumns(given: readonly JsonObject[]): readonly JsonObject[] {
  if (given.length > mostColumns) throw invalidParameter(`A table has no more than ${mostColumns} columns.`)
  const names = new Set<string>()
  return given.map((each, at) => {
    const parameters = new Parameters(new Map(), each)
    const name = parameters.requiredText('name')
    if (names.has(name.toLowerCase())) throw invalidParameter(`The column ${name.slice(0, 300)} is there twice.`)
    names.add(name.toLowerCase())
    const type = parameters.choice('type_name', Object.keys(types))
    if (type === undefined) throw invalidParameter('Missing required field: type_name')
    const given = {
      type_text: parameters.text('type_text'),
      type_json: parameters.text('type_json'),
      comment: parameters.text('comment'),
      nullable: parameters.flag('nullable'),
      position: parameters.integerWithin('position', 0, mostColumns),
      partition_index: parameters.integerWithin('partition_index', 0, mostColumns),
      type_precision: parameters.integerWithin('type_precision', 0, 38),
      type_scale: parameters.integerWithin('type_scale', 0, 38),
      type_interval_type: parameters.text('type_interval_type'),
    }
    const there = Object.entries(given).filter(([, value]) => value !== undefined)
    return { ...column(name, at, type), ...Object.fromEntries(there) } as JsonObject
  })
}
