import { parseExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { findFamily } from './families.ts'

const kinds = ['fixed', 'forbidden', 'allowlist', 'blocklist', 'regex', 'range', 'unlimited']
const plainFields = ['description', 'libraries', 'max_clusters_per_user', 'auto_enforcement_config']

/** What a create or edit request asks for, checked. */
export function readPolicy(parameters: Parameters): { name: string; settings: JsonObject } {
  const name = parameters.requiredText('name')
  if (name.length > 100) throw invalidParameter('name must not be longer than 100 characters.')
  const settings = pickFields(parameters.bodyObject(), plainFields)
  parameters.integerWithin('max_clusters_per_user', 1, Number.MAX_SAFE_INTEGER)
  return { name, settings: { ...settings, ...definitionIn(parameters) } }
}

/** Of one's own, or that of a family with what differs from it. */
function definitionIn(parameters: Parameters): JsonObject {
  const own = parameters.text('definition')
  const familyId = parameters.text('policy_family_id')
  if (familyId === undefined) return { definition: checkDefinition('definition', own ?? '{}') }
  if (own !== undefined) throw invalidParameter('definition cannot be given along with policy_family_id.')
  const overrides = parameters.text('policy_family_definition_overrides')
  return {
    policy_family_id: familyId,
    definition: String(findFamily(familyId).definition),
    ...(overrides === undefined
      ? {}
      : { policy_family_definition_overrides: checkDefinition('policy_family_definition_overrides', overrides) }),
  }
}

/** The text as it is, when it is JSON of rules. */
function checkDefinition(name: string, text: string): string {
  const rules = parse(name, text)
  if (!isJsonObject(rules)) throw invalidParameter(`${name} must be a JSON object of rules.`)
  for (const [path, rule] of Object.entries(rules)) {
    const kind = isJsonObject(rule) ? rule.type : undefined
    if (kind === undefined) throw missingField(`${name}.${path}.type`)
    if (typeof kind !== 'string' || !kinds.includes(kind)) {
      throw invalidParameter(`The type of ${name}.${path} must be one of ${kinds.join(', ')}.`)
    }
  }
  return text
}

function parse(name: string, text: string): JsonValue {
  try {
    return parseExact(text)
  } catch (error) {
    throw invalidParameter(`${name} is not valid JSON: ${(error as Error).message}`)
  }
}
