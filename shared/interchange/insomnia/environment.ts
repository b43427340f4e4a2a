import { printExact } from '../../json/exact-json.ts'
import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { isCredential } from '../../request/credentials.ts'
import { type ImportSession, variableName } from '../import-session.ts'
import type { ImportedEnvironment, ImportedVariable } from '../imported.ts'
import { textIn } from '../read-json.ts'
import { ourReferences } from './references.ts'

/** Values inside objects become variables with dotted names, as references name them. */
export function readEnvironment(environment: JsonObject, session: ImportSession): ImportedEnvironment {
  const place = textIn(environment.name) || 'Environment'
  const data = isJsonObject(environment.data) ? environment.data : {}
  return { name: place, variables: readValues(data, '', place, session) }
}

function readValues(data: JsonObject, before: string, place: string, session: ImportSession): ImportedVariable[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const given = before + key
    if (isJsonObject(value)) return readValues(value, `${given}.`, place, session)
    const name = variableName(given)
    if (name !== given) session.note(place, 'changed', `The variable "${given}" is now called ${name}.`)
    const text = Array.isArray(value) ? printExact(value) : textIn(value)
    const secret = isCredential(key, text)
    if (secret) session.note(place, 'secret', `The value of ${name} looks like a credential.`)
    return [{ name, value: ourReferences(text, place, session), secret }]
  })
}
