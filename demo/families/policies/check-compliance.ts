import { parseExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'

/** What a cluster of these attributes does against the rules of a policy, by the path of the rule. */
export function violationsOf(definition: string, attributes: JsonObject): Readonly<Record<string, string>> {
  const rules = parseExact(definition)
  const violations: Record<string, string> = {}
  if (!isJsonObject(rules)) return violations
  for (const [path, rule] of Object.entries(rules)) {
    // The kind of a cluster is no attribute of it.
    if (!isJsonObject(rule) || path === 'cluster_type') continue
    const violation = violationOf(rule, valueAt(attributes, path))
    if (violation !== undefined) violations[path] = violation
  }
  return violations
}

function violationOf(rule: JsonObject, value: JsonValue | undefined): string | undefined {
  const shown = String(value)
  if (value === undefined) return rule.type === 'fixed' && rule.isOptional !== true ? 'Must be set.' : undefined
  if (rule.type === 'forbidden') return 'Must not be set.'
  if (rule.type === 'fixed')
    return shown === String(rule.value) ? undefined : `Must be ${String(rule.value)}, but is ${shown}.`
  const listed = Array.isArray(rule.values) && rule.values.map(String).includes(shown)
  if (rule.type === 'allowlist' && !listed) return `${shown} is not in the list of what is allowed.`
  if (rule.type === 'blocklist' && listed) return `${shown} is in the list of what is blocked.`
  if (rule.type === 'range') return outsideOf(rule, Number(shown))
  return undefined
}

function outsideOf({ minValue, maxValue }: JsonObject, value: number): string | undefined {
  if (typeof minValue === 'number' && value < minValue) return `Must not be less than ${minValue}, but is ${value}.`
  if (typeof maxValue === 'number' && value > maxValue) return `Must not be more than ${maxValue}, but is ${value}.`
  return undefined
}

/** `a.b` names the field b of the field a. */
export function valueAt(attributes: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = attributes
  for (const key of path.split('.')) value = isJsonObject(value) ? value[key] : undefined
  return value
}
