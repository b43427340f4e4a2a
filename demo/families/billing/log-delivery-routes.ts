import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { missingField } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addObject, changeObject, describe, foundIn } from '../account/calls.ts'
import { type AccountObject, objectsOf } from '../account/kind.ts'
import { logDeliveryKind, readStatus } from './log-delivery.ts'

const path = '/api/2.0/accounts/{account_id}/log-delivery'
const one = `${path}/{log_delivery_configuration_id}`

export const logDeliveryRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listConfigurations },
  { method: 'POST', path, handle: createConfiguration },
  {
    method: 'GET',
    path: one,
    handle: (request, store) => answer(foundIn(logDeliveryKind, request, store), request, store),
  },
  { method: 'PATCH', path: one, handle: setStatus },
]

function listConfigurations(request: ApiRequest, store: Store): Answer {
  const { parameters } = request
  readStatus(parameters)
  const wanted = ['credentials_id', 'storage_configuration_id', 'status'].filter((name) => parameters.text(name))
  const found = [...objectsOf(logDeliveryKind, store).values()].filter(({ fields }) =>
    wanted.every((name) => fields[name] === parameters.text(name)),
  )
  const { items, next } = pageOf(parameters, found, { name: 'page_size', usual: 20, most: 20 })
  const log_delivery_configurations = items.map((each) => describe(logDeliveryKind, each, request, store))
  return jsonAnswer({ log_delivery_configurations, ...next })
}

function createConfiguration(request: ApiRequest, store: Store): Answer {
  const fields = logDeliveryKind.read(request.parameters)
  return answer(addObject(logDeliveryKind, fields, store), request, store, 201)
}

/** The only thing that can be changed: configurations are never deleted. */
function setStatus(request: ApiRequest, store: Store): Answer {
  const before = foundIn(logDeliveryKind, request, store)
  const status = readStatus(request.parameters)
  if (status === undefined) throw missingField('status')
  changeObject(logDeliveryKind, before, { ...before.fields, status }, store)
  return emptyAnswer()
}

function answer(object: AccountObject, request: ApiRequest, store: Store, status = 200): Answer {
  return jsonAnswer({ log_delivery_configuration: describe(logDeliveryKind, object, request, store) }, status)
}
