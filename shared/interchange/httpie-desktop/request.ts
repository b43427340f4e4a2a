import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { Parameter, Request } from '../../model/request.ts'
import { cut, splitUrl } from '../../request/url.ts'
import { carryAuth, type GivenAuth } from '../carry-auth.ts'
import { colonSegments } from '../colon-segments.ts'
import { finishRequest } from '../finish-request.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { readBody } from './body.ts'

/** `inherited` is the auth of the collection. */
export function readRequest(
  entry: JsonObject,
  inherited: JsonObject | null,
  around: string,
  session: ImportSession,
): ImportedRequest {
  const address = textIn(entry.url).trim()
  const method = textIn(entry.method).trim().toUpperCase() || 'GET'
  const name = textIn(entry.name) || `${method} ${address}`
  const place = `${around} / ${name}`
  const { before, fragment } = cut(address)
  const known = new Map(rowsOf(entry.pathParams).map((row) => [row.name, row.value]))
  const { url, params } = colonSegments(before, known)
  const query = rowsOf(entry.queryParams).map((row): Parameter => ({ ...row, in: 'query' }))
  const carried = carryAuth(givenAuth(entry.auth, inherited), place, session)
  const request: Request = {
    ...emptyRequest(),
    method,
    url: url + fragment,
    params: [...params, ...splitUrl(address).params, ...query, ...carried.params],
    headers: [...rowsOf(entry.headers), ...carried.headers],
    auth: carried.auth,
    body: readBody(entry.body, place, session),
  }
  return { type: 'request', name, request: finishRequest(request, place, session) }
}

export interface Row {
  name: string
  value: string
  enabled: boolean
}

function rowsOf(value: JsonValue | undefined): Row[] {
  return objectsIn(value)
    .map((row) => ({ name: textIn(row.name), value: textIn(row.value), enabled: row.enabled !== false }))
    .filter(({ name }) => name !== '')
}

/** A token stands where a password does; an API key is called by the user name. */
function givenAuth(own: JsonValue | undefined, inherited: JsonObject | null): GivenAuth | null {
  const auth = isJsonObject(own) && own.type !== 'inherited' ? own : inherited
  if (auth === null) return null
  const { username, password } = isJsonObject(auth.credentials) ? auth.credentials : {}
  const type = textIn(auth.type)
  return {
    type: type === 'apiKey' ? 'apikey' : type,
    token: textIn(password),
    username: textIn(username),
    password: textIn(password),
    key: textIn(username),
    value: textIn(password),
    in: auth.target === 'params' ? 'query' : 'header',
  }
}
