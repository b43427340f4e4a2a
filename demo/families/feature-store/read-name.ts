import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'

const longest = 255

/** Letters, digits, `-` and `_`. Throws INVALID_PARAMETER_VALUE. */
export function readPlainName({ parameters }: ApiRequest, field: string): string {
  const name = parameters.requiredText(field)
  if (!/^[\w-]+$/.test(name) || name.length > longest) {
    throw invalidParameter(`${field} must be letters, digits, - and _ only, but was ${name.slice(0, 100)}.`)
  }
  return name
}

/** `catalog.schema.name` and its three parts. Throws INVALID_PARAMETER_VALUE. */
export function readFullName({ parameters }: ApiRequest, field: string): readonly [string, string, string, string] {
  const name = parameters.requiredText(field)
  const parts = name.split('.')
  const [catalog, schema, last] = parts
  if (parts.length !== 3 || !catalog || !schema || !last || name.length > 3 * longest) {
    throw invalidParameter(`${field} must be catalog.schema.name, but was ${name.slice(0, 200)}.`)
  }
  return [name, catalog, schema, last]
}
