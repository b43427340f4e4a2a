import type { Request } from '../model/request.ts'
import { carryTemplates } from './carry-templates.ts'
import type { ImportSession } from './import-session.ts'
import { mapBody } from './map-body.ts'
import { bearerAuth, takeCredentials } from './take-credentials.ts'

/**
 * The last step for a request of a file: references are written as ours, the workspace's host and all credentials are
 * taken out, and a bearer token in a header becomes the request's auth.
 */
export function finishRequest(given: Request, place: string, session: ImportSession): Request {
  const request = withSignIn(withOurReferences(withMethod(given, place, session), place, session))
  const url = session.host(place, request.url)
  const { auth } = request
  return takeCredentials(
    { ...request, url, auth: auth.type === 'bearer' ? bearerAuth(auth.token, url, place, session) : auth },
    place,
    session,
  )
}

/** What HTTP takes as a method; anything else would not be kept. */
const method = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/

function withMethod(request: Request, place: string, session: ImportSession): Request {
  if (method.test(request.method)) return request
  session.note(place, 'changed', `"${request.method.slice(0, 40)}" is no HTTP method: it is now GET.`)
  return { ...request, method: 'GET' }
}

/** An Authorization header with a bearer token is the request's auth, and no header any more. */
function withSignIn(request: Request): Request {
  const own = request.headers.find(({ name, enabled }) => enabled && name.toLowerCase() === 'authorization')
  const token = /^Bearer +(\S.*)$/i.exec(own?.value ?? '')?.[1]
  if (own === undefined || token === undefined) return request
  return { ...request, auth: { type: 'bearer', token }, headers: request.headers.filter((row) => row !== own) }
}

function withOurReferences(request: Request, place: string, session: ImportSession): Request {
  const carry = (text: string) => carryTemplates(text, place, session)
  const row = <T extends { name: string; value?: string | undefined }>(each: T): T => ({
    ...each,
    name: carry(each.name),
    ...(each.value === undefined ? {} : { value: carry(each.value) }),
  })
  const { auth } = request
  return {
    ...request,
    url: carry(request.url),
    params: request.params.map(row),
    headers: request.headers.map(row),
    auth: auth.type === 'bearer' ? { ...auth, token: carry(auth.token) } : auth,
    body: mapBody(request.body, carry, row),
  }
}
