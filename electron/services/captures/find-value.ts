import { AppError } from '#shared/errors.ts'
import { parseExact } from '#shared/json/exact-json.ts'
import { JsonReader, NotJson } from '#shared/json/print/json-reader.ts'
import { type Place, ValuePlace } from '#shared/json/print/value-place.ts'
import { isJsonPath } from '#shared/jsonpath/jsonpath.ts'
import { parseJsonPath } from '#shared/jsonpath/parse-json-path.ts'
import type { Bodies } from '../bodies/bodies.ts'
import { asJq } from '../jq/as-jq.ts'
import type { JqService } from '../jq/jq-service.ts'
import { reprintedPath } from '../jq/stream-plan.ts'

export interface FoundValue {
  /** A text without its quotes, anything else as it stands in the answer, or as jq prints it. */
  text: string
  /** What is to be known of it: that there were several, that jq rounded. */
  note: string | null
}

interface Deps {
  bodies: Bodies
  jq: Pick<JqService, 'run'>
}

/** A variable is no place for more. */
const largestValue = 1_000_000
/** In bytes: what it says may be written with an escape for each letter. */
const largestEscaped = 6 * largestValue
const jqLimit = 30_000
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What a JSONPath or jq filter finds in an answer. Throws `jq_filter` and other AppErrors; `not_found` where there is nothing. */
export async function findValue(path: string, bodyId: string, deps: Deps, signal: AbortSignal): Promise<FoundValue> {
  const keys = isJsonPath(path) ? plainKeys(path) : reprintedPath(path)
  try {
    if (keys) return { text: await cutOut(keys, bodyId, path, deps.bodies, signal), note: null }
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    // jq also knows texts of several values.
    if (isJsonPath(path)) throw new AppError('not_found', 'The answer is no JSON.')
  }
  return byJq(path, bodyId, deps, signal)
}

/** The keys and places of a path that leads to one value. */
function plainKeys(path: string): (string | number)[] | null {
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

/** The value as it stands in the answer: no digit, key or blank of it is another. Throws `NotJson`. */
async function cutOut(
  given: readonly (string | number)[],
  bodyId: string,
  path: string,
  bodies: Bodies,
  signal: AbortSignal,
): Promise<string> {
  const nothing = new AppError('not_found', `${path} finds nothing in the answer.`)
  const keys = [...given]
  for (const [at, key] of keys.entries()) {
    if (typeof key === 'string' || key >= 0) continue
    // Counted from the end.
    const list = await placeOf(keys.slice(0, at), bodyId, bodies, signal)
    keys[at] = (list?.items ?? 0) + key
  }
  const place = await placeOf(keys, bodyId, bodies, signal)
  if (!place) throw nothing
  if (place.to - place.from > largestEscaped) throw tooLarge(path)
  const json = decoder.decode(await readPart(place, bodyId, bodies, signal))
  check(json)
  return textOf(json, path)
}

async function placeOf(
  keys: readonly (string | number)[],
  bodyId: string,
  bodies: Bodies,
  signal: AbortSignal,
): Promise<Place | null> {
  const finder = new ValuePlace(keys)
  const reader = new JsonReader(finder)
  for await (const chunk of bodyFrom(0, bodyId, bodies)) {
    signal.throwIfAborted()
    reader.write(chunk)
  }
  reader.end()
  if (!finder.begun) throw new NotJson(0)
  return finder.found
}

async function readPart({ from, to }: Place, bodyId: string, bodies: Bodies, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(to - from)
  let length = 0
  for await (const chunk of bodyFrom(from, bodyId, bodies)) {
    signal.throwIfAborted()
    const piece = chunk.subarray(0, bytes.length - length)
    bytes.set(piece, length)
    length += piece.length
    if (length === bytes.length) break
  }
  return bytes
}

function bodyFrom(position: number, bodyId: string, bodies: Bodies): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = bodies.read(bodyId, position)
  if (!stream) throw new AppError('not_found', 'The answer is no longer kept.')
  return stream
}

/** Of a text what it says, all else as it is written. */
function textOf(json: string, path: string): string {
  if (json === 'null') throw new AppError('not_found', `${path} is null in the answer.`)
  const text = json.startsWith('"') ? String(parseExact(json)) : json
  if (text.length > largestValue) throw tooLarge(path)
  return text
}

/** What lies in a value was only skipped so far. Throws `NotJson`. */
function check(json: string): void {
  try {
    parseExact(json)
  } catch (error) {
    throw error instanceof SyntaxError ? new NotJson(0) : error
  }
}

function tooLarge(path: string): AppError {
  return new AppError('bad_input', `What ${path} finds is too large for a variable.`)
}

async function byJq(path: string, bodyId: string, deps: Deps, signal: AbortSignal): Promise<FoundValue> {
  const filter = isJsonPath(path) ? `${asJq(path)} | .[]` : path
  const input = { bodyId, filter, indent: null, raw: false, timeLimit: jqLimit }
  const result = await deps.jq.run(input, { signal, progress() {} })
  try {
    if (result.failure) throw new AppError('jq_filter', result.failure.message)
    if (!result.outputs) throw new AppError('not_found', `${path} finds nothing in the answer.`)
    if (result.size > largestEscaped) throw tooLarge(path)
    const all = await new globalThis.Response(deps.bodies.read(result.bodyId)).text()
    const first = all.split('\n').find((line) => line.trim() !== '') ?? ''
    const notes = [
      ...(result.outputs > 1 ? [`the first of ${result.outputs} values`] : []),
      ...(result.rounding ? ['jq may have rounded it'] : []),
    ]
    return { text: textOf(first, path), note: notes.length > 0 ? notes.join('; ') : null }
  } finally {
    deps.bodies.release([result.bodyId])
  }
}
