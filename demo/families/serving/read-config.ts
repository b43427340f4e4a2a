import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { EndpointConfig } from './endpoint.ts'
import { readEntity } from './read-entity.ts'

const mostEntities = 15

/** What is to be served, under a prefix as `config.`. Throws INVALID_PARAMETER_VALUE for what cannot be. */
export function readConfig(parameters: Parameters, prefix: string, version: number, now: number): EndpointConfig {
  const named = ['served_entities', 'served_models'].filter((name) => parameters.has(`${prefix}${name}`))
  const [name, ...others] = named
  if (name === undefined) throw missingField(`${prefix}served_entities`)
  if (others.length > 0) throw invalidParameter('Only one of served_entities and served_models can be given.')
  const parent = prefix === '' ? parameters.bodyObject() : (parameters.object(prefix.slice(0, -1)) ?? {})
  const list = parent[name]
  if (!Array.isArray(list) || list.length === 0 || list.length > mostEntities) {
    throw invalidParameter(`${prefix}${name} must be a list of 1 to ${mostEntities} entities.`)
  }
  const entities = (list as readonly JsonValue[]).map((value, place) => readEntity(value, `${name}[${place}]`, now))
  const names = entities.map((entity) => entity.name)
  if (new Set(names).size < names.length) throw invalidParameter('Every served entity needs a name of its own.')
  return {
    version,
    entities,
    routes: readRoutes(parent.traffic_config, names),
    autoCapture: parameters.object(`${prefix}auto_capture_config`) ?? null,
  }
}

/** Without routes the first entity answers everything. */
function readRoutes(traffic: JsonValue | undefined, names: readonly string[]): EndpointConfig['routes'] {
  const routes = isJsonObject(traffic) ? traffic.routes : undefined
  if (routes === undefined || routes === null) return names.map((name, place) => [name, place === 0 ? 100 : 0] as const)
  if (!Array.isArray(routes)) throw invalidParameter('traffic_config.routes must be a list.')
  const read = (routes as readonly JsonValue[]).map((route) => readRoute(isJsonObject(route) ? route : {}, names))
  const total = read.reduce((sum, [, percent]) => sum + percent, 0)
  if (total !== 100) throw invalidParameter(`The traffic percentages must sum up to 100, but sum up to ${total}.`)
  if (new Set(read.map(([name]) => name)).size < read.length)
    throw invalidParameter('Two routes lead to the same entity.')
  return read
}

function readRoute(route: JsonObject, names: readonly string[]): readonly [string, number] {
  const name = route.served_entity_name ?? route.served_model_name
  const percent = route.traffic_percentage
  if (typeof name !== 'string' || !names.includes(name)) {
    const shown = typeof name === 'string' ? name.slice(0, 100) : 'something without a name'
    throw invalidParameter(`A route leads to ${shown}, which is not one of the served entities.`)
  }
  if (typeof percent !== 'number' || !Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw invalidParameter('traffic_percentage must be a whole number between 0 and 100.')
  }
  return [name, percent]
}
