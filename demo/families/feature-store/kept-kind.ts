import type { JsonObject } from '#shared/json/exact-value.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import type { FieldKinds } from '../sql-objects/field-kinds.ts'

/** Things that are kept much as they are given: the calls are the same for all of them. */
export interface KeptKind {
  /** Of all of them; one is at its id below. */
  path: string
  /** What people call one. */
  noun: string
  /** The field that holds its id, which is also the path's last parameter. */
  idField: string
  /** Under which lists have them. */
  listField: string
  /** What clients may say, without the id. */
  fields: FieldKinds
  required: readonly string[]
  /** What is there at the start; also the key of the memory. */
  samples: (store: Store) => Map<string, JsonObject>
  /** What the platform says of a new one; throws for what cannot be. */
  complete: (given: JsonObject, request: ApiRequest, store: Store) => JsonObject
  /** What the platform says after a change. */
  touch?: (store: Store) => JsonObject
  /** As it is by now. */
  describe?: (kept: JsonObject, now: number) => JsonObject
  /** Which ones a list is asked for. */
  isListed?: (kept: JsonObject, request: ApiRequest) => boolean
}

/** Sample things by their ids. */
export function byId(idField: string, all: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(all.map((kept) => [String(kept[idField]), kept]))
}
