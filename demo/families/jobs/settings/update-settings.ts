import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { listKeys } from './field-names.ts'
import { objectsIn } from './read-object.ts'

/**
 * Settings with the fields of a change in place of their own. Lists whose entries have names are merged by
 * those; everything else is replaced whole.
 */
export function mergeSettings(settings: JsonObject, change: JsonObject): JsonObject {
  const merged: Record<string, JsonValue> = { ...settings }
  for (const [name, value] of Object.entries(change)) {
    const key = Object.hasOwn(listKeys, name) ? listKeys[name] : undefined
    if (key === undefined) {
      merged[name] = value
    } else {
      const entries = new Map(objectsIn(settings, name).map((entry) => [entry[key], entry]))
      for (const entry of objectsIn(change, name)) entries.set(entry[key], entry)
      merged[name] = [...entries.values()]
    }
  }
  return merged
}

/** Settings without these fields; `tasks/load` names one entry of a list. */
export function removeFields(settings: JsonObject, fields: readonly string[]): JsonObject {
  const left: Record<string, JsonValue> = { ...settings }
  for (const field of fields) {
    const slash = field.indexOf('/')
    const name = slash < 0 ? field : field.slice(0, slash)
    const key = Object.hasOwn(listKeys, name) ? listKeys[name] : undefined
    if (slash < 0) delete left[name]
    else if (key !== undefined)
      left[name] = objectsIn(left, name).filter((entry) => entry[key] !== field.slice(slash + 1))
  }
  return left
}
