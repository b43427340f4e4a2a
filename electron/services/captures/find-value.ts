import { AppError } from '#shared/errors.ts'
import { parseExact } from '#shared/json/exact-json.ts'
import { ExactNumber, isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { isJsonPath } from '#shared/jsonpath/jsonpath.ts'
import { parseJsonPath } from '#shared/jsonpath/parse-json-path.ts'
import type { Bodies } from '../bodies/bodies.ts'
import { asJq } from '../jq/as-jq.ts'
import type { JqService } from '../jq/jq-service.ts'

export interface FoundValue {
  /** A text as it is, a number with its digits, anything else as compact JSON. */
  text: string
  /** What is to be known of it: that there were several, that jq rounded. */
  note: string | null
}

interface Deps {
  bodies: Bodies
  jq: Pick<JqService, 'run'>
}

/** Larger answers are not read as a whole here: jq reads them piece by piece. */
const largestParsed = 16 * 1024 ** 2
/** A variable is no place for more. */
const largestValue = 1_000_000
const jqLimit = 30_000

/** What a JSONPath or jq filter finds in an answer. Throws `jq_filter` and other AppErrors; `not_found` where there is nothing. */
export async function findValue(path: string, bodyId: string, deps: Deps, signal: AbortSignal): Promise<FoundValue> {
  const keys = plainKeys(path)
  const size = deps.bodies.info(bodyId)?.size ?? 0
  if (keys && size <= largestParsed)
    return { text: textOf(at(await parsed(bodyId, deps.bodies), keys), path), note: null }
  return byJq(path, bodyId, deps, signal)
}

/** The keys and places of a path that leads to one value: such a value is taken with each of its digits. */
function plainKeys(path: string): (string | number)[] | null {
  if (!isJsonPath(path)) return null
  try {
    const keys = parseJsonPath(path).segments.map(({ descendant, selectors }) => {
      const [only, ...more] = selectors
      if (descendant || more.length > 0) return null
      return only?.kind === 'name' ? only.name : only?.kind === 'index' ? only.index : null
    })
    return keys.every((key) => key !== null) ? keys : null
  } catch {
    // jq tells the place of the mistake.
    return null
  }
}

async function parsed(bodyId: string, bodies: Bodies): Promise<JsonValue> {
  const stream = bodies.read(bodyId)
  if (!stream) throw new AppError('not_found', 'The answer is no longer kept.')
  try {
    return parseExact((await new globalThis.Response(stream).text()).replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError('not_found', 'The answer is no JSON.')
    throw error
  }
}

function at(value: JsonValue, keys: readonly (string | number)[]): JsonValue | undefined {
  let found: JsonValue | undefined = value
  for (const key of keys) {
    if (typeof key === 'number') found = Array.isArray(found) ? (found as readonly JsonValue[]).at(key) : undefined
    else found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  }
  return found
}

function textOf(value: JsonValue | undefined, path: string): string {
  if (value === undefined) throw new AppError('not_found', `${path} finds nothing in the answer.`)
  if (value === null) throw new AppError('not_found', `${path} is null in the answer.`)
  const text = typeof value === 'string' ? value : value instanceof ExactNumber ? value.text : jsonOf(value)
  if (text.length > largestValue) throw new AppError('bad_input', `What ${path} finds is too large for a variable.`)
  return text
}

/** Compact, with each digit. */
function jsonOf(value: JsonValue): string {
  if (value instanceof ExactNumber) return value.text
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one)}`)
    .join(',')}}`
}

async function byJq(path: string, bodyId: string, deps: Deps, signal: AbortSignal): Promise<FoundValue> {
  const filter = isJsonPath(path) ? `${asJq(path)} | .[]` : path
  const input = { bodyId, filter, indent: null, raw: false, timeLimit: jqLimit }
  const result = await deps.jq.run(input, { signal, progress() {} })
  try {
    if (result.failure) throw new AppError('jq_filter', result.failure.message)
    if (!result.outputs) throw new AppError('not_found', `${path} finds nothing in the answer.`)
    if (result.size > largestValue * 2)
      throw new AppError('bad_input', `What ${path} finds is too large for a variable.`)
    const all = await new globalThis.Response(deps.bodies.read(result.bodyId)).text()
    const first = all.split('\n').find((line) => line.trim() !== '') ?? ''
    const notes = [
      ...(result.outputs > 1 ? [`the first of ${result.outputs} values`] : []),
      ...(result.rounding ? ['jq may have rounded it'] : []),
    ]
    return { text: textOf(parseExact(first), path), note: notes.length > 0 ? notes.join('; ') : null }
  } finally {
    deps.bodies.release([result.bodyId])
  }
}
