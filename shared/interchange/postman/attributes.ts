import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { objectsIn, textIn } from '../read-json.ts'

/** The settings of an auth: a list of keys and values since version 2.1, an object before. */
export function attributesOf(value: JsonValue | undefined): Map<string, string> {
  if (isJsonObject(value)) return new Map(Object.entries(value).map(([key, each]) => [key, textIn(each)]))
  return new Map(objectsIn(value).map((each) => [textIn(each.key), textIn(each.value)]))
}

/** A description: text, or an object with its text in `content`. */
export function docsOf({ description }: JsonObject): { docs?: string } {
  const text = isJsonObject(description) ? textIn(description.content) : textIn(description)
  return text.trim() === '' ? {} : { docs: text }
}

export function isDisabled(object: JsonObject): boolean {
  return object.disabled === true || object.enabled === false
}
