import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { within } from '../account/read-fields.ts'

/** How long a client's tokens live, in minutes; nothing when the request does not say. */
export function readTokenPolicy(parameters: Parameters): JsonObject {
  if (!parameters.has('token_access_policy')) return {}
  const policy = within(parameters, 'token_access_policy')
  const minutes = {
    access_token_ttl_in_minutes: policy.integerWithin('access_token_ttl_in_minutes', 5, 1440),
    refresh_token_ttl_in_minutes: policy.integerWithin('refresh_token_ttl_in_minutes', 5, 129_600),
    absolute_session_lifetime_in_minutes: policy.integerWithin('absolute_session_lifetime_in_minutes', 5, 525_600),
  }
  const single = policy.flag('enable_single_use_refresh_tokens')
  const given = Object.entries({ ...minutes, enable_single_use_refresh_tokens: single }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { token_access_policy: Object.fromEntries(given) }
}
