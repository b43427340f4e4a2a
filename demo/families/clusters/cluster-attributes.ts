import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { checkSize } from './cluster-size.ts'
import { hasNodeType } from './node-types.ts'
import { isSparkVersion } from './spark-versions.ts'
import { defaultZone } from './zones.ts'

/** Body fields that say what to do and are no property of the cluster. */
const instructions = new Set(['cluster_id', 'apply_policy_default_values', 'clone_from', 'cluster_source'])

/** The attributes that a create or edit request asks for, checked and with the platform's defaults. */
export function readAttributes(parameters: Parameters): JsonObject {
  const asked = Object.entries(parameters.bodyObject()).filter(
    ([name, value]) => !instructions.has(name) && value !== null,
  )
  const attributes = { ...defaultsFor(parameters), ...Object.fromEntries(asked) }
  checkAttributes(attributes)
  return attributes
}

/** Throws a platform error on what no cluster can have. */
export function checkAttributes(attributes: JsonObject): void {
  const version = textIn(attributes, 'spark_version')
  if (version === undefined || version === '') throw missingField('spark_version')
  if (!isSparkVersion(version)) throw invalidParameter(`Invalid spark version ${version}.`)
  checkSize(attributes)
  const node = textIn(attributes, 'node_type_id')
  if (node === undefined && textIn(attributes, 'instance_pool_id') === undefined) throw missingField('node_type_id')
  checkNodeType(node)
  checkNodeType(textIn(attributes, 'driver_node_type_id'))
  textIn(attributes, 'cluster_name')
  checkMinutes(attributes.autotermination_minutes)
}

function defaultsFor(parameters: Parameters): JsonObject {
  return {
    cluster_name: '',
    spark_conf: {},
    aws_attributes: { zone_id: defaultZone, first_on_demand: 1, availability: 'SPOT_WITH_FALLBACK' },
    ...(parameters.text('node_type_id') === undefined ? {} : { driver_node_type_id: parameters.text('node_type_id')! }),
    custom_tags: {},
    spark_env_vars: {},
    autotermination_minutes: 120,
    enable_elastic_disk: false,
    enable_local_disk_encryption: false,
  }
}

function checkNodeType(id: string | undefined): void {
  if (id !== undefined && !hasNodeType(id)) {
    throw invalidParameter(`Node type ${id} is not supported. See clusters/list-node-types for the supported ones.`)
  }
}

function checkMinutes(value: JsonValue | undefined): void {
  if (value === undefined || value === 0) return
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 10 || value > 10_000) {
    throw invalidParameter('autotermination_minutes must be between 10 and 10000, or 0 to keep the cluster running.')
  }
}

function textIn(attributes: JsonObject, name: string): string | undefined {
  const value = attributes[name]
  if (value === undefined || typeof value === 'string') return value
  throw invalidParameter(`${name} must be a string.`)
}
