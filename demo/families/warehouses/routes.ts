import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createWarehouse, deleteWarehouse, editWarehouse, startWarehouse, stopWarehouse } from './change-warehouses.ts'
import { describeWarehouse } from './describe-warehouse.ts'
import { settle } from './life-cycle.ts'
import type { Warehouse } from './warehouse.ts'
import { findWarehouse, warehousesOf } from './warehouse-memory.ts'

/** SQL warehouses, and the same ones under their former name, endpoints. */
export const warehouseRoutes: readonly Route[] = [
  ...routesUnder('warehouses', listWarehouses),
  ...routesUnder('endpoints', listEndpoints),
]

function routesUnder(noun: string, list: Route['handle']): readonly Route[] {
  const all = `/api/2.0/sql/${noun}`
  return [
    { method: 'GET', path: all, handle: list },
    { method: 'POST', path: all, handle: createWarehouse },
    { method: 'GET', path: `${all}/{id}`, handle: getWarehouse },
    { method: 'DELETE', path: `${all}/{id}`, handle: deleteWarehouse },
    { method: 'POST', path: `${all}/{id}/edit`, handle: editWarehouse },
    { method: 'POST', path: `${all}/{id}/start`, handle: startWarehouse },
    { method: 'POST', path: `${all}/{id}/stop`, handle: stopWarehouse },
    { method: 'GET', path: `/api/2.0/sql/config/${noun}`, handle: getConfig },
    { method: 'PUT', path: `/api/2.0/sql/config/${noun}`, handle: setConfig },
  ]
}

function getWarehouse({ pathValues, origin }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeWarehouse(findWarehouse(pathValues.id!, store), origin))
}

function listWarehouses({ parameters, origin }: ApiRequest, store: Store): Answer {
  const { items, next } = pageOf(parameters, settled(store), { name: 'page_size', usual: 100, most: 1000 })
  return jsonAnswer({ warehouses: items.map((each) => describeWarehouse(each, origin)), ...next })
}

/** Without pages: everything at once. */
function listEndpoints({ origin }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ endpoints: settled(store).map((each) => describeWarehouse(each, origin)) })
}

function settled(store: Store): readonly Warehouse[] {
  const all = [...warehousesOf(store).byId.values()]
  for (const warehouse of all) settle(warehouse, store.clock.now())
  return all
}

function getConfig(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer(warehousesOf(store).config)
}

/** Fields that are not named keep their value. */
function setConfig({ parameters }: ApiRequest, store: Store): Answer {
  const memory = warehousesOf(store)
  memory.config = { ...memory.config, ...parameters.bodyObject() }
  return emptyAnswer()
}
