import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'

const mostLimits = 20
const keys = ['endpoint', 'user', 'user_group', 'service_principal'] as const

/** The rate limits of a request; empty where there are none. `tokens` is known to AI Gateway only. */
export function readLimits(value: JsonValue | undefined, withTokens: boolean): readonly JsonObject[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > mostLimits) {
    throw invalidParameter(`rate_limits must be a list of no more than ${mostLimits} limits.`)
  }
  return (value as readonly JsonValue[]).map((each) => readLimit(each, withTokens))
}

function readLimit(value: JsonValue, withTokens: boolean): JsonObject {
  if (!isJsonObject(value)) throw invalidParameter('Every rate limit must be an object.')
  const given = new Parameters(new Map(), value)
  const most = Number.MAX_SAFE_INTEGER
  const calls = given.integerWithin('calls', 0, most)
  const tokens = withTokens ? given.integerWithin('tokens', 0, most) : undefined
  if (calls === undefined && tokens === undefined) throw missingField('rate_limits.calls')
  if (given.choice('renewal_period', ['minute']) === undefined) throw missingField('rate_limits.renewal_period')
  const key = given.choice('key', withTokens ? keys : keys.slice(0, 2)) ?? 'endpoint'
  return {
    ...(calls === undefined ? {} : { calls }),
    ...(tokens === undefined ? {} : { tokens }),
    key,
    renewal_period: 'minute',
    ...(withTokens ? pickFields(value, ['principal']) : {}),
  }
}

/** The AI Gateway settings of a request, checked as far as they hold together. */
export function readGateway(gateway: JsonObject): JsonObject {
  const given = new Parameters(new Map(), gateway)
  for (const name of ['fallback_config', 'guardrails', 'usage_tracking_config']) given.object(name)
  const table = given.object('inference_table_config')
  if (table?.enabled === true && (table.catalog_name === undefined || table.schema_name === undefined)) {
    throw invalidParameter('inference_table_config needs catalog_name and schema_name when it is enabled.')
  }
  const limits = readLimits(gateway.rate_limits, true)
  const others = ['fallback_config', 'guardrails', 'inference_table_config', 'usage_tracking_config']
  return { ...pickFields(gateway, others), ...(limits.length === 0 ? {} : { rate_limits: limits }) }
}
