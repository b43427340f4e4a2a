import { printExact } from '#shared/json/exact-json.ts'
import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { maskedChange, readFields } from '../sql-objects/field-kinds.ts'
import type { KeptKind } from './kept-kind.ts'

const longest = 20_000

/** What a request says of a new thing, its id aside. Throws INVALID_PARAMETER_VALUE and MALFORMED_REQUEST. */
export function readNew(parameters: Parameters, kind: KeptKind): JsonObject {
  return checked(readFields(parameters.bodyObject(), kind.fields), kind)
}

/** What it is after a request: the fields of `update_mask` become what the request says of them, or go. */
export function readChanged(before: JsonObject, parameters: Parameters, kind: KeptKind): JsonObject {
  const mask = parameters.query.get('update_mask')?.[0] ?? '*'
  return checked(maskedChange(before, parameters.bodyObject(), mask, kind.fields), kind)
}

function checked(fields: JsonObject, { required, noun }: KeptKind): JsonObject {
  const missing = required.find((name) => fields[name] === undefined || fields[name] === '')
  if (missing !== undefined) throw missingField(missing)
  if (printExact(fields).length > longest) {
    throw invalidParameter(`The description of the ${noun} has more than ${longest} characters.`)
  }
  return fields
}
