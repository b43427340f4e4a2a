import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter, malformedRequest } from '../../http/platform-error.ts'

export type FieldKind = 'text' | 'flag' | 'integer' | 'object' | 'texts' | 'objects' | 'any' | readonly string[]
export type FieldKinds = Readonly<Record<string, FieldKind>>

/** The fields of these names. Throws for values of another kind; other fields fall off. */
export function readFields(given: JsonObject, kinds: FieldKinds): JsonObject {
  const fields: Record<string, JsonValue> = {}
  for (const [name, kind] of Object.entries(kinds)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined || value === null) continue
    checkKind(name, value, kind)
    fields[name] = value
  }
  return fields
}

function checkKind(name: string, value: JsonValue, kind: FieldKind): void {
  if (typeof kind === 'object') {
    if (typeof value !== 'string' || !kind.includes(value)) {
      throw invalidParameter(`${name} must be one of ${kind.join(', ')}.`)
    }
    return
  }
  if (!fits(value, kind)) throw malformedRequest(`Could not parse request object: ${name} must be ${spoken[kind]}.`)
}

const spoken = {
  text: 'a string',
  flag: 'true or false',
  integer: 'an integer',
  object: 'an object',
  texts: 'a list of strings',
  objects: 'a list of objects',
  any: 'a value',
} as const

function fits(value: JsonValue, kind: keyof typeof spoken): boolean {
  if (kind === 'text') return typeof value === 'string'
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'integer') return /^-?\d{1,15}$/.test(value instanceof ExactNumber ? '' : String(value))
  if (kind === 'object') return isJsonObject(value)
  if (kind === 'texts') return Array.isArray(value) && value.every((item) => typeof item === 'string')
  return kind === 'any' || (Array.isArray(value) && value.every((item: JsonValue) => isJsonObject(item)))
}

/**
 * The fields after a change: those that the mask names are as given, or gone. `*` names all that are given. Throws
 * INVALID_PARAMETER_VALUE for a name that cannot be changed.
 */
export function maskedChange(before: JsonObject, given: JsonObject, mask: string, kinds: FieldKinds): JsonObject {
  const changed = readFields(given, kinds)
  const paths = mask === '*' ? Object.keys(changed) : mask.split(',')
  return paths.reduce((fields, each) => {
    const path = each.trim().split('.')
    if (!Object.hasOwn(kinds, path[0]!))
      throw invalidParameter(`update_mask names ${each || 'nothing'}, which cannot be changed.`)
    return withPart(fields, changed, path)
  }, before)
}

/** The part that the path leads to as it is in `changed`; the rest as before. */
function withPart(before: JsonObject, changed: JsonObject, [name = '', ...deeper]: readonly string[]): JsonObject {
  const part = (object: JsonObject) => (Object.hasOwn(object, name) ? object[name] : undefined)
  const [old, next] = [part(before), part(changed)]
  const { [name]: _old, ...rest } = before
  if (deeper.length === 0) return next === undefined ? rest : { ...rest, [name]: next }
  const whole = withPart(isJsonObject(old) ? old : {}, isJsonObject(next) ? next : {}, deeper)
  return { ...rest, [name]: whole }
}
