import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'

const mostTags = 20

/** The tags of a request by their keys; a tag without a value has only a key. */
export function readTags(value: JsonValue | undefined): ReadonlyMap<string, JsonObject> {
  if (value === undefined || value === null) return new Map()
  if (!Array.isArray(value)) throw invalidParameter('Tags must be a list.')
  const tags = new Map<string, JsonObject>()
  for (const tag of value as readonly JsonValue[]) {
    const { key, value: text } = isJsonObject(tag) ? tag : {}
    if (typeof key !== 'string' || key === '') throw missingField('tags.key')
    if (text !== undefined && text !== null && typeof text !== 'string')
      throw invalidParameter(`The value of tag ${key} must be a text.`)
    if (key.length > 127 || (text ?? '').length > 255)
      throw invalidParameter(`The tag ${key.slice(0, 127)} is too long.`)
    tags.set(key, text === undefined || text === null ? { key } : { key, value: text })
  }
  demandFewTags(tags.size)
  return tags
}

export function demandFewTags(count: number): void {
  if (count > mostTags) throw invalidParameter(`An endpoint takes no more than ${mostTags} tags.`)
}
