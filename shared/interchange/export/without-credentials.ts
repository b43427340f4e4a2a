import type { Request, RequestVariable } from '../../model/request.ts'
import { isCredential, takeTokens } from '../../request/credentials.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedCollection, ImportedEnvironment, ImportedItem, ImportedVariable } from '../imported.ts'
import { bearerAuth, takeCredentials } from '../take-credentials.ts'

/** The collection with `{{NAME}}` in the place of every credential that was typed into it, and no value of a secret. */
export function withoutCredentials(collection: ImportedCollection, session: ImportSession): ImportedCollection {
  const { name, docs } = withoutTokens(collection, collection.name, session)
  const items = collection.items.map((item) => cleanItem(item, name, session))
  const variables = collection.variables.map((each) => cleanVariable(each, collection.name, session))
  const known = new Set(variables.map(({ name }) => name))
  const taken = session.secrets.filter(({ name }) => !known.has(name)).map(({ name }) => secretNamed(name))
  return { name, ...(docs === undefined ? {} : { docs }), variables: [...variables, ...taken], items }
}

export function environmentWithoutCredentials(
  environment: ImportedEnvironment,
  session: ImportSession,
): ImportedEnvironment {
  const { name, variables } = environment
  return { name, variables: variables.map((each) => cleanVariable(each, name, session)) }
}

/** The last look at what was written: a token that is known by its form is in no name, and nowhere else. */
export function withoutTokensIn(text: string, place: string, session: ImportSession): string {
  return takeTokens(text, (token) => session.secret(place, 'API_TOKEN', token))
}

function withoutTokens<T extends { name: string; docs?: string }>(item: T, place: string, session: ImportSession): T {
  const clean = (text: string) => withoutTokensIn(text, place, session)
  return { ...item, name: clean(item.name), ...(item.docs === undefined ? {} : { docs: clean(item.docs) }) }
}

function cleanItem(given: ImportedItem, around: string, session: ImportSession): ImportedItem {
  const item = withoutTokens(given, around, session)
  const place = `${around} / ${item.name}`
  if (item.type === 'request') {
    const tags = item.tags?.map((tag) => withoutTokensIn(tag, place, session))
    return { ...item, ...(tags === undefined ? {} : { tags }), request: cleanRequest(item.request, place, session) }
  }
  return {
    ...item,
    variables: item.variables.map((each) => cleanVariable(each, place, session)),
    items: item.items.map((each) => cleanItem(each, place, session)),
  }
}

function cleanRequest(request: Request, place: string, session: ImportSession): Request {
  const { auth, url } = request
  const isTyped = auth.type === 'bearer' && auth.token.trim() !== '' && !auth.token.includes('{{')
  const variables = request.variables?.map((each) => ownVariable(each, place, session))
  const clean = { ...request, ...(variables === undefined ? {} : { variables }) }
  return takeCredentials(
    isTyped ? { ...clean, auth: bearerAuth(auth.token, url, place, session) } : clean,
    place,
    session,
  )
}

function ownVariable(given: RequestVariable, place: string, session: ImportSession): RequestVariable {
  if (!('value' in given)) return given
  const { name, secret } = cleanVariable({ ...given, secret: false }, place, session)
  return secret ? { name, secret: true } : given
}

function cleanVariable(variable: ImportedVariable, place: string, session: ImportSession): ImportedVariable {
  const { name, value, secret } = variable
  if (secret) return secretNamed(name)
  if (!isCredential(name, value)) return variable
  session.note(place, 'secret', `The value of ${name} looks like a credential and was left out.`)
  return secretNamed(name)
}

function secretNamed(name: string): ImportedVariable {
  return { name, value: '', secret: true }
}
