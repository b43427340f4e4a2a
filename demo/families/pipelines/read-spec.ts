import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, malformedRequest, missingField } from '../../http/platform-error.ts'

const texts = [
  'name',
  'budget_policy_id',
  'catalog',
  'channel',
  'edition',
  'root_path',
  'schema',
  'serverless_compute_id',
  'storage',
  'target',
  'usage_policy_id',
]
const flags = ['continuous', 'development', 'photon', 'serverless']
const objects = [
  'configuration',
  'deployment',
  'environment',
  'event_log',
  'filters',
  'gateway_definition',
  'ingestion_definition',
  'restart_window',
  'rewind_generation_interval',
  'tags',
  'trigger',
]
const lists = ['clusters', 'libraries', 'notifications']
const mostLibraries = 100

/** The settings that a request asks for, checked and with the platform's defaults. */
export function readSpec(parameters: Parameters): JsonObject {
  const asked: Record<string, JsonValue> = {}
  for (const name of texts) asked[name] = parameters.text(name) ?? null
  for (const name of flags) asked[name] = parameters.flag(name) ?? null
  for (const name of objects) asked[name] = parameters.object(name) ?? null
  for (const name of lists) asked[name] = listOf(name, parameters)
  const given = pickFields(asked, [...texts, ...flags, ...objects, ...lists])
  checkSpec(given, parameters)
  return {
    continuous: false,
    development: false,
    photon: given.serverless === true,
    channel: 'CURRENT',
    edition: 'ADVANCED',
    libraries: [],
    ...given,
  }
}

/** Something that a new pipeline has to be made of. */
export function demandSource({ libraries, ingestion_definition, gateway_definition }: JsonObject): void {
  const some = Array.isArray(libraries) && libraries.length > 0
  if (!some && ingestion_definition === undefined && gateway_definition === undefined) throw missingField('libraries')
}

function checkSpec(spec: JsonObject, parameters: Parameters): void {
  parameters.choice('channel', ['CURRENT', 'PREVIEW'])
  parameters.choice('edition', ['CORE', 'PRO', 'ADVANCED'])
  if (String(spec.name ?? '').length > 255) throw invalidParameter('name must not be longer than 255 characters.')
  if (spec.storage !== undefined && spec.catalog !== undefined) {
    throw invalidParameter('storage cannot be set together with catalog: Unity Catalog manages the storage.')
  }
  if (spec.schema !== undefined && spec.target !== undefined) {
    throw invalidParameter('Only one of schema and target can be set.')
  }
  if (spec.serverless === true && Array.isArray(spec.clusters) && spec.clusters.length > 0) {
    throw invalidParameter('clusters cannot be set for a serverless pipeline.')
  }
  if (Array.isArray(spec.libraries) && spec.libraries.length > mostLibraries) {
    throw invalidParameter(`A pipeline takes no more than ${mostLibraries} libraries.`)
  }
}

function listOf(name: string, parameters: Parameters): JsonValue {
  const value = parameters.bodyObject()[name]
  if (value === undefined || value === null || Array.isArray(value)) return value ?? null
  throw malformedRequest(`Could not parse request object: ${name} must be a list.`)
}
