import { parseExact, printExact } from '../json/exact-json.ts'
import type { JsonValue } from '../json/exact-value.ts'

/** GraphQL goes over HTTP as JSON. Variables that are no JSON before references are filled in stand as they are. */
export function graphqlBody(query: string, variables: JsonValue, operationName = ''): string {
  const head: JsonValue = { query, ...(operationName === '' ? {} : { operationName }) }
  if (typeof variables !== 'string') return printExact({ ...head, variables: variables ?? {} }, 2)
  if (variables.trim() === '') return printExact({ ...head, variables: {} }, 2)
  try {
    return printExact({ ...head, variables: parseExact(variables) }, 2)
  } catch {
    return `${printExact(head, 2).slice(0, -2)},\n  "variables": ${variables.trim()}\n}`
  }
}
