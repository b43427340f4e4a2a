import { parseExact, printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { valueAt, violationsOf } from './check-compliance.ts'

export interface Compliance {
  attributes: JsonObject
  /** What was changed to get there; a value is the empty string where there is none. */
  changes: readonly { field: string; previous_value: string; new_value: string }[]
}

/** No attribute of a cluster lies deeper. */
const deepest = 10

/** The attributes of a cluster with what a policy demands of them in place of what breaks it. */
export function comply(definition: string, attributes: JsonObject): Compliance {
  const rules = parseExact(definition)
  const changes: Compliance['changes'][number][] = []
  let changed = attributes
  for (const path of Object.keys(violationsOf(definition, attributes))) {
    const rule = isJsonObject(rules) ? rules[path] : undefined
    const names = path.split('.')
    if (!isJsonObject(rule) || names.length > deepest) continue
    const before = valueAt(attributes, path)
    const after = demanded(rule, before)
    changed = withValue(changed, names, after)
    changes.push({ field: path, previous_value: shown(before), new_value: shown(after) })
  }
  return { attributes: changed, changes }
}

/** undefined for nothing at all. */
function demanded(rule: JsonObject, value: JsonValue | undefined): JsonValue | undefined {
  const { type, minValue, maxValue, values, defaultValue } = rule
  if (type === 'fixed') return rule.value
  if (type === 'range') return typeof minValue === 'number' && Number(value) < minValue ? minValue : maxValue
  if (type === 'allowlist') return defaultValue ?? (Array.isArray(values) ? values[0] : undefined)
  return defaultValue
}

function withValue(object: JsonObject, [name, ...more]: readonly string[], value: JsonValue | undefined): JsonObject {
  if (name === undefined) return object
  const inner = object[name]
  const field = more.length > 0 ? withValue(isJsonObject(inner) ? inner : {}, more, value) : value
  const others = Object.fromEntries(Object.entries(object).filter(([other]) => other !== name))
  return field === undefined ? others : { ...others, [name]: field }
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : printExact(value)
}
