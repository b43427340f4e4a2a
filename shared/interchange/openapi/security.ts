import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { type CarriedAuth, carryAuth } from '../carry-auth.ts'
import { type ImportSession, variableName } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'
import type { References } from './references.ts'

interface SecurityTools {
  references: References
  place: string
  session: ImportSession
  /** The environment knows how to sign in there. */
  toWorkspace: boolean
}

/** How a call is signed: by the first scheme of its first choice. No description holds a credential: it is named. */
export function readSecurity(
  security: JsonValue | undefined,
  schemes: JsonValue | undefined,
  { references, place, session, toWorkspace }: SecurityTools,
): CarriedAuth {
  const choices = objectsIn(security)
  if (choices.length === 0) return carryAuth(security === undefined ? null : { type: 'none' }, place, session)
  const [name] = Object.keys(choices[0] ?? {})
  if (name === undefined) return carryAuth({ type: 'none' }, place, session)
  const scheme = references.object(isJsonObject(schemes) ? schemes[name] : undefined)
  return scheme ? signed(scheme, name, { place, session, toWorkspace }) : carryAuth(null, place, session)
}

function signed(
  scheme: JsonObject,
  name: string,
  { place, session, toWorkspace }: Omit<SecurityTools, 'references'>,
): CarriedAuth {
  const type = textIn(scheme.type)
  const kept = `{{${variableName(name)}}}`
  const isBearer = type === 'http' && /^bearer$/i.test(textIn(scheme.scheme))
  if (isBearer) return carryAuth(toWorkspace ? null : { type: 'bearer', token: kept }, place, session)
  if (type === 'oauth2' || type === 'openIdConnect') return carryAuth({ type: 'oauth2' }, place, session)
  if (type === 'apiKey' && scheme.in !== 'cookie') {
    const where = scheme.in === 'query' ? 'query' : 'header'
    return carryAuth({ type: 'apikey', key: textIn(scheme.name), value: kept, in: where }, place, session)
  }
  session.note(place, 'dropped', `Auth of the kind ${textIn(scheme.scheme) || type} was left out.`)
  return carryAuth({ type: 'none' }, place, session)
}
