import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import {
  addObject,
  answerOne,
  changeObject,
  createObject,
  deleteObject,
  describe,
  foundIn,
  getObject,
} from '../account/calls.ts'
import { type AccountObject, type Kind, objectsOf } from '../account/kind.ts'
import { connectivityKind } from './connectivity.ts'
import { endpointRuleKind, readRuleChange } from './endpoint-rules.ts'

const configs = '/api/2.0/accounts/{account_id}/network-connectivity-configs'
const config = `${configs}/{network_connectivity_config_id}`
const rules = `${config}/private-endpoint-rules`
const rule = `${rules}/{private_endpoint_rule_id}`

export const connectivityRoutes: readonly Route[] = [
  { method: 'GET', path: configs, handle: listConfigs },
  { method: 'POST', path: configs, handle: (request, store) => createObject(connectivityKind, request, store) },
  { method: 'GET', path: config, handle: (request, store) => getObject(connectivityKind, request, store) },
  { method: 'DELETE', path: config, handle: deleteConfig },
  { method: 'GET', path: rules, handle: listRules },
  { method: 'POST', path: rules, handle: createRule },
  { method: 'GET', path: rule, handle: (request, store) => answerRule(foundRule(request, store), request, store) },
  { method: 'PATCH', path: rule, handle: updateRule },
  { method: 'DELETE', path: rule, handle: deleteRule },
]

function listConfigs(request: ApiRequest, store: Store): Answer {
  return listPage(connectivityKind, [...objectsOf(connectivityKind, store).values()], request, store)
}

/** Its rules go with it. */
function deleteConfig(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(connectivityKind, request, store)
  deleteObject(connectivityKind, request, store)
  for (const each of rulesOf(id, store)) objectsOf(endpointRuleKind, store).delete(each.id)
  return emptyAnswer()
}

function listRules(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(connectivityKind, request, store)
  return listPage(endpointRuleKind, rulesOf(id, store), request, store)
}

function createRule(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(connectivityKind, request, store)
  const fields = endpointRuleKind.read(request.parameters)
  const made = addObject(endpointRuleKind, { network_connectivity_config_id: id, ...fields }, store)
  return answerRule(made, request, store)
}

function updateRule(request: ApiRequest, store: Store): Answer {
  const before = foundRule(request, store)
  const change = readRuleChange(request.parameters, request.parameters.query.get('update_mask')?.[0] || '*')
  return answerRule(changeObject(endpointRuleKind, before, { ...before.fields, ...change }, store), request, store)
}

function deleteRule(request: ApiRequest, store: Store): Answer {
  foundRule(request, store)
  return deleteObject(endpointRuleKind, request, store)
}

function rulesOf(id: string, store: Store): readonly AccountObject[] {
  const all = [...objectsOf(endpointRuleKind, store).values()]
  return all.filter(({ fields }) => fields.network_connectivity_config_id === id)
}

function foundRule(request: ApiRequest, store: Store): AccountObject {
  const found = foundIn(endpointRuleKind, request, store)
  const { id } = foundIn(connectivityKind, request, store)
  if (found.fields.network_connectivity_config_id === id) return found
  throw doesNotExist(`The network connectivity configuration ${id} has no rule with the id ${found.id}.`)
}

function answerRule(object: AccountObject, request: ApiRequest, store: Store): Answer {
  return answerOne(endpointRuleKind, object, request, store)
}

function listPage(kind: Kind, all: readonly AccountObject[], request: ApiRequest, store: Store): Answer {
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 20, most: 1000 })
  return jsonAnswer({ items: items.map((each) => describe(kind, each, request, store)), ...next })
}
