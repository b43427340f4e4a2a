import { type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'

/** A 64-bit integer to the last digit. Throws INVALID_PARAMETER_VALUE for one that needs more bits. */
export function readInt64(parameters: Parameters, name: string): bigint | undefined {
  const text = parameters.integerText(name)
  if (text === undefined) return undefined
  const value = BigInt(text)
  if (BigInt.asIntN(64, value) !== value) throw invalidParameter(`${name} does not fit into 64 bits: ${text}.`)
  return value
}

export function requiredInt64(parameters: Parameters, name: string): bigint {
  const value = readInt64(parameters, name)
  if (value === undefined) throw missingField(name)
  return value
}

export function int64Json(value: bigint): JsonValue {
  return numberOf(String(value))
}
