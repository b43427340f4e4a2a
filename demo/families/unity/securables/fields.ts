import { isJsonObject, type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { malformedRequest } from '../../../http/platform-error.ts'

type Reader = (parameters: Parameters, name: string) => JsonValue | undefined

/** Which fields are taken over from a request, and how each is read. */
export type Fields = Readonly<Record<string, Reader>>

export const flag: Reader = (parameters, name) => parameters.flag(name)
export const object: Reader = (parameters, name) => parameters.object(name)
export const text: Reader = (parameters, name) => parameters.text(name)

/** With all its digits. */
export const integer: Reader = (parameters, name) => {
  const digits = parameters.integerText(name)
  return digits === undefined ? undefined : numberOf(digits)
}

/** An object of strings, as properties and options are. */
export const textMap: Reader = (parameters, name) => {
  const value = parameters.object(name)
  const odd = Object.entries(value ?? {}).find(([, each]) => typeof each !== 'string')
  if (odd !== undefined) throw malformedRequest(`Could not parse request object: ${name} must be an object of strings.`)
  return value
}

export function choice(...allowed: readonly string[]): Reader {
  return (parameters, name) => parameters.choice(name, allowed)
}

/** A list of objects. */
export const objects: Reader = (parameters, name) => {
  const value = parameters.bodyObject()[name]
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value) || !value.every((each) => isJsonObject(each))) {
    throw malformedRequest(`Could not parse request object: ${name} must be a list of objects.`)
  }
  return value
}

/** Those that are there. */
export function readFields(parameters: Parameters, fields: Fields): JsonObject {
  const read = Object.entries(fields).map(([name, reader]) => [name, reader(parameters, name)] as const)
  return Object.fromEntries(read.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined))
}
