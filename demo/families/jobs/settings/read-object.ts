import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'

/** A part of the settings, to be asked for its fields as a request is. */
export function readObject(value: JsonObject): Parameters {
  return new Parameters(new Map(), value)
}

/** The entries of a list of objects; empty when there is none. */
export function objectsIn(settings: JsonObject, name: string): readonly JsonObject[] {
  const list = settings[name]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw invalidParameter(`${name} must be a list.`)
  return list.map((item: JsonValue) => {
    if (!isJsonObject(item)) throw invalidParameter(`${name} must be a list of objects.`)
    return item
  })
}
