import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { Request } from '../../model/request.ts'
import { carryAuth } from '../carry-auth.ts'
import { finishRequest } from '../finish-request.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { textIn } from '../read-json.ts'
import { docsOf } from './attributes.ts'
import { givenAuth, ownAuth } from './auth.ts'
import { readBody } from './body.ts'
import { readHeaders } from './headers.ts'
import { readUrl } from './url.ts'

/** One request with all that folders hand down to it. In the oldest form it is its address alone. */
export function readRequest(
  item: JsonObject,
  inherited: JsonObject | null,
  place: string,
  session: ImportSession,
): ImportedRequest {
  const given: JsonObject = isJsonObject(item.request) ? item.request : { url: item.request ?? '' }
  const examples = Array.isArray(item.response) ? item.response.length : 0
  if (examples > 0) session.note(place, 'dropped', `Saved answers are not carried over: ${examples} left out.`)
  const { url, params } = readUrl(given.url)
  const carried = carryAuth(givenAuth(ownAuth(given.auth, inherited)), place, session)
  const headers = readHeaders(given.header)
  const contentType = headers.find(({ name, enabled }) => enabled && /^content-type$/i.test(name))?.value ?? ''
  const request: Request = {
    ...emptyRequest(),
    method: textIn(given.method).trim().toUpperCase() || 'GET',
    url,
    params: [...params, ...carried.params],
    headers: [...headers, ...carried.headers],
    auth: carried.auth,
    body: readBody(given.body, contentType, place, session),
    options: { ...emptyRequest().options, ...followingOf(item) },
  }
  const name = textIn(item.name) || `${request.method} ${url}`
  const docs = { ...docsOf(item), ...docsOf(given) }
  return { type: 'request', name, ...docs, request: finishRequest(request, place, session) }
}

function followingOf({ protocolProfileBehavior }: JsonObject): { followRedirects?: boolean } {
  const follows = isJsonObject(protocolProfileBehavior) ? protocolProfileBehavior.followRedirects : undefined
  return typeof follows === 'boolean' ? { followRedirects: follows } : {}
}
