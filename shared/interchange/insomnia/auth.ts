import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { GivenAuth } from '../carry-auth.ts'
import { textIn } from '../read-json.ts'

/** The auth of a request, else that of the folder around; an empty one says nothing. */
export function ownAuth(own: JsonValue | undefined, inherited: JsonObject | null): JsonObject | null {
  return isJsonObject(own) && textIn(own.type) !== '' ? own : inherited
}

/** `ours` writes references as ours. */
export function givenAuth(auth: JsonObject | null, ours: (text: string) => string): GivenAuth | null {
  if (auth === null || auth.disabled === true) return null
  const type = textIn(auth.type)
  const get = (name: string) => ours(textIn(auth[name]))
  return {
    // In a cookie is a place that has no form here.
    type: type === 'apikey' && textIn(auth.addTo) === 'cookie' ? 'apikey in a cookie' : type,
    token: get(type === 'oauth2' ? 'accessToken' : 'token'),
    prefix: type === 'bearer' ? get('prefix') : '',
    username: get('username'),
    password: get('password'),
    key: get('key'),
    value: get('value'),
    in: textIn(auth.addTo) === 'queryParams' ? 'query' : 'header',
  }
}
