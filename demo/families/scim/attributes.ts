import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Kind } from './directory.ts'

/** What can be written, by kind; `id`, `groups` and the like are the directory's own. */
const writable: Readonly<Record<Kind, readonly string[]>> = {
  Users: ['userName', 'displayName', 'name', 'emails', 'active', 'externalId', 'entitlements', 'roles'],
  Groups: ['displayName', 'members', 'externalId', 'entitlements', 'roles'],
  ServicePrincipals: ['displayName', 'applicationId', 'active', 'externalId', 'entitlements', 'roles'],
}

const lists = new Set(['emails', 'entitlements', 'roles', 'members'])

/** The attribute's name in its own spelling: SCIM does not tell case apart. */
export function writableName(kind: Kind, name: string): string | undefined {
  return writable[kind].find((each) => each.toLowerCase() === name.toLowerCase())
}

export function isList(name: string): boolean {
  return lists.has(name)
}

/** The writable attributes of a body; everything else in it is ignored, as the platform does. */
export function readAttributes(kind: Kind, body: JsonObject): JsonObject {
  const entries = Object.entries(body).flatMap(([name, value]) => {
    const own = writableName(kind, name)
    return own === undefined || value === null ? [] : [[own, value] as const]
  })
  return Object.fromEntries(entries)
}

/** Every simple value at a dotted path, through lists; a list's items stand for their `value`. */
export function valuesAt(value: JsonValue | undefined, path: readonly string[]): readonly JsonValue[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (!isJsonObject(value)) return value === undefined || value === null || name !== undefined ? [] : [value]
  if (name === undefined) return valuesAt(value.value, [])
  const own = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase())
  return own === undefined ? [] : valuesAt(value[own], rest)
}

export function textOf(value: JsonValue): string {
  return value instanceof ExactNumber ? value.text : String(value)
}
