import { printExact } from '../../json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { HeaderField, Parameter } from '../../model/request.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { exampleOf, givenExample } from './example-of.ts'
import type { References } from './references.ts'

interface Rows {
  params: Parameter[]
  headers: HeaderField[]
  /** Names of cookies that the call asks for. */
  cookies: string[]
}

/** Headers that an operation does not describe as parameters of its own. */
const ofOthers = /^(accept|content-type|authorization)$/i

/** The rows of the parameters of a path and of its operation: those that are required are switched on. */
export function readParameters(path: JsonObject, operation: JsonObject, references: References): Rows {
  const byPlace = new Map<string, JsonObject>()
  for (const each of [...objectsIn(path.parameters), ...objectsIn(operation.parameters)]) {
    const found = references.object(each)
    if (found) byPlace.set(`${textIn(found.in)} ${textIn(found.name)}`, found)
  }
  const rows: Rows = { params: [], headers: [], cookies: [] }
  for (const parameter of byPlace.values()) {
    const name = textIn(parameter.name)
    const value = sampleOf(parameter, references)
    const enabled = parameter.required === true
    if (name === '') continue
    if (parameter.in === 'path') rows.params.push({ name, value: plain(value), in: 'path', enabled: true })
    else if (parameter.in === 'query') rows.params.push(...queryRows(parameter, name, value, enabled))
    else if (parameter.in === 'header' && !ofOthers.test(name))
      rows.headers.push({ name, value: plain(value), enabled })
    else if (parameter.in === 'cookie') rows.cookies.push(name)
  }
  return rows
}

function sampleOf(parameter: JsonObject, references: References): JsonValue {
  const given = givenExample(parameter) ?? firstExample(parameter, references)
  if (given !== undefined) return given
  const [media] = Object.values(references.object(parameter.content) ?? {})
  const { schema = parameter.schema, example } = references.object(media) ?? {}
  return example ?? exampleOf(schema, references)
}

/** Of `examples`, where each has a name. */
export function firstExample(found: JsonObject, references: References): JsonValue | undefined {
  if (!isJsonObject(found.examples)) return undefined
  const [first] = Object.values(found.examples)
  return references.object(first)?.value
}

function queryRows(parameter: JsonObject, name: string, value: JsonValue, enabled: boolean): Parameter[] {
  const row = (of: string, each: JsonValue): Parameter => ({ name: of, value: plain(each), in: 'query', enabled })
  if (parameter.content !== undefined) return [{ name, value: printExact(value), in: 'query', enabled }]
  const style = textIn(parameter.style) || 'form'
  const explode = parameter.explode ?? style === 'form'
  if (Array.isArray(value)) {
    const values = value as readonly JsonValue[]
    if (explode === true) return values.map((each) => row(name, each))
    const between = style === 'pipeDelimited' ? '|' : style === 'spaceDelimited' ? ' ' : ','
    return [row(name, values.map(plain).join(between))]
  }
  if (!isJsonObject(value)) return [row(name, value)]
  const pairs = Object.entries(value)
  if (style === 'deepObject') return pairs.map(([key, each]) => row(`${name}[${key}]`, each))
  return explode === true
    ? pairs.map(([key, each]) => row(key, each))
    : [row(name, pairs.flatMap(([key, each]) => [key, plain(each)]).join(','))]
}

function plain(value: JsonValue): string {
  if (value === null) return ''
  return typeof value === 'object' && (Array.isArray(value) || isJsonObject(value)) ? printExact(value) : textIn(value)
}
