import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

export const defaultSettings: JsonObject = {
  cluster_size: 'X-Small',
  min_num_clusters: 1,
  max_num_clusters: 1,
  auto_stop_mins: 120,
  warehouse_type: 'PRO',
  enable_photon: true,
  enable_serverless_compute: false,
  spot_instance_policy: 'COST_OPTIMIZED',
  channel: { name: 'CHANNEL_NAME_CURRENT' },
  tags: { custom_tags: [] },
}

const sizes = ['2X-Small', 'X-Small', 'Small', 'Medium', 'Large', 'X-Large', '2X-Large', '3X-Large', '4X-Large']
const choices: Readonly<Record<string, readonly string[]>> = {
  cluster_size: sizes,
  warehouse_type: ['CLASSIC', 'PRO'],
  spot_instance_policy: ['COST_OPTIMIZED', 'RELIABILITY_OPTIMIZED', 'POLICY_UNSPECIFIED'],
}
const mostClusters = 40
const leastMinutes = 10

/** `before` with what is asked for. Throws INVALID_PARAMETER_VALUE for what no warehouse can be. */
export function readSettings(parameters: Parameters, before: JsonObject): JsonObject {
  const settings: Record<string, JsonValue> = { ...before }
  for (const name of Object.keys(choices)) {
    const value = parameters.text(name)
    if (value !== undefined) settings[name] = oneOf(name, value)
  }
  for (const name of ['enable_photon', 'enable_serverless_compute']) {
    settings[name] = parameters.flag(name) ?? before[name]!
  }
  for (const name of ['channel', 'tags']) settings[name] = parameters.object(name) ?? before[name]!
  const profile = parameters.text('instance_profile_arn')
  if (profile !== undefined) settings.instance_profile_arn = profile
  readClusters(parameters, settings)
  readAutoStop(parameters, settings)
  if (settings.enable_serverless_compute === true && settings.warehouse_type === 'CLASSIC') {
    throw invalidParameter('Serverless compute needs the warehouse_type PRO.')
  }
  return settings
}

function readClusters(parameters: Parameters, settings: Record<string, JsonValue>): void {
  const least = parameters.integerWithin('min_num_clusters', 1, mostClusters) ?? Number(settings.min_num_clusters)
  const most =
    parameters.integerWithin('max_num_clusters', 1, mostClusters) ?? Math.max(least, Number(settings.max_num_clusters))
  if (most < least) throw invalidParameter('max_num_clusters must not be less than min_num_clusters.')
  Object.assign(settings, { min_num_clusters: least, max_num_clusters: most })
}

function readAutoStop(parameters: Parameters, settings: Record<string, JsonValue>): void {
  const minutes = parameters.integerWithin('auto_stop_mins', 0, 10_000)
  if (minutes === undefined) return
  if (minutes > 0 && minutes < leastMinutes && settings.enable_serverless_compute !== true) {
    throw invalidParameter(`auto_stop_mins must be 0 or at least ${leastMinutes}, but was ${minutes}.`)
  }
  settings.auto_stop_mins = minutes
}

function oneOf(name: string, value: string): string {
  if (choices[name]!.includes(value)) return value
  throw invalidParameter(`${name} must be one of ${choices[name]!.join(', ')}, but was ${value}.`)
}
