import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { hasNodeType } from '../clusters/node-types.ts'
import { isSparkVersion } from '../clusters/spark-versions.ts'

const atCreation = [
  'aws_attributes',
  'azure_attributes',
  'gcp_attributes',
  'disk_spec',
  'preloaded_spark_versions',
  'preloaded_docker_images',
  'enable_elastic_disk',
]

const atAnyTime = [
  'custom_tags',
  'enable_auto_alternate_node_types',
  'node_type_flexibility',
  'remote_disk_throughput',
  'total_initial_remote_disk_size',
  'max_capacity',
]

/** What a create request asks for, checked and with the platform's defaults. */
export function readPool(parameters: Parameters): JsonObject {
  for (const version of parameters.texts('preloaded_spark_versions')) {
    if (!isSparkVersion(version)) throw invalidParameter(`Invalid spark version ${version}.`)
  }
  const defaults: JsonObject = { custom_tags: {}, enable_elastic_disk: false }
  return { ...defaults, ...pickFields(parameters.bodyObject(), atCreation), ...readChange(parameters) }
}

/** What an edit request may change, checked: everything else of a pool is fixed for its life. */
export function readChange(parameters: Parameters): JsonObject {
  const name = parameters.requiredText('instance_pool_name')
  const node = parameters.requiredText('node_type_id')
  if (name.length > 100) throw invalidParameter('instance_pool_name must not be longer than 100 characters.')
  if (!hasNodeType(node)) throw invalidParameter(`Node type ${node} is not supported.`)
  const idle = parameters.integerWithin('min_idle_instances', 0, 10_000) ?? 0
  const most = parameters.integerWithin('max_capacity', 0, 10_000)
  if (most !== undefined && idle > most) {
    throw invalidParameter(`min_idle_instances (${idle}) cannot be larger than max_capacity (${most}).`)
  }
  return {
    instance_pool_name: name,
    node_type_id: node,
    min_idle_instances: idle,
    idle_instance_autotermination_minutes:
      parameters.integerWithin('idle_instance_autotermination_minutes', 0, 10_000) ?? 60,
    ...pickFields(parameters.bodyObject(), atAnyTime),
  }
}
