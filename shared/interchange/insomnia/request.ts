import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { Parameter, Request, RequestBody } from '../../model/request.ts'
import { splitUrl } from '../../request/url.ts'
import { carryAuth } from '../carry-auth.ts'
import { finishRequest } from '../finish-request.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { textBody } from '../text-body.ts'
import { givenAuth, ownAuth } from './auth.ts'
import { ourReferences } from './references.ts'

interface Row {
  name: string
  value: string
  enabled: boolean
}

/** What folders hand down to the requests in them. */
export interface Inherited {
  auth: JsonObject | null
  /** Rows as they stand in the file. */
  headers: readonly JsonObject[]
}

export const nothingInherited: Inherited = { auth: null, headers: [] }

/** What is handed down below a folder; a header of its own wins over one of the same name. */
export function inheritedIn(folder: JsonObject, around: Inherited): Inherited {
  return { auth: ownAuth(folder.authentication, around.auth), headers: headersOf(folder, around) }
}

function headersOf(holder: JsonObject, around: Inherited): readonly JsonObject[] {
  const own = objectsIn(holder.headers)
  const names = new Set(own.map(({ name }) => textIn(name).toLowerCase()))
  return [...around.headers.filter(({ name }) => !names.has(textIn(name).toLowerCase())), ...own]
}

export function readRequest(
  resource: JsonObject,
  inherited: Inherited,
  place: string,
  session: ImportSession,
): ImportedRequest {
  const name = textIn(resource.name) || textIn(resource.url) || 'Without a name'
  const ours = (text: string) => ourReferences(text, place, session)
  const rows = (value: JsonValue | readonly JsonObject[] | undefined): Row[] =>
    objectsIn(value)
      .map((row) => ({ name: ours(textIn(row.name)), value: ours(textIn(row.value)), enabled: row.disabled !== true }))
      .filter((row) => row.name !== '')
  const { url, params } = splitUrl(ours(textIn(resource.url)))
  const path: Parameter[] = rows(resource.pathParameters).map((row) => ({ ...row, in: 'path', enabled: true }))
  const query = rows(resource.parameters).map((row): Parameter => ({ ...row, in: 'query' }))
  const named = path.reduce((text, { name: key }) => text.replaceAll(`/:${key}`, `/{${key}}`), url)
  const carried = carryAuth(givenAuth(ownAuth(resource.authentication, inherited.auth), ours), place, session)
  const { options, ...empty } = emptyRequest()
  const follows = resource.settingFollowRedirects === 'off' ? { followRedirects: false } : {}
  const request: Request = {
    ...empty,
    options: { ...options, ...follows },
    method: textIn(resource.method).toUpperCase() || 'GET',
    url: named,
    params: [...path, ...params, ...query, ...carried.params],
    headers: [...rows(headersOf(resource, inherited)), ...carried.headers],
    auth: carried.auth,
    body: readBody(resource.body, rows, { ours, place, session }),
  }
  const docs = textIn(resource.description)
  for (const script of ['preRequestScript', 'afterResponseScript']) {
    const text = textIn(resource[script])
    if (text.trim() !== '') session.note(place, 'script', `The ${script} was left out.`, text)
  }
  return { type: 'request', name, ...(docs === '' ? {} : { docs }), request: finishRequest(request, place, session) }
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
