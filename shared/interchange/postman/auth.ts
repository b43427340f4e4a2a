import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { GivenAuth } from '../carry-auth.ts'
import { textIn } from '../read-json.ts'
import { attributesOf } from './attributes.ts'

/** The auth of a request, else that of what it is in; null where nobody said anything. */
export function ownAuth(own: JsonValue | undefined, inherited: JsonObject | null): JsonObject | null {
  return isJsonObject(own) && textIn(own.type) !== 'inherit' ? own : inherited
}

export function givenAuth(auth: JsonObject | null): GivenAuth | null {
  if (auth === null) return null
  const type = textIn(auth.type)
  const attributes = attributesOf(auth[type])
  const get = (name: string) => attributes.get(name) ?? ''
  return {
    type: type === 'noauth' ? 'none' : type,
    token: get(type === 'oauth2' ? 'accessToken' : 'token'),
    username: get('username'),
    password: get('password'),
    key: get('key'),
    value: get('value'),
    in: get('in') === 'query' ? 'query' : 'header',
  }
}
