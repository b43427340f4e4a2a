import { hostVariable, tokenVariable } from '../model/known-variables.ts'
import type { Request, RequestAuth } from '../model/request.ts'
import { isCredential, takeTokens } from '../request/credentials.ts'
import type { ImportSession } from './import-session.ts'
import { mapBody } from './map-body.ts'

interface Row {
  name: string
  value?: string | undefined
}

/** The request with every credential taken out as `{{NAME}}`: by the name of a row, or by the form of a token. */
export function takeCredentials<R extends Pick<Request, 'url' | 'params' | 'headers' | 'body'>>(
  request: R,
  place: string,
  session: ImportSession,
): R {
  const text = (given: string) => takeTokens(given, (token) => session.secret(place, 'API_TOKEN', token))
  const row = <T extends Row>(each: T): T => {
    const { name, value } = each
    if (value === undefined) return each
    if (!isCredential(name, value)) return { ...each, value: text(value) }
    const scheme = /^(?:Bearer|Token|Basic) +/i.exec(value)?.[0] ?? ''
    const wanted = /^(proxy-)?authorization$/i.test(name)
      ? 'API_TOKEN'
      : name.toUpperCase().replace(/[^A-Z0-9_]+/g, '_')
    return { ...each, value: scheme + session.secret(place, wanted, value.slice(scheme.length)) }
  }
  return {
    ...request,
    url: text(request.url),
    params: request.params.map(row),
    headers: request.headers.map(row),
    body: mapBody(request.body, text, row),
  }
}

/** Sign-in by a token: by that of the environment when the call goes to a workspace, else by a variable of its own. */
export function bearerAuth(token: string, url: string, place: string, session: ImportSession): RequestAuth {
  const toWorkspace = url.startsWith(`{{${hostVariable}}}`)
  const isReference = /^\{\{[^{}]*\}\}$/.test(token)
  const wanted = toWorkspace || session.keepsHosts ? tokenVariable : 'API_TOKEN'
  const name = isReference ? token : session.secret(place, wanted, token)
  return toWorkspace && name === `{{${tokenVariable}}}` ? { type: 'environment' } : { type: 'bearer', token: name }
}
