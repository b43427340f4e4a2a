import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { HeaderField, Parameter, RequestAuth } from '../../model/request.ts'
import type { ImportSession } from '../import-session.ts'
import { textIn } from '../read-json.ts'
import { attributesOf } from './attributes.ts'

/** What an auth comes to: how to sign in, and what it puts into the request. */
export interface CarriedAuth {
  auth: RequestAuth
  headers: HeaderField[]
  params: Parameter[]
}

/** The auth of a request, else that of what it is in; null where nobody said anything. */
export function ownAuth(own: JsonValue | undefined, inherited: JsonObject | null): JsonObject | null {
  return isJsonObject(own) && textIn(own.type) !== 'inherit' ? own : inherited
}

export function carryAuth(given: JsonObject | null, place: string, session: ImportSession): CarriedAuth {
  const only = (auth: RequestAuth): CarriedAuth => ({ auth, headers: [], params: [] })
  if (given === null) return only({ type: 'environment' })
  const type = textIn(given.type)
  const attributes = attributesOf(given[type])
  const get = (name: string) => attributes.get(name) ?? ''
  const kept = (name: string, value: string) => (hasReference(value) ? value : session.secret(place, name, value))
  switch (type) {
    case 'noauth':
      return only({ type: 'none' })
    case 'bearer':
      return only(get('token') === '' ? { type: 'environment' } : { type: 'bearer', token: get('token') })
    case 'oauth2': {
      const token = get('accessToken')
      session.note(place, 'changed', 'OAuth 2.0 is not signed in here: the request wants a token.')
      return only(token === '' ? { type: 'environment' } : { type: 'bearer', token })
    }
    case 'basic':
      // The way of old to sign in to a workspace: the user "token" and the token as password.
      if (get('username') === 'token' && get('password') !== '') {
        return only({ type: 'bearer', token: get('password') })
      }
      session.note(place, 'dropped', 'Basic auth was left out. Add an Authorization header with a secret.')
      return only({ type: 'none' })
    case 'apikey': {
      const [name, value] = [get('key'), get('value')]
      if (name === '') return only({ type: 'none' })
      const row = { name, value: value === '' ? '' : kept('API_KEY', value), enabled: true }
      const none: RequestAuth = { type: 'none' }
      if (get('in') === 'query') return { auth: none, headers: [], params: [{ ...row, in: 'query' }] }
      return { auth: none, headers: [row], params: [] }
    }
    default:
      session.note(place, 'dropped', `Auth of the kind ${type || 'without a name'} was left out.`)
      return only({ type: 'none' })
  }
}

function hasReference(value: string): boolean {
  return /^\s*\{\{[^{}]*\}\}\s*$/.test(value)
}
