import type { JsonObject } from '#shared/json/exact-value.ts'

/** The fields of these names that are there and not null. */
export function pickFields(object: JsonObject, names: readonly string[]): JsonObject {
  const there = names.filter((name) => Object.hasOwn(object, name) && object[name] !== null)
  return Object.fromEntries(there.map((name) => [name, object[name]!]))
}
