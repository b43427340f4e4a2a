import type { JsonObject, JsonValue } from '../../json/exact-value.ts'
import { isCredential } from '../../request/credentials.ts'
import { type ImportSession, variableName } from '../import-session.ts'
import type { ImportedEnvironment, ImportedVariable } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { isDisabled } from './attributes.ts'

/** Variables of a collection, folder or environment; those that are switched off are left out and noted. */
export function readVariables(value: JsonValue | undefined, place: string, session: ImportSession): ImportedVariable[] {
  const variables: ImportedVariable[] = []
  for (const each of objectsIn(value)) {
    const given = textIn(each.key) || textIn(each.id) || textIn(each.name)
    if (given === '') continue
    if (isDisabled(each)) {
      session.note(place, 'dropped', `The variable ${given} is switched off and was left out.`)
      continue
    }
    const name = variableName(given)
    if (name !== given) session.note(place, 'changed', `The variable "${given}" is now called ${name}.`)
    const text = textIn(each.value)
    const secret = text !== '' && (each.type === 'secret' || isCredential(given, text))
    if (secret) session.note(place, 'secret', `The value of ${name} looks like a credential.`)
    variables.push({ name, value: text, secret })
  }
  return variables
}

export function readEnvironment(file: JsonObject, session: ImportSession): ImportedEnvironment {
  const name = textIn(file.name) || (file._postman_variable_scope === 'globals' ? 'Globals' : 'Environment')
  return { name, variables: readVariables(file.values, name, session) }
}
