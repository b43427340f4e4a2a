import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { objectsIn } from '../read-json.ts'
import type { References } from './references.ts'

const [deepest, mostValues] = [8, 2000]

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T09:30:00Z',
  date: '2026-01-31',
  time: '09:30:00Z',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
}

/** A value that a schema allows: what it gives as an example first, then defaults and the first of its choices. */
export function exampleOf(schema: JsonValue | undefined, references: References): JsonValue {
  let left = mostValues
  // Those that are being made: one that comes again within itself would never end.
  const open = new Set<JsonObject>()
  return make(schema, 0)

  function make(given: JsonValue | undefined, depth: number): JsonValue {
    left -= 1
    const found = references.object(given)
    if (!found || depth > deepest || left < 0) return null
    open.add(found)
    const made = makeOf(found, depth)
    open.delete(found)
    return made
  }

  function isOpen(given: JsonValue | undefined): boolean {
    const found = references.object(given)
    return found !== null && open.has(found)
  }

  function makeOf(found: JsonObject, depth: number): JsonValue {
    const ready = givenExample(found)
    if (ready !== undefined) return ready
    const choice = [...objectsIn(found.oneOf), ...objectsIn(found.anyOf)][0]
    if (Array.isArray(found.allOf) || choice)
      return merged([found, ...objectsIn(found.allOf), ...(choice ? [choice] : [])], depth)
    switch (typeOf(found)) {
      case 'object':
        return objectOf(found, depth)
      case 'array':
        return found.items === undefined || isOpen(found.items) ? [] : [make(found.items, depth + 1)]
      case 'integer':
      case 'number':
        return found.minimum ?? 0
      case 'boolean':
        return false
      case 'null':
        return null
      default:
        return byFormat[String(found.format)] ?? ''
    }
  }

  /** Parts of `allOf` and the first of several forms, as one object; where they are none, the first that says something. */
  function merged(parts: readonly JsonObject[], depth: number): JsonValue {
    const [own, ...others] = parts
    const bare = Object.fromEntries(Object.entries(own ?? {}).filter(([key]) => !/^(allOf|oneOf|anyOf)$/.test(key)))
    const values = [bare as JsonObject, ...others].map((part) => make(part, depth + 1))
    const objects = values.filter(isJsonObject)
    if (objects.length > 0) return Object.assign(Object.create(null), ...objects)
    return values.find((value) => value !== null && value !== '') ?? values.at(-1) ?? null
  }

  /** What is required; where nothing is, all that may be there. */
  function objectOf(schema: JsonObject, depth: number): JsonObject {
    const properties = references.object(schema.properties) ?? {}
    const required = Array.isArray(schema.required) ? new Set<JsonValue>(schema.required) : new Set()
    const all = Object.entries(properties).filter(([, property]) => references.object(property)?.readOnly !== true)
    const wanted = all.filter(([name]) => required.has(name))
    const made: Record<string, JsonValue> = Object.create(null)
    for (const [name, property] of wanted.length > 0 ? wanted : all) {
      if (left <= 0) break
      if (isOpen(property)) continue
      made[name] = make(property, depth + 1)
    }
    return made
  }
}

/** The example that a schema, a parameter or a media type gives; undefined where there is none. */
export function givenExample(found: JsonObject): JsonValue | undefined {
  if (found.example !== undefined) return found.example
  if (Array.isArray(found.examples)) return (found.examples as readonly JsonValue[])[0]
  if (found.const !== undefined) return found.const
  if (found.default !== undefined) return found.default
  return Array.isArray(found.enum) ? (found.enum as readonly JsonValue[])[0] : undefined
}

function typeOf(schema: JsonObject): string {
  const { type } = schema
  const named = Array.isArray(type) ? (type as readonly JsonValue[]).find((each) => each !== 'null') : type
  if (typeof named === 'string') return named
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return 'object'
  return schema.items === undefined ? 'string' : 'array'
}
