import { ExactNumber, isJsonObject, type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { decodePath } from '../../http/parse-query.ts'

/**
 * The made-up answer with what was asked for in it: where a field of the answer has the name of a parameter
 * and its kind of value, the parameter's value.
 */
export function echoRequest(
  answer: JsonValue,
  request: ApiRequest,
  pathValues: Readonly<Record<string, string>>,
): JsonValue {
  if (!isJsonObject(answer)) return answer
  const echoed: Record<string, JsonValue> = Object.create(null)
  for (const [name, made] of Object.entries(answer)) echoed[name] = askedFor(name, made, request, pathValues) ?? made
  return echoed
}

function askedFor(
  name: string,
  made: JsonValue,
  { parameters }: ApiRequest,
  pathValues: Readonly<Record<string, string>>,
): JsonValue | undefined {
  const body = parameters.bodyObject() as JsonObject
  if (Object.hasOwn(body, name)) {
    const value = body[name]!
    if (kindOf(value) === kindOf(made)) return value
  }
  const text = Object.hasOwn(pathValues, name) ? decodePath(pathValues[name]!) : parameters.query.get(name)?.[0]
  return text === undefined ? undefined : typedAs(made, text)
}

function typedAs(made: JsonValue, text: string): JsonValue | undefined {
  if (typeof made === 'string') return text
  if (kindOf(made) === 'number' && /^-?(0|[1-9]\d{0,18})$/.test(text)) return numberOf(text)
  if (typeof made === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return undefined
}

function kindOf(value: JsonValue): string {
  if (value instanceof ExactNumber) return 'number'
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
