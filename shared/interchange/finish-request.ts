import type { HeaderField, Parameter, Request, RequestBody } from '../model/request.ts'
import { carryTemplates } from './carry-templates.ts'
import type { ImportSession } from './import-session.ts'
import { looksSecret, takeTokens } from './looks-secret.ts'

/**
 * The last step for every imported request: the workspace's host and all credentials are taken out, a bearer token in a
 * header becomes the request's auth, and references are written as ours.
 */
export function finishRequest(given: Request, place: string, session: ImportSession): Request {
  const request = withSignIn({ ...given, headers: given.headers.map((row) => withoutSecret(row, place, session)) })
  const carry = (text: string) =>
    takeTokens(carryTemplates(text, place, session), (token) => session.secret(place, 'TOKEN', token))
  const row = <T extends { name: string; value: string }>(each: T) => ({
    ...each,
    name: carry(each.name),
    value: carry(each.value),
  })
  const param = (each: Parameter) =>
    looksSecret(each.name, each.value)
      ? { ...each, value: session.secret(place, each.name.toUpperCase(), each.value) }
      : each
  const { auth, body } = request
  return {
    ...request,
    url: carry(session.host(place, request.url)),
    params: request.params.map(param).map(row),
    headers: request.headers.map(row),
    auth: auth.type === 'bearer' ? { ...auth, token: carry(auth.token) } : auth,
    body: bodyWith(body, carry),
  }
}

/** An Authorization header with a bearer token is the request's auth, and no header any more. */
function withSignIn(request: Request): Request {
  const own = request.headers.find(({ name, enabled }) => enabled && name.toLowerCase() === 'authorization')
  const token = /^Bearer +(\S.*)$/i.exec(own?.value ?? '')?.[1]
  if (own === undefined || token === undefined) return request
  return { ...request, auth: { type: 'bearer', token }, headers: request.headers.filter((row) => row !== own) }
}

function withoutSecret(row: HeaderField, place: string, session: ImportSession): HeaderField {
  if (!looksSecret(row.name, row.value)) return row
  const [, scheme = '', value = ''] = /^((?:Bearer|Token|Basic) +)?([\s\S]*)$/i.exec(row.value) ?? []
  const wanted = /^(proxy-)?authorization$/i.test(row.name) ? 'TOKEN' : row.name
  return { ...row, value: scheme + session.secret(place, wanted.toUpperCase().replaceAll('-', '_'), value) }
}

function bodyWith(body: RequestBody, carry: (text: string) => string): RequestBody {
  if (body.type === 'json' || body.type === 'text') return { ...body, text: carry(body.text) }
  if (body.type === 'form') return { ...body, fields: body.fields.map((row) => ({ ...row, value: carry(row.value) })) }
  if (body.type !== 'multipart') return body
  const fields = body.fields.map((row) => (row.value === undefined ? row : { ...row, value: carry(row.value) }))
  return { ...body, fields }
}
