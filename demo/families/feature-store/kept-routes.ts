import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import type { KeptKind } from './kept-kind.ts'
import { readChanged, readNew } from './read-kept.ts'

const most = 500

/** Create, list, get, update and delete of one kind. */
export function keptRoutes(kind: KeptKind): readonly Route[] {
  const one = `${kind.path}/{${kind.idField}}`
  return [
    { method: 'POST', path: kind.path, handle: (request, store) => jsonAnswer(create(kind, request, store)) },
    { method: 'GET', path: kind.path, handle: (request, store) => list(kind, request, store) },
    { method: 'GET', path: one, handle: (request, store) => get(kind, request, store) },
    { method: 'PATCH', path: one, handle: (request, store) => update(kind, request, store) },
    { method: 'DELETE', path: one, handle: (request, store) => remove(kind, request, store) },
  ]
}

/** Throws RESOURCE_ALREADY_EXISTS, QUOTA_EXCEEDED and INVALID_PARAMETER_VALUE. */
export function create(kind: KeptKind, request: ApiRequest, store: Store): JsonObject {
  const given = readNew(request.parameters, kind)
  const kept = { ...given, ...kind.complete(given, request, store) }
  const id = String(kept[kind.idField])
  const all = store.part(kind.samples)
  if (all.has(id)) throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `The ${kind.noun} ${id} already exists.`)
  if (all.size >= most) throw quotaExceeded(`This workspace holds no more than ${most} of each of these.`)
  all.set(id, kept)
  return describe(kind, kept, store)
}

function list(kind: KeptKind, request: ApiRequest, store: Store): Answer {
  const all = [...store.part(kind.samples).values()].filter((kept) => kind.isListed?.(kept, request) ?? true)
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 100, most: 1000 })
  const described = items.map((kept) => describe(kind, kept, store))
  return jsonAnswer({ ...unlessEmpty(kind.listField, described), ...next })
}

function get(kind: KeptKind, request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describe(kind, find(kind, request, store), store))
}

function update(kind: KeptKind, request: ApiRequest, store: Store): Answer {
  const before = find(kind, request, store)
  const changed = { ...readChanged(before, request.parameters, kind), ...kind.touch?.(store) }
  store.part(kind.samples).set(String(before[kind.idField]), changed)
  return jsonAnswer(describe(kind, changed, store))
}

function remove(kind: KeptKind, request: ApiRequest, store: Store): Answer {
  store.part(kind.samples).delete(String(find(kind, request, store)[kind.idField]))
  return emptyAnswer()
}

function find({ idField, noun, samples }: KeptKind, { pathValues }: ApiRequest, store: Store): JsonObject {
  const id = pathValues[idField] ?? ''
  const kept = store.part(samples).get(id)
  if (kept === undefined) throw doesNotExist(`The ${noun} ${id.slice(0, 200)} does not exist.`)
  return kept
}

function describe(kind: KeptKind, kept: JsonObject, store: Store): JsonObject {
  return kind.describe?.(kept, store.clock.now()) ?? kept
}
