import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { jobsOf } from '../jobs/job-memory.ts'
import { dashboardsOf } from '../lakeview/dashboard.ts'
import { registryOf } from '../model-registry/registry.ts'
import { pipelinesOf } from '../pipelines/pipeline-memory.ts'
import { policiesOf } from '../policies/policy.ts'
import { poolsOf } from '../pools/pool.ts'
import { endpointsOf } from '../serving/endpoint-memory.ts'
import { alertsOf } from '../sql-alerts/alert.ts'
import { timedAlertsOf } from '../sql-alerts/timed-alert.ts'
import { oldDashboardsOf } from '../sql-dashboards/dashboard.ts'
import { queriesOf } from '../sql-queries/query.ts'
import { warehousesOf } from '../warehouses/warehouse-memory.ts'
import type { WorkspaceObject } from '../workspace/workspace-object.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'

type Lookup = (id: string, store: Store) => boolean

/** Whether there is an object of this id; objects of all other types are taken as being there. */
export const lookups: ReadonlyMap<string, Lookup> = new Map<string, Lookup>([
  ['alerts', (id, store) => alertsOf(store).has(id)],
  ['alertsv2', (id, store) => timedAlertsOf(store).has(id)],
  ['cluster-policies', (id, store) => policiesOf(store).has(id)],
  ['clusters', (id, store) => store.clusters.has(id)],
  ['dashboards', (id, store) => dashboardsOf(store).has(id)],
  ['dbsql-dashboards', (id, store) => oldDashboardsOf(store).has(id)],
  ['directories', inTree('DIRECTORY')],
  ['experiments', (id, store) => trackingOf(store).experiments.has(id)],
  ['files', inTree('FILE')],
  ['instance-pools', (id, store) => poolsOf(store).has(id)],
  ['jobs', (id, store) => jobsOf(store).jobs.has(id)],
  ['notebooks', inTree('NOTEBOOK')],
  ['pipelines', (id, store) => pipelinesOf(store).byId.has(id)],
  ['queries', (id, store) => queriesOf(store).has(id)],
  ['registered-models', (id, store) => [...registryOf(store).models.values()].some((model) => model.id === id)],
  ['repos', inTree('REPO')],
  ['serving-endpoints', (id, store) => [...endpointsOf(store).values()].some((endpoint) => endpoint.id === id)],
  ['warehouses', (id, store) => warehousesOf(store).byId.has(id)],
])

function inTree(type: WorkspaceObject['type']): Lookup {
  return (id, store) => [...objectsOf(store).values()].some((object) => object.id === id && object.type === type)
}
