import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedEnvironment, ImportedVariable } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { readEnvironment } from './environment.ts'

/** The environments below the base one, each with what it takes from there; without any, the base one. */
export function environmentsOf(value: JsonValue | undefined, session: ImportSession): ImportedEnvironment[] {
  // Written by hand it may be a list.
  if (Array.isArray(value)) return objectsIn(value).flatMap((each) => environmentsOf(each, session))
  if (!isJsonObject(value)) return []
  const base = variablesOf(value, session)
  const below = objectsIn(value.subEnvironments)
  if (below.length === 0) return base.variables.length === 0 ? [] : [base]
  if (base.variables.length > 0) {
    session.note(base.name, 'changed', `Its variables are now in each of its ${below.length} environments.`)
  }
  return below.map((each) => {
    const { name, variables } = variablesOf(each, session)
    const own = new Set(variables.map((variable) => variable.name))
    return { name, variables: [...base.variables.filter((variable) => !own.has(variable.name)), ...variables] }
  })
}

function variablesOf(environment: JsonObject, session: ImportSession): ImportedEnvironment {
  const { name, variables } = readEnvironment(environment, session)
  // The values of a vault are not readable in the file: their names are.
  const hidden = objectsIn(environment.kvPairData).filter(({ type }) => type === 'secret')
  const names = new Set(hidden.map((row) => textIn(row.name)))
  const known = variables.filter((variable) => !names.has(variable.name))
  const secrets = [...names].map((key): ImportedVariable => ({ name: key, value: '', secret: true }))
  for (const key of names) session.note(name, 'secret', `The value of ${key} is not in the file.`)
  return { name, variables: [...known, ...secrets] }
}
