import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { Parameter, Request, SendOptions } from '../../model/request.ts'
import { cut, splitUrl } from '../../request/url.ts'
import { carryAuth, type GivenAuth } from '../carry-auth.ts'
import { colonSegments } from '../colon-segments.ts'
import { finishRequest } from '../finish-request.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { givenAuth } from './auth.ts'
import { readBody } from './body.ts'
import { type Row, rowOf, rowsOf } from './rows.ts'
import { captures, ownVariables } from './variables.ts'

/** What collections and folders hand down to the requests in them. */
export interface Inherited {
  auth: GivenAuth | null
  headers: readonly Row[]
}

/** What is handed down below; a header of its own wins over one of the same name. */
export function inheritedIn(request: JsonObject, around: Inherited): Inherited {
  const own = rowsOf(request.headers)
  const names = new Set(own.map(({ name }) => name.toLowerCase()))
  const headers = [...around.headers.filter(({ name }) => !names.has(name.toLowerCase())), ...own]
  return { auth: givenAuth(request.auth, around.auth), headers }
}

/** `request` is the part of the item that says what is sent. */
export function readRequest(
  item: JsonObject,
  request: JsonObject,
  around: Inherited,
  { name, place, session }: { name: string; place: string; session: ImportSession },
): Omit<ImportedRequest, 'docs'> {
  const { auth, headers } = inheritedIn(request, around)
  const carried = carryAuth(auth, place, session)
  const { url, params } = addressOf(textIn(request.url).trim(), request.params)
  const contentType = headers.find((row) => row.enabled && /^content-type$/i.test(row.name))?.value ?? ''
  const runtime = isJsonObject(item.runtime) ? item.runtime : {}
  const variables = ownVariables(request, runtime, place, session)
  const taken = captures(request, runtime, place, session)
  const given: Request = {
    ...emptyRequest(),
    method: textIn(request.method).trim().toUpperCase() || 'GET',
    url,
    params: [...params, ...carried.params],
    headers: [...headers, ...carried.headers],
    auth: carried.auth,
    body: readBody(request.body, contentType, place, session),
    options: optionsOf(item.settings),
    ...(variables.length === 0 ? {} : { variables }),
    ...(taken.length === 0 ? {} : { captures: taken }),
  }
  const tags = Array.isArray(item.tags) ? item.tags.map(textIn).filter((tag) => tag !== '') : []
  const more = tags.length === 0 ? {} : { tags }
  return { type: 'request', name, ...more, request: finishRequest(given, place, session) }
}

/** The address has the query that is sent; rows that are switched off stand only in the list. */
function addressOf(address: string, value: JsonValue | undefined): { url: string; params: Parameter[] } {
  const { before, query, fragment } = cut(address)
  const rows = objectsIn(value).map((row) => ({ ...rowOf(row), isPath: row.type === 'path' }))
  const known = new Map(rows.filter(({ isPath }) => isPath).map((row) => [row.name, row.value]))
  const { url, params } = colonSegments(before, known)
  const listed = rows
    .filter(({ isPath, name }) => !isPath && name !== '')
    .map(({ name, value: text, enabled }): Parameter => ({ name, value: text, in: 'query', enabled }))
  if (query === null) return { url: url + fragment, params: [...params, ...listed] }
  const sent = splitUrl(`?${query}`).params
  const on = listed.filter(({ enabled }) => enabled)
  const merged =
    on.length === sent.length
      ? listed.map((row) => (row.enabled ? sent.shift()! : row))
      : [...sent, ...listed.filter(({ enabled }) => !enabled)]
  return { url: url + fragment, params: [...params, ...merged] }
}

function optionsOf(value: JsonValue | undefined): SendOptions {
  const { options } = emptyRequest()
  if (!isJsonObject(value)) return options
  const timeout = Number(textIn(value.timeout) || 0)
  return {
    ...options,
    ...(textIn(value.followRedirects) === 'false' ? { followRedirects: false } : {}),
    ...(Number.isSafeInteger(timeout) && timeout > 0 ? { totalTimeoutMs: timeout } : {}),
  }
}
