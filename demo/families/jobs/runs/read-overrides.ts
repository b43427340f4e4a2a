import { printExact } from '#shared/json/exact-json.ts'
import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import { objectsIn } from '../settings/read-object.ts'

const lists = ['jar_params', 'python_params', 'spark_submit_params', 'dbt_commands']
const maps = ['notebook_params', 'python_named_params', 'sql_params']
const mostBytes = 10_000

/** The parameters that a request gives for one run only. Throws on what does not go together. */
export function readOverrides(parameters: Parameters): JsonObject {
  const overrides: Record<string, JsonObject[string]> = {}
  for (const name of lists) {
    const texts = parameters.texts(name)
    if (texts.length > 0) overrides[name] = texts
  }
  for (const name of maps) {
    const map = readTexts(parameters, name)
    if (map !== undefined) overrides[name] = map
  }
  if (overrides.notebook_params && overrides.jar_params) {
    throw invalidParameter('notebook_params cannot be specified in conjunction with jar_params.')
  }
  for (const [name, value] of Object.entries(overrides)) {
    if (Buffer.byteLength(printExact(value)) > mostBytes) {
      throw invalidParameter(`The JSON representation of ${name} must not be longer than ${mostBytes} bytes.`)
    }
  }
  const pipeline = parameters.object('pipeline_params')
  return { ...overrides, ...(pipeline === undefined ? {} : { pipeline_params: pipeline }) }
}

/** The job's parameters with the values of this run, by name. */
export function readJobParameters(parameters: Parameters, settings: JsonObject): JsonObject {
  return { ...parameterDefaults(settings), ...readTexts(parameters, 'job_parameters') }
}

export function parameterDefaults(settings: JsonObject): JsonObject {
  return Object.fromEntries(objectsIn(settings, 'parameters').map((each) => [String(each.name), each.default!]))
}

function readTexts(parameters: Parameters, name: string): JsonObject | undefined {
  const map = parameters.object(name)
  const wrong = Object.entries(map ?? {}).find(([, value]) => typeof value !== 'string')
  if (wrong !== undefined) throw invalidParameter(`${name}.${wrong[0]} must be a string.`)
  return map
}
