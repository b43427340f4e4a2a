import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Warehouse } from './warehouse.ts'

/** As `get` and `list` show it; `origin` is where this workspace is reached. */
export function describeWarehouse(warehouse: Warehouse, origin: string): JsonObject {
  const { hostname, port } = new URL(origin)
  const path = `/sql/1.0/warehouses/${warehouse.id}`
  const running = warehouse.state === 'RUNNING'
  return {
    id: warehouse.id,
    name: warehouse.name,
    ...warehouse.settings,
    creator_name: warehouse.creator,
    state: warehouse.state,
    num_clusters: running ? Number(warehouse.settings.min_num_clusters) : 0,
    num_active_sessions: 0,
    jdbc_url: `jdbc:databricks://${hostname}:${port}/default;transportMode=http;ssl=1;httpPath=${path};`,
    odbc_params: { hostname, path, protocol: 'https', port: Number(port) },
    ...(running ? { health: { status: 'HEALTHY' } } : {}),
  }
}
