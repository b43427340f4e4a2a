import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { HeaderField, Parameter, Request, RequestAuth, RequestBody } from '../../model/request.ts'
import { splitUrl } from '../../request/url.ts'
import { finishRequest } from '../finish-request.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { textBody } from '../text-body.ts'
import { ourReferences } from './references.ts'

interface Row {
  name: string
  value: string
  enabled: boolean
}

export function readRequest(
  resource: JsonObject,
  name: string,
  place: string,
  session: ImportSession,
): ImportedRequest {
  const ours = (text: string) => ourReferences(text, place, session)
  const rows = (value: JsonValue | undefined): Row[] =>
    objectsIn(value)
      .map((row) => ({ name: ours(textIn(row.name)), value: ours(textIn(row.value)), enabled: row.disabled !== true }))
      .filter((row) => row.name !== '')
  const { url, params } = splitUrl(ours(textIn(resource.url)))
  const path: Parameter[] = rows(resource.pathParameters).map((row) => ({ ...row, in: 'path', enabled: true }))
  const named = path.reduce((text, { name: key }) => text.replaceAll(`/:${key}`, `/{${key}}`), url)
  const { auth, headers } = readAuth(resource.authentication, place, session)
  const request: Request = {
    ...emptyRequest(),
    method: textIn(resource.method).toUpperCase() || 'GET',
    url: named,
    params: [...path, ...params, ...rows(resource.parameters).map((row): Parameter => ({ ...row, in: 'query' }))],
    headers: [...rows(resource.headers), ...headers],
    auth,
    body: readBody(resource.body, rows, { ours, place, session }),
  }
  const docs = textIn(resource.description)
  for (const script of ['preRequestScript', 'afterResponseScript']) {
    if (textIn(resource[script]).trim() !== '') session.note(place, 'script', `The ${script} was left out.`)
  }
  return { type: 'request', name, ...(docs === '' ? {} : { docs }), request: finishRequest(request, place, session) }
}

function readAuth(
  value: JsonValue | undefined,
  place: string,
  session: ImportSession,
): { auth: RequestAuth; headers: HeaderField[] } {
  const given = isJsonObject(value) ? value : {}
  const type = textIn(given.type)
  const get = (name: string) => ourReferences(textIn(given[name]), place, session)
  const only = (auth: RequestAuth) => ({ auth, headers: [] })
  if (type === '' || given.disabled === true) return only({ type: 'environment' })
  if (type === 'none') return only({ type: 'none' })
  if (type === 'bearer') return only(bearer(get('token')))
  if (type === 'basic' && get('username') === 'token') return only(bearer(get('password')))
  if (type === 'apikey' && get('addTo') !== 'queryParams') {
    return { auth: { type: 'none' }, headers: [{ name: get('key'), value: get('value'), enabled: true }] }
  }
  session.note(place, 'dropped', `Auth of the kind ${type} was left out.`)
  return only({ type: 'none' })
}

function bearer(token: string): RequestAuth {
  return token === '' ? { type: 'environment' } : { type: 'bearer', token }
}

interface BodyTools {
  ours: (text: string) => string
  place: string
  session: ImportSession
}

function readBody(
  value: JsonValue | undefined,
  rows: (value: JsonValue | undefined) => Row[],
  { ours, place, session }: BodyTools,
): RequestBody {
  if (!isJsonObject(value)) return { type: 'none' }
  const type = textIn(value.mimeType)
  if (type === 'application/x-www-form-urlencoded') return { type: 'form', fields: rows(value.params) }
  if (type === 'multipart/form-data') {
    const fields = objectsIn(value.params).map((row) => {
      const file = textIn(row.fileName)
      const [name, enabled] = [ours(textIn(row.name)), row.disabled !== true]
      if (row.type !== 'file') return { name, enabled, value: ours(textIn(row.value)) }
      if (file !== '') session.note(place, 'file', `The part ${name} was the file ${file}. Choose it again.`)
      return { name, enabled }
    })
    return { type: 'multipart', fields }
  }
  if (textIn(value.fileName) !== '') {
    session.note(place, 'file', `The body was the file ${textIn(value.fileName)}. Choose it again.`)
    return { type: 'file', file: null, contentType: type || 'application/octet-stream' }
  }
  return textBody(ours(textIn(value.text)), type === 'application/graphql' ? 'application/json' : type)
}
