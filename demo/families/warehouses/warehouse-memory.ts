import type { JsonObject } from '#shared/json/exact-value.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { settle } from './life-cycle.ts'
import { sampleWarehouses } from './sample-warehouses.ts'
import type { Warehouse } from './warehouse.ts'

interface WarehouseMemory {
  byId: Map<string, Warehouse>
  /** What holds for all warehouses of the workspace. */
  config: JsonObject
}

function begin(store: Store): WarehouseMemory {
  const warehouses = sampleWarehouses(store.clock.now())
  return {
    byId: new Map(warehouses.map((warehouse) => [warehouse.id, warehouse])),
    config: {
      security_policy: 'DATA_ACCESS_CONTROL',
      data_access_config: [],
      sql_configuration_parameters: { configuration_pairs: [{ key: 'ANSI_MODE', value: 'true' }] },
      enabled_warehouse_types: [
        { warehouse_type: 'PRO', enabled: true },
        { warehouse_type: 'CLASSIC', enabled: true },
      ],
      channel: { name: 'CHANNEL_NAME_CURRENT' },
      enable_serverless_compute: true,
    },
  }
}

export function warehousesOf(store: Store): WarehouseMemory {
  return store.part(begin)
}

/** As it is by now. Throws RESOURCE_DOES_NOT_EXIST. */
export function findWarehouse(id: string, store: Store): Warehouse {
  const warehouse = warehousesOf(store).byId.get(id)
  if (warehouse === undefined) throw doesNotExist(`SQL warehouse ${id} does not exist.`)
  settle(warehouse, store.clock.now())
  return warehouse
}
