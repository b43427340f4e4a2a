import { printExact } from '../../json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { objectsIn, textIn } from '../read-json.ts'

export interface Row {
  name: string
  value: string
  enabled: boolean
}

/** A name and its value: `enabled` of Bruno's JSON, `disabled` of OpenCollection; values with a type are their data. */
export function rowOf(row: JsonObject): Row {
  return {
    name: textIn(row.name),
    value: plainValue(row.value),
    enabled: row.enabled !== false && row.disabled !== true,
  }
}

export function rowsOf(value: JsonValue | undefined): Row[] {
  return objectsIn(value)
    .map(rowOf)
    .filter(({ name }) => name !== '')
}

function plainValue(value: JsonValue | undefined): string {
  if (isJsonObject(value) && 'data' in value) return plainValue(value.data)
  return isJsonObject(value) || Array.isArray(value) ? printExact(value) : textIn(value)
}
