import { parseExact } from '#shared/json/exact-json.ts'
import type { JsonValue } from '#shared/json/exact-value.ts'
import { parseMultipart } from './multipart.ts'
import { parseQuery } from './parse-query.ts'
import { malformedRequest } from './platform-error.ts'

/**
 * The body as JSON. Forms become objects of strings, a form's file becomes base64 as in the JSON form
 * of the same call; bytes of any other type stay unread.
 */
export function parseBody(body: Buffer, contentType: string): JsonValue | undefined {
  if (body.length === 0) return undefined
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase()
  if (type === 'multipart/form-data') return formObject(parseMultipart(body, contentType))
  if (type === 'application/x-www-form-urlencoded') {
    const text = body.toString()
    // curl names this type for every -d, JSON included.
    if (!/^\s*[{[]/.test(text)) return objectOf([...parseQuery(text)].map(([name, values]) => [name, values[0] ?? '']))
  }
  if (type === 'application/octet-stream') return undefined
  try {
    return parseExact(body.toString())
  } catch (error) {
    throw malformedRequest(`Invalid JSON given in the body of the request - ${(error as Error).message}`)
  }
}

/** Parts that carry a file's bytes, everywhere in the API. */
const fileParts = new Set(['contents', 'content', 'uri', 'command'])

function formObject(parts: ReadonlyMap<string, Buffer>): JsonValue {
  return objectOf([...parts].map(([name, bytes]) => [name, bytes.toString(fileParts.has(name) ? 'base64' : 'utf8')]))
}

function objectOf(entries: readonly (readonly [string, string])[]): JsonValue {
  const object: Record<string, JsonValue> = Object.create(null)
  for (const [name, value] of entries) object[name] = value
  return object
}
