import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { isList, writableName } from './attributes.ts'
import { itemValue, type Kind, listIn } from './directory.ts'
import { readFilter } from './read-filter.ts'

/** The resource after one operation of a PATCH. Throws 400 for an operation or a path that does not exist. */
export function applyOperation(kind: Kind, resource: JsonObject, operation: JsonValue): JsonObject {
  if (!isJsonObject(operation)) throw invalidParameter('Operations holds something that is not an object.')
  const op = String(operation.op ?? '').toLowerCase()
  if (!['add', 'replace', 'remove'].includes(op)) {
    throw invalidParameter(`Patch operation ${operation.op ?? ''} is not one of add, replace and remove.`)
  }
  const path = operation.path
  if (typeof path === 'string' && path !== '') return applyAt(kind, resource, op, readPath(kind, path), operation.value)
  if (op === 'remove') throw invalidParameter('A remove operation needs a path.')
  if (!isJsonObject(operation.value))
    throw invalidParameter('An operation without a path needs an object as its value.')
  return Object.entries(operation.value).reduce(
    (changed, [name, value]) => applyAt(kind, changed, op, readPath(kind, name), value),
    resource,
  )
}

interface Place {
  name: string
  /** Which items of a list are meant; all without it. */
  filter: string | undefined
  /** A part of the attribute: `name.givenName`, `emails[type eq "work"].value`. */
  part: string | undefined
}

function readPath(kind: Kind, path: string): Place {
  const found = /^(?:urn:.*:)?(\w+)(?:\[(.*)\])?(?:\.(\w+))?$/.exec(path)
  const name = found === null ? undefined : writableName(kind, found[1]!)
  if (name === undefined) throw invalidParameter(`The path ${path} cannot be changed.`)
  return { name, filter: found![2], part: found![3] }
}

function applyAt(kind: Kind, resource: JsonObject, op: string, place: Place, value: JsonValue | undefined): JsonObject {
  const { name, part } = place
  if (op !== 'remove' && value === undefined) throw invalidParameter(`The ${op} operation on ${name} needs a value.`)
  if (isList(name)) return { ...resource, [name]: changeList(op, listIn(resource[name]), place, value) }
  if (part !== undefined) return { ...resource, [name]: changePart(op, resource[name], part, value) }
  if (op !== 'remove') return { ...resource, [name]: value as JsonValue }
  if (name === 'userName' || (kind === 'Groups' && name === 'displayName'))
    throw invalidParameter(`${name} is required.`)
  const { [name]: _removed, ...rest } = resource
  return rest
}

function changeList(op: string, list: readonly JsonValue[], { filter, part }: Place, value: JsonValue | undefined) {
  const chosen = filter === undefined ? () => true : itemTest(filter)
  if (part !== undefined) return list.map((item) => (chosen(item) ? changePart(op, item, part, value) : item))
  const given = itemsOf(value)
  if (op === 'remove') {
    const values = given.map(itemValue)
    return list.filter((item) => !chosen(item) || (values.length > 0 && !values.includes(itemValue(item))))
  }
  const kept = op === 'replace' ? list.filter((item) => filter !== undefined && !chosen(item)) : list
  return merge(kept, given)
}

function itemTest(filter: string): (item: JsonValue) => boolean {
  const test = readFilter(filter)
  return (item) => isJsonObject(item) && test(item)
}

/** A value that is there already takes the new one's other fields and keeps its place. */
function merge(list: readonly JsonValue[], given: readonly JsonObject[]): readonly JsonValue[] {
  const byValue = new Map([...list, ...given].map((item) => [itemValue(item), item]))
  return [...byValue.values()]
}

function itemsOf(value: JsonValue | undefined): readonly JsonObject[] {
  if (value === undefined || value === null) return []
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [value]
  return items.map((item) => (isJsonObject(item) ? item : { value: itemValue(item) }))
}

function changePart(op: string, whole: JsonValue | undefined, part: string, value: JsonValue | undefined): JsonObject {
  const object = isJsonObject(whole) ? whole : {}
  if (op !== 'remove') return { ...object, [part]: value as JsonValue }
  const { [part]: _removed, ...rest } = object
  return rest
}
