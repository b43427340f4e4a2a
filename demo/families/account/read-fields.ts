import { printExact } from '#shared/json/exact-json.ts'
import { ExactNumber, isJsonObject, type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import { Parameters } from '../../http/parameters.ts'
import { invalidParameter, malformedRequest, missingField } from '../../http/platform-error.ts'

const longestText = 4000
const longestEntry = 1000

/** The texts of these names that are given. */
export function readTexts(parameters: Parameters, names: readonly string[]): JsonObject {
  const given = names.flatMap((name) => {
    const value = parameters.text(name)
    if (value !== undefined && value.length > longestText) {
      throw invalidParameter(`${name} must not be longer than ${longestText} characters.`)
    }
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(given)
}

/** A text of a given form. Throws INVALID_PARAMETER_VALUE for any other, `wanted` saying what it has to be. */
export function readFormed(parameters: Parameters, name: string, form: RegExp, wanted: string): string {
  const value = parameters.requiredText(name)
  if (!form.test(value)) throw invalidParameter(`${name} must be ${wanted}, but was ${value.slice(0, 200)}.`)
  return value
}

/** A name that people give: not empty, and short. */
export function readName(parameters: Parameters, name: string, longest = 256): string {
  const value = parameters.requiredText(name)
  if (value.length > longest) throw invalidParameter(`${name} must not be longer than ${longest} characters.`)
  return value
}

/** The list of texts in the body, of a length within the range. */
export function readList(parameters: Parameters, name: string, least: number, most: number): readonly string[] {
  const values = parameters.texts(name)
  if (values.length < least || values.length > most) {
    throw invalidParameter(`${name} must have ${least} to ${most} entries, but has ${values.length}.`)
  }
  if (values.some(({ length }) => length > longestEntry)) {
    throw invalidParameter(`An entry of ${name} must not be longer than ${longestEntry} characters.`)
  }
  return values
}

/** Of an object, the fields of these names, which are texts. */
export function readTextObject(
  parameters: Parameters,
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
): JsonObject {
  if (parameters.object(name) === undefined) throw missingField(name)
  const fields = required.map((field) => [field, readName(parameters, `${name}.${field}`, longestText)] as const)
  const others = optional.flatMap((field) => {
    const given = readTexts(parameters, [`${name}.${field}`])
    return Object.values(given).map((value) => [field, value] as const)
  })
  return Object.fromEntries([...fields, ...others])
}

/** An object of texts by name, as tags are. */
export function readTags(parameters: Parameters, name: string): JsonObject | undefined {
  const tags = parameters.object(name)
  if (tags === undefined) return undefined
  const entries = Object.entries(tags)
  if (entries.length > 45) throw invalidParameter(`${name} must not have more than 45 tags.`)
  for (const [key, value] of entries) {
    if (typeof value !== 'string') throw malformedRequest(`Could not parse request object: ${name} must hold strings.`)
    if (key.length + value.length > longestEntry) {
      throw invalidParameter(`A tag of ${name} must not be longer than ${longestEntry} characters.`)
    }
  }
  return tags
}

/** What the object of this name says, as a request of its own. Throws when there is none. */
export function within(parameters: Parameters, name: string): Parameters {
  const object = parameters.object(name)
  if (object === undefined) throw missingField(name)
  return new Parameters(new Map(), object)
}

/** The 64-bit ids of a list in the body. */
export function readIds(parameters: Parameters, name: string, most: number): readonly JsonValue[] {
  return listIn(parameters, name, most).map((value) => {
    const text = value instanceof ExactNumber ? value.text : String(value)
    if (!/^\d{1,19}$/.test(text))
      throw malformedRequest(`Could not parse request object: ${name} must be a list of ids.`)
    return numberOf(text)
  })
}

/** The objects of a list in the body, each as a request of its own. */
export function readObjects(parameters: Parameters, name: string, most: number): readonly Parameters[] {
  return listIn(parameters, name, most).map((value) => {
    if (!isJsonObject(value))
      throw malformedRequest(`Could not parse request object: ${name} must be a list of objects.`)
    return new Parameters(new Map(), value)
  })
}

/** An object that is taken as it is, unless it is very large; nothing when it is not there. */
export function readAnyObject(parameters: Parameters, name: string): JsonObject {
  const object = parameters.object(name)
  if (object === undefined) return {}
  if (printExact(object).length > 20_000) throw invalidParameter(`${name} is too large.`)
  return { [name]: object }
}

function listIn(parameters: Parameters, name: string, most: number): readonly JsonValue[] {
  const value = parameters.bodyObject()[name]
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw malformedRequest(`Could not parse request object: ${name} must be a list.`)
  const list: readonly JsonValue[] = value
  if (list.length > most) throw invalidParameter(`${name} must not have more than ${most} entries.`)
  return list
}
