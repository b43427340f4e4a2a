import { type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'

/** One configuration of the account. */
export interface AccountObject {
  id: string
  /** What requests gave, checked. */
  fields: JsonObject
  /** Milliseconds since 1970; `updated` also tells since when a change is under way. */
  created: number
  updated: number
  /** Since when it is being deleted, where that takes a while. */
  leaving?: number
  /** The token of the request that made it, so that the same request again makes no other. */
  requestId?: string
}

export type AccountObjects = Map<string, AccountObject>

/** What the objects of one kind have of their own. */
export interface Kind {
  /** Below `accounts/{account_id}/`. */
  path: string
  /** What it is called in a sentence. */
  word: string
  /** The parameter of the id in paths, and its field in answers unless `shownId` says another. */
  idField: string
  shownId?: string
  /** How ids look; UUIDs unless said. */
  newId?: (store: Store, fields: JsonObject) => string
  /** Its value is there once among all of the kind. */
  nameField?: string
  most: number
  /** The sample objects. The function itself is the key of the memory. */
  begin(store: Store): AccountObjects
  /** The fields of a create request, checked, or those of a change to what was there. */
  read(parameters: Parameters, before?: JsonObject): JsonObject
  /** What answers say beside the fields, the id and the account. */
  more?(object: AccountObject, store: Store): JsonObject
  /** How many milliseconds a deleted one is still seen. */
  leavesFor?: number
}

/** All of a kind, as they are by now. */
export function objectsOf(kind: Kind, store: Store): AccountObjects {
  const objects = store.part(kind.begin)
  if (kind.leavesFor === undefined) return objects
  for (const { id, leaving } of objects.values()) {
    if (leaving !== undefined && store.clock.now() - leaving >= kind.leavesFor) objects.delete(id)
  }
  return objects
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findObject(kind: Kind, id: string, store: Store): AccountObject {
  const object = objectsOf(kind, store).get(id)
  if (object === undefined) throw doesNotExist(`The account has no ${kind.word} with the id ${id}.`)
  return object
}

export function describeObject(kind: Kind, object: AccountObject, accountId: string, store: Store): JsonObject {
  const more = kind.more?.(object, store) ?? {}
  return { ...object.fields, ...more, [kind.shownId ?? kind.idField]: idValue(kind, object.id), account_id: accountId }
}

/** Ids of workspaces are numbers. */
function idValue({ idField }: Kind, id: string): JsonValue {
  return idField === 'workspace_id' ? numberOf(id) : id
}

/** For `more` of the kinds that tell when they were made. */
export function creationTime({ created }: AccountObject): JsonObject {
  return { creation_time: created }
}
