import type { JsonObject } from '#shared/json/exact-value.ts'
import { Parameters } from '../../http/parameters.ts'
import { invalidParameter, malformedRequest } from '../../http/platform-error.ts'
import { type Budget, spend } from './budget.ts'

export type Tags = Map<string, string>

export interface Pair {
  key: string
  value: string
}

const longestKey = 250
const longestTag = 5000

/** The objects of a list in the body, each to be read like a request. Throws MALFORMED_REQUEST. */
export function readItems(parameters: Parameters, name: string, most: number): readonly Parameters[] {
  const list = parameters.bodyObject()[name]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw malformedRequest(`Could not parse request object: ${name} must be a list of objects.`)
  if (list.length > most) {
    throw invalidParameter(`A request can contain at most ${most} ${name}. Got ${list.length} ${name}.`)
  }
  return list.map((item) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return new Parameters(new Map(), item)
    throw malformedRequest(`Could not parse request object: ${name} must be a list of objects.`)
  })
}

/** Names of metrics, parameters and tags. Throws INVALID_PARAMETER_VALUE. */
export function readKey(parameters: Parameters): string {
  const key = parameters.requiredText('key')
  if (Buffer.byteLength(key) > longestKey) {
    throw invalidParameter(`The key '${key.slice(0, 100)}…' has more than ${longestKey} bytes.`)
  }
  if (!/^[\w\-. :/]+$/.test(key)) {
    throw invalidParameter(
      `Invalid key '${key}'. Names may only contain letters, digits, underscores, dashes, periods, spaces, colons and slashes.`,
    )
  }
  return key
}

/** A key with a text, which may be empty but has to be there. */
export function readPair(parameters: Parameters, longest = longestTag): Pair {
  const key = readKey(parameters)
  const value = parameters.text('value')
  if (value === undefined) throw invalidParameter('Missing required field: value')
  if (Buffer.byteLength(value) > longest) {
    throw invalidParameter(`The value of '${key}' has more than ${longest} bytes.`)
  }
  return { key, value }
}

export function readTags(parameters: Parameters, most: number): readonly Pair[] {
  return readItems(parameters, 'tags', most).map((item) => readPair(item))
}

/** The last value of a key stays. Throws QUOTA_EXCEEDED. */
export function writeTags(tags: Tags, pairs: readonly Pair[], budget: Budget): void {
  for (const { key, value } of pairs) {
    spend(budget, value.length - (tags.get(key)?.length ?? -2 * key.length - 100))
    tags.set(key, value)
  }
}

export function describePairs(pairs: ReadonlyMap<string, string>): readonly JsonObject[] {
  return [...pairs].map(([key, value]) => ({ key, value }))
}
