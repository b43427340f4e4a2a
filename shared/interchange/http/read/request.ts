import { emptyRequest } from '../../../model/empty-request.ts'
import type { HeaderField, Request, RequestBody } from '../../../model/request.ts'
import { cut, splitUrl } from '../../../request/url.ts'
import { carryAuth, type GivenAuth } from '../../carry-auth.ts'
import { databricksHostOf } from '../../databricks-host.ts'
import { finishRequest } from '../../finish-request.ts'
import type { ImportSession } from '../../import-session.ts'
import type { ImportedRequest } from '../../imported.ts'
import { graphqlOf, httpBody } from './body.ts'
import { optionsOf } from './options.ts'
import type { HttpParts } from './parts.ts'
import { httpReferences } from './references.ts'

/** The request of a block; null where it is none that goes over HTTP. */
export function readRequest(
  parts: HttpParts,
  title: string,
  file: string,
  session: ImportSession,
): ImportedRequest | null {
  const own = parts.directives.findLast((each) => each.name === 'name')?.value ?? ''
  const { before } = cut(parts.address)
  const name = own || title || `${parts.method} ${before.replace(/^https?:\/\/[^/]*/i, '') || '/'}`
  const place = `${file} / ${name}`
  noteLeftOut(parts, place, session)
  if (['GRPC', 'WEBSOCKET', 'RSOCKET'].includes(parts.method)) {
    session.note(place, 'dropped', `Only HTTP requests are carried over: this is of the kind ${parts.method}.`)
    return null
  }
  const prompts = new Set(
    parts.directives.filter((each) => each.name === 'prompt').map((each) => /^\S*/.exec(each.value)![0]),
  )
  const ours = (text: string) => httpReferences(text, prompts, place, session)
  const headers = parts.headers.map(
    (row): HeaderField => ({ name: ours(row.name), value: ours(row.value), enabled: true }),
  )
  const value = (wanted: string) => headers.find((row) => row.name.toLowerCase() === wanted)?.value ?? ''
  const isGraphql = parts.method === 'GRAPHQL' || /^graphql$/i.test(value('x-request-type'))
  const body = isGraphql
    ? graphqlOf(ours(parts.body))
    : httpBody(ours(parts.body), value('content-type'), place, session)
  const { url, params } = splitUrl(withHost(ours(parts.address), value('host')))
  const signIn = signInOf(value('authorization'))
  const carried = carryAuth(signIn ?? { type: 'none' }, place, session)
  const request: Request = {
    ...emptyRequest(),
    method: parts.method === 'GRAPHQL' ? 'POST' : parts.method,
    url,
    params,
    headers: [...headers.filter((row) => isKept(row, body, signIn !== null)), ...carried.headers],
    auth: carried.auth,
    body,
    options: optionsOf(parts.directives),
  }
  const docs = parts.comments.join('\n').trim()
  return { type: 'request', name, ...(docs === '' ? {} : { docs }), request: finishRequest(request, place, session) }
}

function noteLeftOut({ scripts, directives, strange }: HttpParts, place: string, session: ImportSession): void {
  for (const script of scripts) session.note(place, 'script', `A script was left out. It ran ${script}.`)
  for (const { line, text } of strange)
    session.note(place, 'dropped', `Line ${line} was left out: ${text.slice(0, 80)}`)
  for (const { name, value } of directives) {
    if (name === 'prompt') session.note(place, 'changed', `${/^\S*/.exec(value)![0]} is asked for at sending.`)
    else if (!['name', 'no-redirect', 'timeout', 'connection-timeout', 'no-log', 'note'].includes(name)) {
      session.note(place, 'dropped', `The mark @${name} was left out.`)
    }
  }
}

/** `GET /path` with a header `Host`: the address of old. */
function withHost(address: string, host: string): string {
  if (!address.startsWith('/') || host === '') return address
  const isSecure = databricksHostOf(host) !== null || /:(?:8?443)$/.test(host)
  return `${isSecure ? 'https' : 'http'}://${host}${address}`
}

/** `Basic user:password` or `Basic user password`; what is encoded already stays a header. Others that want two steps are named. */
function signInOf(value: string): GivenAuth | null {
  const [, other] = /^(Digest|AWS|NTLM|Negotiate)[ \t]+\S/i.exec(value) ?? []
  if (other !== undefined) return { type: other }
  const [, username, password = ''] = /^Basic[ \t]+([^\s:]+)(?::|[ \t]+)(\S.*)?$/i.exec(value) ?? []
  return username === undefined ? null : { type: 'basic', username, password }
}

/** Without what says no more than the request says itself. */
function isKept({ name, value }: HeaderField, body: RequestBody, hasSignIn: boolean): boolean {
  switch (name.toLowerCase()) {
    case 'host':
    case 'content-length':
    case 'x-request-type':
      return false
    case 'authorization':
      return !hasSignIn
    case 'content-type':
      if (body.type === 'json') return !/^application\/json$/i.test(value)
      return body.type === 'none'
    default:
      return name !== ''
  }
}
