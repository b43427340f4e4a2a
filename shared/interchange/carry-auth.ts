import type { HeaderField, Parameter, RequestAuth } from '../model/request.ts'
import { base64 } from './base64.ts'
import type { ImportSession } from './import-session.ts'

/** How another tool signs in. Kinds but `none`, `bearer`, `oauth2`, `basic`, `apikey` and `netrc` are left out, and noted. */
export interface GivenAuth {
  type: string
  /** Of `bearer` and `oauth2`. */
  token?: string
  /** The word before the token, where it is not "Bearer". */
  prefix?: string
  username?: string
  password?: string
  /** Of `apikey`. */
  key?: string
  value?: string
  in?: 'header' | 'query'
}

/** What an auth comes to: how to sign in, and what it puts into the request. */
export interface CarriedAuth {
  auth: RequestAuth
  headers: HeaderField[]
  params: Parameter[]
}

/** Null where nobody said anything: the environment signs in. */
export function carryAuth(given: GivenAuth | null, place: string, session: ImportSession): CarriedAuth {
  const only = (auth: RequestAuth): CarriedAuth => ({ auth, headers: [], params: [] })
  const none: RequestAuth = { type: 'none' }
  if (given === null) return only({ type: 'environment' })
  const { type, token = '', prefix = '', username = '', password = '' } = given
  const header = (value: string): CarriedAuth => ({
    ...only(none),
    headers: [{ name: 'Authorization', value, enabled: true }],
  })
  switch (type) {
    case 'none':
      return only(none)
    case 'netrc':
      session.note(place, 'changed', 'It signs in with the environment in the place of ~/.netrc.')
      return only({ type: 'environment' })
    case 'oauth2':
      session.note(place, 'changed', 'OAuth 2.0 is not signed in here: the request wants a token.')
      return only(token === '' ? { type: 'environment' } : { type: 'bearer', token })
    case 'bearer':
      if (token === '') return only({ type: 'environment' })
      return prefix === '' || /^bearer$/i.test(prefix) ? only({ type: 'bearer', token }) : header(`${prefix} ${token}`)
    case 'basic': {
      // The way of old to sign in to a workspace: the user "token" and the token as password.
      if (username === 'token' && password !== '') return only({ type: 'bearer', token: password })
      if (username === '' && password === '') return only(none)
      if (!`${username}${password}`.includes('{{')) {
        return header(`Basic ${session.secret(place, 'BASIC_CREDENTIAL', base64(`${username}:${password}`))}`)
      }
      session.note(
        place,
        'dropped',
        'Basic auth with variables was left out: add an Authorization header with a secret.',
      )
      return only(none)
    }
    case 'apikey':
      return apiKey(given, place, session)
    default:
      session.note(place, 'dropped', `Auth of the kind ${type || 'without a name'} was left out.`)
      return only(none)
  }
}

function apiKey({ key = '', value = '', in: where }: GivenAuth, place: string, session: ImportSession): CarriedAuth {
  const auth: RequestAuth = { type: 'none' }
  if (key === '') return { auth, headers: [], params: [] }
  const kept = value === '' || /^\s*\{\{[^{}]*\}\}\s*$/.test(value) ? value : session.secret(place, 'API_KEY', value)
  const row = { name: key, value: kept, enabled: true }
  if (where === 'query') return { auth, headers: [], params: [{ ...row, in: 'query' }] }
  return { auth, headers: [row], params: [] }
}
