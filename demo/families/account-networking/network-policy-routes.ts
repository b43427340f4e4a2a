import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createObject, deleteObject, describe, foundIn, getObject, replaceObject } from '../account/calls.ts'
import { objectsOf } from '../account/kind.ts'
import { workspaceKind } from '../account/workspaces.ts'
import { defaultPolicyId, networkPolicyKind } from './network-policies.ts'

const account = '/api/2.0/accounts/{account_id}'
const policies = `${account}/network-policies`
const policy = `${policies}/{network_policy_id}`
const option = `${account}/workspaces/{workspace_id}/network`

export const networkPolicyRoutes: readonly Route[] = [
  { method: 'GET', path: policies, handle: listPolicies },
  { method: 'POST', path: policies, handle: (request, store) => createObject(networkPolicyKind, request, store) },
  { method: 'GET', path: policy, handle: (request, store) => getObject(networkPolicyKind, request, store) },
  { method: 'PUT', path: policy, handle: (request, store) => replaceObject(networkPolicyKind, request, store) },
  { method: 'DELETE', path: policy, handle: deletePolicy },
  { method: 'GET', path: option, handle: getOption },
  { method: 'PUT', path: option, handle: setOption },
]

/** The policies of workspaces that follow another than the default one, by the id of the workspace. */
function begin(): Map<string, string> {
  return new Map()
}

function listPolicies(request: ApiRequest, store: Store): Answer {
  const all = [...objectsOf(networkPolicyKind, store).values()]
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 20, most: 20 })
  return jsonAnswer({ items: items.map((each) => describe(networkPolicyKind, each, request, store)), ...next })
}

function deletePolicy(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(networkPolicyKind, request, store)
  const workspaces = objectsOf(workspaceKind, store)
  const user = [...store.part(begin)].find(([workspace, used]) => used === id && workspaces.has(workspace))
  if (id === defaultPolicyId) throw invalidState(`The network policy ${id} cannot be deleted.`)
  if (user !== undefined)
    throw invalidState(`The network policy ${id} cannot be deleted: workspace ${user[0]} follows it.`)
  deleteObject(networkPolicyKind, request, store)
  return emptyAnswer()
}

function getOption(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(workspaceKind, request, store)
  return jsonAnswer({ workspace_id: numberOf(id), network_policy_id: store.part(begin).get(id) ?? defaultPolicyId })
}

function setOption(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(workspaceKind, request, store)
  const wanted = request.parameters.requiredText('network_policy_id')
  if (!objectsOf(networkPolicyKind, store).has(wanted)) {
    throw invalidParameter(`network_policy_id: the account has no network policy with the id ${wanted.slice(0, 100)}.`)
  }
  if (wanted === defaultPolicyId) store.part(begin).delete(id)
  else store.part(begin).set(id, wanted)
  return getOption(request, store)
}

function invalidState(message: string): PlatformError {
  return new PlatformError(400, 'INVALID_STATE', message)
}
