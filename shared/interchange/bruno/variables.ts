import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { Capture } from '../../model/capture.ts'
import type { RequestVariable } from '../../model/request.ts'
import { isCredential } from '../../request/credentials.ts'
import { carryVariables, type GivenVariable } from '../carry-variables.ts'
import type { ImportSession } from '../import-session.ts'
import { variableName } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { rowsOf } from './rows.ts'

/** The variables that are set before sending; `runtime` is where the newer form has them. */
export function preVariables(request: JsonObject, runtime: JsonObject): GivenVariable[] {
  const vars = request.vars
  return rowsOf((isJsonObject(vars) ? vars.req : undefined) ?? runtime.variables ?? request.variables)
}

/** Variables of one request. A credential among them becomes a secret of the collection. */
export function ownVariables(
  request: JsonObject,
  runtime: JsonObject,
  place: string,
  session: ImportSession,
): RequestVariable[] {
  return carryVariables(preVariables(request, runtime), place, session).map(({ name, value, secret }) => ({
    name,
    value: secret && value !== '' ? session.secret(place, name.toUpperCase(), value) : value,
  }))
}

/** Values that are taken from the answer: those that a path says become captures, the others are noted. */
export function captures(request: JsonObject, runtime: JsonObject, place: string, session: ImportSession): Capture[] {
  const vars = isJsonObject(request.vars) ? request.vars : {}
  const found: Capture[] = []
  for (const row of objectsIn(vars.res ?? runtime.actions ?? request.actions)) {
    const given = textIn(at(row, 'variable').name) || textIn(row.name)
    const expression = textIn(at(row, 'selector').expression) || textIn(row.value)
    const path = pathOf(expression)
    if (given === '') continue
    if (path === null) {
      session.note(
        place,
        'dropped',
        `${given} was taken from the answer by "${expression.slice(0, 80)}": capture it anew.`,
      )
      continue
    }
    const enabled = row.enabled !== false && row.disabled !== true
    found.push({ name: variableName(given), path, to: 'session', secret: isCredential(given, 'x'), enabled })
  }
  return found
}

/** `res.body.a[0]` and `res('a[0]')` as JSONPath; null for what would have to be run. */
function pathOf(expression: string): string | null {
  const trimmed = expression.trim()
  const [, own] = /^\$?res\.body((?:\.[A-Za-z_]\w*|\[\d+\])*)$/.exec(trimmed) ?? []
  if (own !== undefined) return `$${own}`
  const [, asked] = /^res\(\s*["']([A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d+\])*)["']\s*\)$/.exec(trimmed) ?? []
  return asked === undefined ? null : `$.${asked}`
}

function at(row: JsonObject, key: string): Readonly<Record<string, JsonValue>> {
  const value = row[key]
  return isJsonObject(value) ? value : {}
}
