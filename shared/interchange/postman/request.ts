import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { HeaderField, Parameter, Request, RequestBody } from '../../model/request.ts'
import { carryTemplates } from '../carry-templates.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { looksSecret, takeTokens } from '../looks-secret.ts'
import { textIn } from '../read-json.ts'
import { docsOf } from './attributes.ts'
import { type CarriedAuth, carryAuth, ownAuth } from './auth.ts'
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
  const carried = carryAuth(ownAuth(given.auth, inherited), place, session)
  const headers = readHeaders(given.header, place, session)
  const contentType = headers.find(({ name, enabled }) => enabled && /^content-type$/i.test(name))?.value ?? ''
  const request: Request = {
    ...emptyRequest(),
    method: textIn(given.method).trim().toUpperCase() || 'GET',
    url: session.host(place, url),
    params: [...params, ...carried.params],
    ...signIn(carried, headers),
    body: readBody(given.body, contentType, place, session),
  }
  const name = textIn(item.name) || `${request.method} ${url}`
  const docs = { ...docsOf(item), ...docsOf(given) }
  return { type: 'request', name, ...docs, request: withOurTemplates(request, place, session) }
}

/** An Authorization header with a bearer token is the request's auth, and no header any more. */
function signIn({ auth, headers: added }: CarriedAuth, headers: HeaderField[]): Pick<Request, 'auth' | 'headers'> {
  const own = headers.find(({ name, enabled }) => enabled && name.toLowerCase() === 'authorization')
  const token = /^Bearer +(\S.*)$/i.exec(own?.value ?? '')?.[1]
  if (own === undefined || token === undefined) return { auth, headers: [...headers, ...added] }
  return { auth: { type: 'bearer', token }, headers: [...headers.filter((row) => row !== own), ...added] }
}

function withOurTemplates(request: Request, place: string, session: ImportSession): Request {
  const carry = (text: string) =>
    takeTokens(carryTemplates(text, place, session), (token) => session.secret(place, 'TOKEN', token))
  const withoutSecret = (row: Parameter): Parameter =>
    looksSecret(row.name, row.value) ? { ...row, value: session.secret(place, row.name.toUpperCase(), row.value) } : row
  const rows = <T extends { name: string; value: string }>(list: readonly T[]) =>
    list.map((row) => ({ ...row, name: carry(row.name), value: carry(row.value) }))
  const { auth, body } = request
  return {
    ...request,
    url: carry(request.url),
    params: rows(request.params.map(withoutSecret)),
    headers: rows(request.headers),
    auth: auth.type === 'bearer' ? { ...auth, token: carry(auth.token) } : auth,
    body: bodyWith(body, carry),
  }
}

function bodyWith(body: RequestBody, carry: (text: string) => string): RequestBody {
  if (body.type === 'json' || body.type === 'text') return { ...body, text: carry(body.text) }
  if (body.type === 'form') return { ...body, fields: body.fields.map((row) => ({ ...row, value: carry(row.value) })) }
  if (body.type !== 'multipart') return body
  const fields = body.fields.map((row) => (row.value === undefined ? row : { ...row, value: carry(row.value) }))
  return { ...body, fields }
}
