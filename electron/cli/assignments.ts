import { isJson } from '#shared/json/is-json.ts'
import type { OperationParam } from '#shared/operations/operation.ts'
import { UsageError } from './usage.ts'

/** `name=value`, or `name:=json`. */
export interface Assignment {
  name: string
  value: string
  json: boolean
}

export function parseAssignment(text: string): Assignment {
  const at = text.indexOf('=')
  if (at <= 0) throw new UsageError(`"${text}" is not name=value.`)
  const json = text[at - 1] === ':'
  const name = text.slice(0, json ? at - 1 : at)
  if (!name) throw new UsageError(`"${text}" has no name before the "=".`)
  return { name, value: text.slice(at + 1), json }
}

const template = /^\{\{[^{}]+\}\}$/

/** The JSON text of one body field. A value that is JSON goes in as typed, so that no digit changes. */
export function fieldText(assignment: Assignment, param: OperationParam | undefined): string {
  const { name, value, json } = assignment
  const asString = !json && (param === undefined || param.type === 'string' || param.type === 'any')
  if (asString) return JSON.stringify(value)
  if (isJson(value) || template.test(value)) return value
  const type = param?.type ?? 'JSON'
  throw new UsageError(`${name} wants ${type === 'array' ? 'a JSON array' : type}, and "${value}" is not JSON.`)
}

/** A JSON object from fields in their order; of a repeated name the last one counts. */
export function bodyText(fields: readonly [string, string][]): string {
  const last = new Map(fields)
  return `{${[...last].map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
}
