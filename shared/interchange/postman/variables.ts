import type { JsonObject, JsonValue } from '../../json/exact-value.ts'
import { carryVariables } from '../carry-variables.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedEnvironment, ImportedVariable } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { isDisabled } from './attributes.ts'

/** Variables of a collection, folder or environment. */
export function readVariables(value: JsonValue | undefined, place: string, session: ImportSession): ImportedVariable[] {
  const given = objectsIn(value).map((each) => ({
    name: textIn(each.key) || textIn(each.id) || textIn(each.name),
    value: textIn(each.value),
    enabled: !isDisabled(each),
    secret: each.type === 'secret',
  }))
  return carryVariables(given, place, session)
}

export function readEnvironment(file: JsonObject, session: ImportSession): ImportedEnvironment {
  const name = textIn(file.name) || (file._postman_variable_scope === 'globals' ? 'Globals' : 'Environment')
  return { name, variables: readVariables(file.values, name, session) }
}
