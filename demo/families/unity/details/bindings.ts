import { isJsonObject, type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { invalidParameter, malformedRequest, quotaExceeded } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { securableOfType } from '../grants/granted-securable.ts'
import { findSecurable } from '../securables/find-securable.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import type { Securable } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'

/** How each workspace may use it, by the workspace's id. */
type Bindings = Map<string, string>

const types = ['BINDING_TYPE_READ_WRITE', 'BINDING_TYPE_READ_ONLY'] as const
const mostBindings = 1000
const path = `${unityPath}/bindings/{securable_type}/{securable_name}`
const ofCatalog = `${unityPath}/workspace-bindings/catalogs/{name}`

export const bindingRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listBindings },
  { method: 'PATCH', path, handle: changeBindings },
  { method: 'GET', path: ofCatalog, handle: listWorkspaces },
  { method: 'PATCH', path: ofCatalog, handle: changeWorkspaces },
]

function begin(): WeakMap<Securable, Bindings> {
  return new WeakMap()
}

function bindingsOf(securable: Securable, store: Store): Bindings {
  const all = store.part(begin)
  const bindings = all.get(securable) ?? new Map()
  all.set(securable, bindings)
  return bindings
}

function listBindings(request: ApiRequest, store: Store): Answer {
  const all = describe(bindingsOf(boundSecurable(request, store), store))
  const { items, next } = pageOfList(request.parameters, all, { server: 1000 })
  return jsonAnswer({ bindings: items, ...next })
}

function changeBindings(request: ApiRequest, store: Store): Answer {
  const bindings = bindingsOf(boundSecurable(request, store), store)
  const add = listIn(request, 'add').map((each) => {
    const type = each.choice('binding_type', types) ?? types[0]
    return [each.requiredIntegerText('workspace_id'), type] as const
  })
  const remove = listIn(request, 'remove').map((each) => each.requiredIntegerText('workspace_id'))
  change(bindings, add, remove)
  return jsonAnswer({ bindings: describe(bindings) })
}

function listWorkspaces({ pathValues }: ApiRequest, store: Store): Answer {
  return answerWorkspaces(bindingsOf(findSecurable('catalog', pathValues.name!, store), store))
}

function changeWorkspaces(request: ApiRequest, store: Store): Answer {
  const bindings = bindingsOf(findSecurable('catalog', request.pathValues.name!, store), store)
  const add = idsIn(request, 'assign_workspaces').map((id) => [id, types[0]] as const)
  change(bindings, add, idsIn(request, 'unassign_workspaces'))
  return answerWorkspaces(bindings)
}

function change(bindings: Bindings, add: readonly (readonly [string, string])[], remove: readonly string[]): void {
  if (bindings.size + add.length > mostBindings) throw quotaExceeded(`There are no more than ${mostBindings} bindings.`)
  for (const [id, type] of add) bindings.set(id, type)
  for (const id of remove) bindings.delete(id)
}

function boundSecurable({ pathValues }: ApiRequest, store: Store): Securable {
  const found = securableOfType(pathValues.securable_type!, pathValues.securable_name!, store)
  if (['catalog', 'credential', 'external_location'].includes(found.kind)) return found
  throw invalidParameter(`A ${found.kind} cannot be bound to workspaces.`)
}

function describe(bindings: Bindings): readonly JsonObject[] {
  return [...bindings].map(([id, binding_type]) => ({ workspace_id: numberOf(id), binding_type }))
}

function answerWorkspaces(bindings: Bindings): Answer {
  return jsonAnswer({ workspaces: [...bindings.keys()].map(numberOf) })
}

function listIn({ parameters }: ApiRequest, field: string): readonly Parameters[] {
  return itemsIn(parameters, field).map((each) => {
    if (!isJsonObject(each))
      throw malformedRequest(`Could not parse request object: ${field} must be a list of objects.`)
    return new Parameters(new Map(), each)
  })
}

function idsIn({ parameters }: ApiRequest, field: string): readonly string[] {
  return itemsIn(parameters, field).map((id) => new Parameters(new Map(), { id }).requiredIntegerText('id'))
}

function itemsIn(parameters: Parameters, field: string): readonly JsonValue[] {
  const list = parameters.bodyObject()[field]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw malformedRequest(`Could not parse request object: ${field} must be a list.`)
  return list
}
