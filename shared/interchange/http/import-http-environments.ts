import { printExact } from '../../json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { carryVariables, type GivenVariable } from '../carry-variables.ts'
import { createImportSession } from '../import-session.ts'
import type { Imported, ImportedEnvironment } from '../imported.ts'
import { readJsonFile, textIn } from '../read-json.ts'

export const httpEnvironments = 'http-client.env'

/** Whether a file is one of those that name the environments of `.http` files. */
export function isHttpEnvironments(path: string): boolean {
  return /(?:^|\/)http-client(?:\.private)?\.env\.json$/i.test(path)
}

/**
 * `http-client.env.json`, the private one beside it, where all values are secret, or settings of VS Code with those of REST
 * Client. Throws `import_failed`.
 */
export function importHttpEnvironments(text: string, path: string): Imported {
  const session = createImportSession()
  const whole = readJsonFile(text, 'file of environments')
  const settings = whole['rest-client.environmentVariables']
  const file = isJsonObject(settings) ? settings : whole
  const secret = /private\.env\.json$/i.test(path)
  const shared = isJsonObject(file.$shared) ? file.$shared : {}
  const environments = Object.entries(file).flatMap(([name, values]) => {
    if (!isJsonObject(values) || name === '$shared') return []
    if (isJsonObject(values.Security)) session.note(name, 'dropped', 'How to sign in by OAuth was left out.')
    const variables = carryVariables(rowsOf({ ...shared, ...values }, secret), name, session)
    return variables.length === 0 ? [] : [{ name, variables }]
  })
  return { collections: [], environments, notes: session.notes }
}

function rowsOf(values: JsonObject, secret: boolean): GivenVariable[] {
  return Object.entries(values)
    .filter(([name]) => name !== 'Security')
    .map(([name, value]) => ({ name, value: plain(value), ...(secret ? { secret } : {}) }))
}

function plain(value: JsonValue): string {
  return isJsonObject(value) || Array.isArray(value) ? printExact(value) : textIn(value)
}

/** The private file adds to the environments of the other one, whichever is read first. */
export function mergeEnvironments(all: ImportedEnvironment[], more: readonly ImportedEnvironment[]): void {
  for (const environment of more) {
    const known = all.find(({ name }) => name === environment.name)
    if (known === undefined) {
      all.push(environment)
      continue
    }
    const variables = [...known.variables, ...environment.variables].sort((a, b) => Number(a.secret) - Number(b.secret))
    known.variables = [...new Map(variables.map((variable) => [variable.name, variable])).values()]
  }
}
