import type { JsonObject } from '#shared/json/exact-value.ts'
import type { CellValue, ResultColumn } from '../engine/messages.ts'

/** A column as the manifest describes it. */
export interface ColumnType {
  name: string
  /** As `type_text`: DECIMAL(10,2). */
  text: string
  /** As `type_name`: DECIMAL. */
  kind: string
  precision?: number
  scale?: number
}

const kinds: Readonly<Record<string, string>> = {
  BIGINT: 'LONG',
  INT: 'INT',
  SMALLINT: 'SHORT',
  TINYINT: 'BYTE',
  DOUBLE: 'DOUBLE',
  FLOAT: 'FLOAT',
  STRING: 'STRING',
  BOOLEAN: 'BOOLEAN',
  DATE: 'DATE',
  TIMESTAMP: 'TIMESTAMP',
  BINARY: 'BINARY',
}
const synonyms: Readonly<Record<string, string>> = {
  TEXT: 'STRING',
  INTEGER: 'INT',
  LONG: 'BIGINT',
  REAL: 'DOUBLE',
  BLOB: 'BINARY',
  TIMESTAMP_NTZ: 'TIMESTAMP',
}

/** By what was declared; of what was calculated, by the values and by how it was asked for. */
export function typeOfColumn(column: ResultColumn, values: Iterable<CellValue>, compares: boolean): ColumnType {
  const { name, declared } = column
  const upper = declared?.toUpperCase().replaceAll(' ', '') ?? ''
  const decimal = /^(?:DECIMAL|NUMERIC|DEC)(?:\((\d+)(?:,(\d+))?\))?$/.exec(upper)
  if (decimal !== null) {
    const [precision, scale] = [Number(decimal[1] ?? 10), Number(decimal[2] ?? 0)]
    return { name, text: `DECIMAL(${precision},${scale})`, kind: 'DECIMAL', precision, scale }
  }
  const text = compares && upper === '' ? 'BOOLEAN' : (synonyms[upper] ?? upper)
  const known = Object.hasOwn(kinds, text) ? text : guessText(name, values)
  return { name, text: known, kind: kinds[known]! }
}

function guessText(name: string, values: Iterable<CellValue>): string {
  let guess = ''
  for (const value of values) {
    if (value === null) continue
    const next = textOfValue(name, value)
    if (guess !== '' && guess !== next) return guess === 'BIGINT' && next === 'DOUBLE' ? 'DOUBLE' : mixed(guess, next)
    guess = next
  }
  return guess === '' ? 'STRING' : guess
}

function mixed(left: string, right: string): string {
  return left === 'DOUBLE' && right === 'BIGINT' ? 'DOUBLE' : 'STRING'
}

const answeringBoolean =
  /^(true|false|isTemporary)$|^(isnull|isnotnull|contains|startswith|endswith|regexp_like|exists)\(/i
const answeringInt =
  /^[+-]?\d{1,9}$|^(year|quarter|month|day\w*|hour|minute|second|datediff|extract|length|locate)\(|\bas int\)$|::int$/i

/** Names are what was asked for, where nobody gave another one. */
function textOfValue(name: string, value: CellValue): string {
  if (typeof value === 'bigint') {
    if (answeringBoolean.test(name)) return 'BOOLEAN'
    return answeringInt.test(name) ? 'INT' : 'BIGINT'
  }
  if (typeof value === 'number') return 'DOUBLE'
  if (typeof value !== 'string') return 'BINARY'
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)) return 'TIMESTAMP'
  return /^\d{4}-\d\d-\d\d$/.test(value) ? 'DATE' : 'STRING'
}

/** As the manifest's schema has it. */
export function describeColumn({ name, text, kind, precision, scale }: ColumnType, position: number): JsonObject {
  const digits = precision === undefined ? {} : { type_precision: precision, type_scale: scale ?? 0 }
  return { name, type_text: text, type_name: kind, position, ...digits }
}

/** Every value is a text, as the platform sends them. */
export function cellText(value: CellValue, type: ColumnType): string | null {
  if (value === null) return null
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (type.kind === 'BOOLEAN') return Number(value) === 0 ? 'false' : 'true'
  if (type.kind === 'TIMESTAMP' && typeof value === 'string') return timeText(value)
  if (type.scale !== undefined && typeof value !== 'string') return Number(value).toFixed(type.scale)
  if (type.kind === 'DOUBLE' || type.kind === 'FLOAT') return doubleText(Number(value))
  return String(value)
}

function timeText(value: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?)(\.\d{1,3})?)?/.exec(value)
  if (parts === null) return value
  const time = (parts[2] ?? '00:00:00').padEnd(8, ':00')
  return `${parts[1]}T${time}${(parts[3] ?? '.').padEnd(4, '0')}Z`
}

function doubleText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e7
    ? `${value}.0`
    : String(value).replace('e+', 'E').replace('e', 'E')
}
