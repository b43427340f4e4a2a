import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'

const legacyTypes: Readonly<Record<string, string>> = {
  text_value: 'text',
  numeric_value: 'number',
  enum_value: 'enum',
  query_backed_value: 'query',
  date_value: 'datetime',
}

/** A query's parameter in the older form: its kind is a field, and its value has one place. */
export function legacyParameter(parameter: JsonObject): JsonObject {
  const { name = '', title = name } = parameter
  const kind = Object.keys(legacyTypes).find((each) => isJsonObject(parameter[each]))
  const value = kind === undefined ? {} : (parameter[kind] as JsonObject)
  const several = value.values
  const single = Array.isArray(several)
    ? several.length === 1
      ? several[0]!
      : several
    : (value.value ?? value.date_value ?? null)
  return {
    name,
    title,
    type: kind === undefined ? 'text' : legacyTypes[kind]!,
    value: single,
    ...(value.enum_options === undefined ? {} : { enumOptions: value.enum_options }),
    ...(value.query_id === undefined ? {} : { queryId: value.query_id }),
    ...(value.multi_values_options === undefined ? {} : { multiValuesOptions: value.multi_values_options }),
  }
}

/** The same the other way round. */
export function todaysParameter(legacy: JsonObject): JsonObject {
  const { name = '', title = name, type = 'text', value = null } = legacy
  const found = Object.entries(legacyTypes).find(([, each]) => each === type)?.[0] ?? 'text_value'
  return { name, title, [found]: todaysValue(found, value, legacy) }
}

function todaysValue(kind: string, value: JsonValue, legacy: JsonObject): JsonObject {
  if (kind === 'numeric_value') return { value: typeof value === 'string' ? Number(value) || 0 : value }
  if (kind === 'date_value') return { date_value: String(value ?? '') }
  if (kind === 'text_value') return { value: String(value ?? '') }
  const values = Array.isArray(value) ? value : value === null ? [] : [value]
  return {
    values,
    ...(kind === 'enum_value' && legacy.enumOptions !== undefined ? { enum_options: legacy.enumOptions } : {}),
    ...(kind === 'query_backed_value' && legacy.queryId !== undefined ? { query_id: legacy.queryId } : {}),
    ...(legacy.multiValuesOptions === undefined ? {} : { multi_values_options: legacy.multiValuesOptions }),
  }
}
