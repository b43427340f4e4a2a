import type { JsonObject } from '#shared/json/exact-value.ts'

/** A list under its name; nothing at all where it is empty, as the platform leaves it out. */
export function unlessEmpty(name: string, list: readonly JsonObject[]): JsonObject {
  return list.length === 0 ? {} : { [name]: list }
}
