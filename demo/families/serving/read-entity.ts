import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { ServedEntity } from './endpoint.ts'

const kept = [
  'burst_scaling_enabled',
  'environment_vars',
  'instance_profile_arn',
  'max_provisioned_concurrency',
  'max_provisioned_throughput',
  'min_provisioned_concurrency',
  'min_provisioned_throughput',
  'provisioned_model_units',
  'scale_to_zero_enabled',
]
const workloads = [
  'CPU',
  'CPU_MEDIUM',
  'CPU_LARGE',
  'GPU_SMALL',
  'GPU_MEDIUM',
  'GPU_LARGE',
  'GPU_XLARGE',
  'GPU_XLARGE_8',
  'MULTIGPU_MEDIUM',
] as const
const namePattern = /^[A-Za-z0-9][\w.-]{0,62}$/

/** A served entity, or in the older form a served model. Throws INVALID_PARAMETER_VALUE for what cannot be served. */
export function readEntity(value: JsonValue, where: string, now: number): ServedEntity {
  if (!isJsonObject(value)) throw invalidParameter(`${where} must be an object.`)
  const { model_name, model_version, ...others } = value
  const given = new Parameters(new Map(), {
    entity_name: model_name ?? null,
    entity_version: model_version ?? null,
    ...others,
  })
  const external = given.object('external_model')
  const model = given.text('entity_name')
  if ((model === undefined) === (external === undefined)) {
    throw invalidParameter(`${where} must have exactly one of entity_name and external_model.`)
  }
  const settings =
    external === undefined ? readModel(given, model!, where) : { external_model: readExternal(external, where) }
  const name = given.text('name') ?? defaultName(settings)
  if (!namePattern.test(name)) throw invalidParameter(`${where}.name is not a valid name: ${name.slice(0, 100)}.`)
  return { name, settings: { ...settings, ...pickFields(given.bodyObject(), kept) }, created: now }
}

function readModel(given: Parameters, model: string, where: string): JsonObject {
  const version = given.integerText('entity_version')
  const units = given.integer('provisioned_model_units')
  if (model === '' || model.length > 500) throw invalidParameter(`${where}.entity_name is not the name of a model.`)
  if (version === undefined && units === undefined) throw missingField(`${where}.entity_version`)
  if (version !== undefined && Number(version) < 1) throw invalidParameter(`${where}.entity_version must be 1 or more.`)
  if (units !== undefined && units < 1) throw invalidParameter(`${where}.provisioned_model_units must be 1 or more.`)
  const size = given.text('workload_size')
  if (size !== undefined && !/^(Small|Medium|Large)$/i.test(size)) {
    throw invalidParameter(`${where}.workload_size must be one of Small, Medium, Large, but was ${size.slice(0, 100)}.`)
  }
  const compute = units === undefined ? { workload_size: size ?? 'Small', scale_to_zero_enabled: false } : {}
  return {
    entity_name: model,
    entity_version: version ?? '1',
    ...compute,
    workload_type: given.choice('workload_type', workloads) ?? 'CPU',
  }
}

/** Keys given as plain text are kept out of what is shown. */
function readExternal(external: JsonObject, where: string): JsonObject {
  const given = new Parameters(new Map(), external)
  for (const name of ['name', 'provider', 'task']) {
    if (given.text(name) === undefined) throw missingField(`${where}.external_model.${name}`)
  }
  return Object.fromEntries(
    Object.entries(external).map(([name, value]) => [name, isJsonObject(value) ? withoutSecrets(value) : value]),
  )
}

function withoutSecrets(config: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !name.endsWith('_plaintext')))
}

function defaultName({ entity_name, entity_version, external_model }: JsonObject): string {
  if (isJsonObject(external_model))
    return String(external_model.name)
      .replaceAll(/[^\w.-]/g, '_')
      .slice(0, 63)
  return `${String(entity_name).split('.').at(-1)}-${entity_version}`
}
