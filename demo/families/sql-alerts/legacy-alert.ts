import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { describeOwner, folderOf } from '../sql-objects/owner.ts'
import { type Saved, timeText } from '../sql-objects/shelf.ts'
import { describeLegacyQuery } from '../sql-queries/legacy-query.ts'
import { queriesOf } from '../sql-queries/query.ts'

const signs: Readonly<Record<string, string>> = {
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '==': 'EQUAL',
  '!=': 'NOT_EQUAL',
}
const queryFields = [
  'id',
  'name',
  'description',
  'query',
  'data_source_id',
  'tags',
  'options',
  'user_id',
  'is_archived',
  'is_draft',
  'is_safe',
  'created_at',
  'updated_at',
]

/** An alert in the older form, with the query it watches. */
export function describeLegacyAlert({ id, fields, createdAt, updatedAt }: Saved, store: Store): JsonObject {
  const query = queriesOf(store).get(String(fields.query_id))
  const state = String(fields.last_state ?? 'UNKNOWN').toLowerCase()
  return {
    id,
    name: fields.display_name!,
    options: legacyOptions(fields),
    state,
    rearm: fields.seconds_to_retrigger ?? null,
    parent: folderOf(fields.parent_path),
    ...(query === undefined ? {} : { query: pickFields(describeLegacyQuery(query), queryFields) }),
    user: describeOwner(fields.owner_user_name),
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
    last_triggered_at: state === 'triggered' ? timeText(updatedAt) : null,
  }
}

function legacyOptions({ condition, custom_subject, custom_body, muted }: JsonObject): JsonObject {
  const { op, operand, threshold, empty_result_state = 'UNKNOWN' } = isJsonObject(condition) ? condition : {}
  const column = isJsonObject(operand) && isJsonObject(operand.column) ? operand.column.name : undefined
  const value = isJsonObject(threshold) && isJsonObject(threshold.value) ? Object.values(threshold.value)[0] : undefined
  return {
    column: column ?? '',
    op: Object.keys(signs).find((sign) => signs[sign] === op) ?? '>',
    value: value ?? null,
    muted: muted ?? false,
    empty_result_state: String(empty_result_state).toLowerCase(),
    ...(custom_subject === undefined ? {} : { custom_subject }),
    ...(custom_body === undefined ? {} : { custom_body }),
  }
}

/** What is given in the older form, in today's. Throws INVALID_PARAMETER_VALUE for what is missing. */
export function todaysAlert(body: JsonObject): JsonObject {
  const { name, query_id, options, rearm } = readFields(body, {
    name: 'text',
    query_id: 'text',
    options: 'object',
    rearm: 'integer',
  })
  if (name === undefined) throw missingField('name')
  if (query_id === undefined) throw missingField('query_id')
  if (!isJsonObject(options)) throw missingField('options')
  for (const field of ['column', 'op', 'value'])
    if (!Object.hasOwn(options, field)) throw missingField(`options.${field}`)
  const sign = String(options.op)
  if (!Object.hasOwn(signs, sign)) throw invalidParameter(`options.op must be one of ${Object.keys(signs).join(', ')}.`)
  const texts = readFields(options, { custom_subject: 'text', custom_body: 'text', muted: 'flag' })
  return {
    display_name: name,
    query_id,
    condition: {
      op: signs[sign]!,
      operand: { column: { name: String(options.column) } },
      threshold: { value: thresholdOf(options.value!) },
      empty_result_state: String(options.empty_result_state ?? 'unknown').toUpperCase(),
    },
    ...(rearm === undefined ? {} : { seconds_to_retrigger: rearm }),
    ...texts,
  }
}

function thresholdOf(value: JsonValue): JsonObject {
  if (typeof value === 'boolean') return { bool_value: value }
  return typeof value === 'number' || value instanceof ExactNumber
    ? { double_value: value }
    : { string_value: typeof value === 'string' ? value : '' }
}
