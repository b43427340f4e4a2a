import { tokenVariable } from '../model/known-variables.ts'
import { emptyRequest, type HeaderField, type Parameter, type Request, type RequestBody } from '../model/request.ts'
import { encodeValue } from '../request/encode.ts'
import { pathParameters } from '../request/path-parameters.ts'
import { splitUrl } from '../request/url.ts'
import { base64 } from './base64.ts'
import type { ImportSession } from './import-session.ts'
import { bearerAuth, takeCredentials } from './take-credentials.ts'

/** What a command line says of a request, before credentials are taken out of it. */
export interface CommandRequest {
  method: string
  /** With its query. */
  url: string
  headers: { name: string; value: string }[]
  body: RequestBody
  /** `user:password`, or a token. */
  user: string | null
  bearer: string | null
  /** Signs in from a file of the machine. */
  netrc: boolean
  options: Partial<Request['options']>
}

/** The request, with credentials as `{{NAME}}` and the host of a workspace as a variable. */
export function requestOf(found: CommandRequest, place: string, session: ImportSession): Request {
  const { address, user: inUrl } = withoutUser(plainReferences(found.url))
  const { url, params } = splitUrl(session.host(place, address))
  const headers = found.headers.map((row): HeaderField => ({ ...row, enabled: true }))
  const auth = authOf(found, inUrl, { url, headers, place, session })
  const request = {
    ...emptyRequest(),
    method: found.method,
    url,
    params: [
      ...pathParameters(url).map((name): Parameter => ({ name, value: '', in: 'path', enabled: true })),
      ...params,
    ],
    headers,
    body: found.body,
    auth,
    options: { ...emptyRequest().options, ...found.options },
  }
  return takeCredentials(request, place, session)
}

/** The credential, out of the headers where it stood there. */
function authOf(
  found: CommandRequest,
  inUrl: string | null,
  { url, headers, place, session }: { url: string; headers: HeaderField[]; place: string; session: ImportSession },
): Request['auth'] {
  const at = headers.findIndex(({ name, value }) => /^authorization$/i.test(name) && /^Bearer +\S/.test(value))
  const several = headers.filter(({ name }) => /^authorization$/i.test(name)).length > 1
  if (at >= 0 && !several) {
    const [row] = headers.splice(at, 1)
    return bearer(row!.value.replace(/^Bearer +/, '').trim())
  }
  if (headers.some(({ name }) => /^authorization$/i.test(name))) return { type: 'none' }
  if (found.bearer !== null) return bearer(found.bearer)
  const user = found.user ?? inUrl
  if (user !== null) {
    const colon = user.indexOf(':')
    // How one signs in to a workspace with Basic: the user "token", and the token as password.
    if (/^token:./.test(user)) {
      session.note(place, 'changed', 'The token goes out as "Authorization: Bearer …" in the place of Basic.')
      return bearer(user.slice(colon + 1))
    }
    if (user.includes('{{')) {
      session.note(
        place,
        'dropped',
        'Basic auth with variables was left out: add an Authorization header with a secret.',
      )
      return { type: 'none' }
    }
    const value = session.secret(place, 'BASIC_CREDENTIAL', base64(colon < 0 ? `${user}:` : user))
    headers.push({ name: 'Authorization', value: `Basic ${value}`, enabled: true })
    return { type: 'none' }
  }
  if (!found.netrc) return { type: 'none' }
  session.note(place, 'changed', 'It signs in with the environment in the place of ~/.netrc.')
  return { type: 'environment' }

  function bearer(token: string): Request['auth'] {
    // What the shell would have run is no token.
    const isCommand = /^(?:\$\(|`)/.test(token)
    return bearerAuth(isCommand ? `{{${tokenVariable}}}` : token, url, place, session)
  }
}

/** `https://user:password@host` in two. */
function withoutUser(url: string): { address: string; user: string | null } {
  const found = /^(https?:\/\/)([^/?#@\s]{1,2000})@/i.exec(url)
  if (!found) return { address: url, user: null }
  return { address: found[1] + url.slice(found[0].length), user: decode(found[2]!) }
}

/** Shells hold a value for an address in `NAME_ENCODED`; here the value of NAME is encoded where it stands. */
function plainReferences(text: string): string {
  return text.replace(/\{\{(\w+)_ENCODED\}\}/g, '{{$1}}')
}

/** Text with the content type of forms as rows, where that says the same byte for byte; null where it does not. */
export function formRows(text: string): { name: string; value: string; enabled: boolean }[] | null {
  if (text === '') return null
  const rows = plainReferences(text)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return { name: decode(pair.slice(0, Math.max(0, equals))), value: decode(pair.slice(equals + 1)), enabled: true }
    })
  const written = rows.map(({ name, value }) => `${encodeValue(name)}=${encodeValue(value)}`).join('&')
  const mine = plainReferences(text).replace(/\{\{\w+\}\}/g, encodeValue)
  return written === mine && rows.every(({ name }) => name !== '') ? rows : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
