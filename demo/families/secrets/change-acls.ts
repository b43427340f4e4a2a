import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { findScope, type Permission, type Scope } from './scope.ts'

export function putAcl({ parameters }: ApiRequest, store: Store): Answer {
  const scope = findScope(parameters, store)
  const principal = parameters.requiredText('principal')
  const permission = parameters.choice('permission', ['READ', 'WRITE', 'MANAGE'])
  if (permission === undefined) throw missingField('permission')
  scope.acls.set(principal, permission)
  return emptyAnswer()
}

export function deleteAcl({ parameters }: ApiRequest, store: Store): Answer {
  const scope = findScope(parameters, store)
  const [principal] = findAcl(parameters, scope)
  scope.acls.delete(principal)
  return emptyAnswer()
}

export function getAcl({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeAcl(findAcl(parameters, findScope(parameters, store))))
}

export function listAcls({ parameters }: ApiRequest, store: Store): Answer {
  const items = [...findScope(parameters, store).acls].map(describeAcl)
  return jsonAnswer(items.length === 0 ? {} : { items })
}

function findAcl(parameters: Parameters, scope: Scope): readonly [string, Permission] {
  const principal = parameters.requiredText('principal')
  const permission = scope.acls.get(principal)
  if (permission === undefined) {
    throw doesNotExist(`No permission of ${principal} is set on scope ${scope.name}.`)
  }
  return [principal, permission]
}

function describeAcl([principal, permission]: readonly [string, Permission]): JsonObject {
  return { principal, permission }
}
