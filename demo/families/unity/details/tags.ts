import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { doesNotExist, invalidParameter, PlatformError, quotaExceeded } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { columnNames } from '../column-names.ts'
import { findSecurable } from '../securables/find-securable.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { fullNameOf, type Kind, type Securable } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'

interface Tag {
  /** Empty for those of the whole object. */
  column: string
  key: string
  value: string
  /** Milliseconds since 1970. */
  updated: number
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['catalogs', 'catalog'],
  ['schemas', 'schema'],
  ['tables', 'table'],
  ['volumes', 'volume'],
  ['functions', 'function'],
  ['registered_models', 'registered_model'],
  ['columns', 'table'],
])
const mostTags = 1000
const all = `${unityPath}/entity-tag-assignments`
const ofEntity = `${all}/{entity_type}/{entity_name}/tags`
const one = `${ofEntity}/{tag_key}`
const tagged = uuidOf('table main.default.trips')

export const tagRoutes: readonly Route[] = [
  { method: 'POST', path: all, handle: createTag },
  { method: 'GET', path: ofEntity, handle: listTags },
  { method: 'GET', path: one, handle: getTag },
  { method: 'PATCH', path: one, handle: changeTag },
  { method: 'DELETE', path: one, handle: deleteTag },
]

interface Entity {
  type: string
  securable: Securable
  column: string
  tags: Tag[]
}

function begin(): WeakMap<Securable, Tag[]> {
  return new WeakMap()
}

/** The type and name are in the path or, at creation, in the body. Throws for what is not there. */
function entityIn({ parameters }: ApiRequest, store: Store): Entity {
  const type = parameters.requiredText('entity_type')
  const name = parameters.requiredText('entity_name')
  const kind = kinds.get(type)
  if (kind === undefined) {
    throw invalidParameter(`entity_type must be one of ${[...kinds.keys()].join(', ')}, but was ${type.slice(0, 100)}.`)
  }
  const cut = type === 'columns' ? name.lastIndexOf('.') : name.length
  const securable = findSecurable(kind, name.slice(0, Math.max(cut, 0)), store)
  const column = name.slice(cut + 1)
  if (type === 'columns' && !columnNames(securable).includes(column)) {
    throw doesNotExist(`Column '${name.slice(0, 300)}' does not exist.`)
  }
  const known = store.part(begin)
  const sample: Tag = { column: '', key: 'team', value: 'data-platform', updated: securable.created }
  const tags = known.get(securable) ?? (securable.id === tagged ? [sample] : [])
  known.set(securable, tags)
  return { type, securable, column, tags }
}

function createTag(request: ApiRequest, store: Store): Answer {
  const entity = entityIn(request, store)
  const key = request.parameters.requiredText('tag_key')
  if (/[.,:=/\-\s]/.test(key) || key.length > 255)
    throw invalidParameter(`"${key.slice(0, 300)}" is not a valid tag key.`)
  if (entity.tags.some((tag) => tag.column === entity.column && tag.key === key)) {
    throw new PlatformError(409, 'RESOURCE_ALREADY_EXISTS', `The tag ${key} is assigned already.`)
  }
  if (entity.tags.length >= mostTags) throw quotaExceeded(`An object has no more than ${mostTags} tags.`)
  const tag = { column: entity.column, key, value: valueIn(request), updated: store.clock.now() }
  entity.tags.push(tag)
  return jsonAnswer(describe(tag, entity))
}

function listTags(request: ApiRequest, store: Store): Answer {
  const entity = entityIn(request, store)
  const own = entity.tags.filter(({ column }) => column === entity.column)
  const { items, next } = pageOfList(request.parameters, own, { server: 1000 })
  return jsonAnswer({ tag_assignments: items.map((tag) => describe(tag, entity)), ...next })
}

function getTag(request: ApiRequest, store: Store): Answer {
  const entity = entityIn(request, store)
  return jsonAnswer(describe(findTag(request, entity), entity))
}

/** Only the value can change. */
function changeTag(request: ApiRequest, store: Store): Answer {
  const entity = entityIn(request, store)
  const tag = findTag(request, entity)
  request.parameters.requiredText('update_mask')
  tag.value = valueIn(request)
  tag.updated = store.clock.now()
  return jsonAnswer(describe(tag, entity))
}

function deleteTag(request: ApiRequest, store: Store): Answer {
  const entity = entityIn(request, store)
  entity.tags.splice(entity.tags.indexOf(findTag(request, entity)), 1)
  return emptyAnswer()
}

function findTag({ pathValues }: ApiRequest, { tags, column }: Entity): Tag {
  const key = pathValues.tag_key!
  const found = tags.find((tag) => tag.column === column && tag.key === key)
  if (found === undefined) throw doesNotExist(`The tag ${key.slice(0, 300)} is not assigned.`)
  return found
}

function valueIn({ parameters }: ApiRequest): string {
  const value = parameters.text('tag_value') ?? ''
  if (value.length > 1000) throw invalidParameter('tag_value must not be longer than 1000 characters.')
  return value
}

function describe({ key, value, column, updated }: Tag, { type, securable }: Entity): JsonObject {
  const name = fullNameOf(securable)
  return {
    entity_type: type,
    entity_name: column === '' ? name : `${name}.${column}`,
    tag_key: key,
    ...(value === '' ? {} : { tag_value: value }),
    update_time: new Date(updated).toISOString(),
    updated_by: workspaceUser,
  }
}
