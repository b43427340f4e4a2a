import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { uuidFrom } from '../sql-objects/shelf.ts'
import { settle } from '../warehouses/life-cycle.ts'
import { warehousesOf } from '../warehouses/warehouse-memory.ts'

/** Warehouses as the older calls name them. */
export const dataSourceRoute: Route = {
  method: 'GET',
  path: '/api/2.0/preview/sql/data_sources',
  handle: listDataSources,
}

export function dataSourceId(warehouseId: string): string {
  return uuidFrom(`data source ${warehouseId}`)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function warehouseIdOf(dataSource: string, store: Store): string {
  for (const id of warehousesOf(store).byId.keys()) {
    if (dataSourceId(id) === dataSource) return id
  }
  throw doesNotExist(`Data source with ID ${dataSource} does not exist.`)
}

function listDataSources(_request: ApiRequest, store: Store): Answer {
  const sources = [...warehousesOf(store).byId.values()].map((warehouse) => {
    settle(warehouse, store.clock.now())
    return {
      id: dataSourceId(warehouse.id),
      name: warehouse.name,
      warehouse_id: warehouse.id,
      type: 'databricks_internal',
      syntax: 'sql',
      paused: 0,
      supports_auto_limit: true,
      view_only: false,
    }
  })
  return jsonAnswer(sources)
}
