import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { type AccountObject, describeObject, findObject, type Kind, objectsOf } from './kind.ts'
import { demandReferences, demandUnused } from './references.ts'

/** All of them at once, as a plain array. */
export function listObjects(kind: Kind, request: ApiRequest, store: Store): Answer {
  return jsonAnswer([...objectsOf(kind, store).values()].map((object) => describe(kind, object, request, store)))
}

export function getObject(kind: Kind, request: ApiRequest, store: Store): Answer {
  return answerOne(kind, foundIn(kind, request, store), request, store)
}

export function createObject(kind: Kind, request: ApiRequest, store: Store): Answer {
  const fields = kind.read(request.parameters)
  return answerOne(kind, addObject(kind, fields, store), request, store, 201)
}

/** Throws for a name that is taken, for references to nothing, and when there are too many. */
export function addObject(kind: Kind, fields: JsonObject, store: Store): AccountObject {
  const objects = objectsOf(kind, store)
  demandFreeName(kind, fields, store)
  demandReferences(kind, fields, store)
  if (objects.size >= kind.most) throw quotaExceeded(`An account holds no more than ${kind.most} of ${kind.path}.`)
  const id = kind.newId?.(store, fields) ?? uuidOf(store.sequence.letters(20))
  const now = store.clock.now()
  const object = { id, fields, created: now, updated: now }
  objects.set(id, object)
  return object
}

/** Everything that the request leaves out is gone afterwards. */
export function replaceObject(kind: Kind, request: ApiRequest, store: Store): Answer {
  const before = foundIn(kind, request, store)
  return answerOne(
    kind,
    changeObject(kind, before, kind.read(request.parameters, before.fields), store),
    request,
    store,
  )
}

/** Takes the fields over in the place of those there were. */
export function changeObject(kind: Kind, before: AccountObject, fields: JsonObject, store: Store): AccountObject {
  demandFreeName(kind, fields, store, before)
  demandReferences(kind, fields, store)
  const object = { ...before, fields, updated: store.clock.now() }
  objectsOf(kind, store).set(object.id, object)
  return object
}

/** Answers with what it was. */
export function deleteObject(kind: Kind, request: ApiRequest, store: Store): Answer {
  const object = foundIn(kind, request, store)
  demandUnused(kind, object.id, store)
  if (kind.leavesFor === undefined) objectsOf(kind, store).delete(object.id)
  else object.leaving ??= store.clock.now()
  return answerOne(kind, object, request, store)
}

export function foundIn(kind: Kind, { pathValues }: ApiRequest, store: Store): AccountObject {
  return findObject(kind, pathValues[kind.idField]!, store)
}

export function answerOne(kind: Kind, object: AccountObject, request: ApiRequest, store: Store, status = 200): Answer {
  return jsonAnswer(describe(kind, object, request, store), status)
}

export function describe(kind: Kind, object: AccountObject, { pathValues }: ApiRequest, store: Store): JsonObject {
  return describeObject(kind, object, pathValues.account_id!, store)
}

function demandFreeName(kind: Kind, fields: JsonObject, store: Store, own?: AccountObject): void {
  const { nameField } = kind
  if (nameField === undefined || fields[nameField] === undefined) return
  const name = fields[nameField]
  const others = [...objectsOf(kind, store).values()].filter(({ id }) => id !== own?.id)
  if (others.some((other) => other.fields[nameField] === name)) {
    throw new PlatformError(
      409,
      'RESOURCE_ALREADY_EXISTS',
      `The account has a ${kind.word} with the ${nameField} ${String(name)} already.`,
    )
  }
}
