import { isCredential } from '../request/credentials.ts'
import { carryTemplates } from './carry-templates.ts'
import { type ImportSession, variableName } from './import-session.ts'
import type { ImportedVariable } from './imported.ts'

/** A variable of another tool. */
export interface GivenVariable {
  name: string
  value: string
  enabled?: boolean
  /** The other tool keeps it as a secret; its value may be missing. */
  secret?: boolean
}

/** Variables under names that they may have here. Those that are switched off are left out and noted. */
export function carryVariables(
  given: readonly GivenVariable[],
  place: string,
  session: ImportSession,
): ImportedVariable[] {
  const variables: ImportedVariable[] = []
  for (const each of given) {
    if (each.name === '') continue
    if (each.enabled === false) {
      session.note(place, 'dropped', `The variable ${each.name} is switched off and was left out.`)
      continue
    }
    const name = variableName(each.name)
    if (name !== each.name) session.note(place, 'changed', `The variable "${each.name}" is now called ${name}.`)
    const secret = each.secret === true || isCredential(each.name, each.value)
    if (secret && each.value === '') session.note(place, 'secret', `The value of ${name} is not in the file.`)
    else if (secret) session.note(place, 'secret', `The value of ${name} looks like a credential.`)
    variables.push({ name, value: secret ? each.value : carryTemplates(each.value, place, session), secret })
  }
  return variables
}
