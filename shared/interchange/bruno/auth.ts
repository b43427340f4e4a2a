import { isJsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { GivenAuth } from '../carry-auth.ts'
import { textIn } from '../read-json.ts'

/** Of Bruno's JSON (`mode`, with a place for each kind) or of OpenCollection (`type`); `inherited` where it says so. */
export function givenAuth(value: JsonValue | undefined, inherited: GivenAuth | null): GivenAuth | null {
  if (!isJsonObject(value)) return inherited
  const type = textIn(value.mode) || textIn(value.type)
  if (type === '' || type === 'inherit') return inherited
  const settings = value[type]
  const get = (name: string) => textIn((isJsonObject(settings) ? settings : value)[name])
  return {
    type,
    token: get('token'),
    username: get('username'),
    password: get('password'),
    key: get('key'),
    value: get('value'),
    in: /^query/.test(get('placement')) ? 'query' : 'header',
  }
}
