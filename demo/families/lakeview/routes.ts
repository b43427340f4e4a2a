import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { oldDashboardsOf } from '../sql-dashboards/dashboard.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { addNew, change, find, findInUse, inUse, trash } from '../sql-objects/shelf.ts'
import {
  checkDashboard,
  dashboardKinds,
  dashboardsOf,
  demandEtag,
  describeDashboard,
  etagOf,
  serializedFor,
  summarize,
} from './dashboard.ts'
import { publishRoutes } from './publish-routes.ts'
import { scheduleRoutes } from './schedule-routes.ts'
import { subscriptionRoutes } from './subscription-routes.ts'

const base = '/api/2.0/lakeview/dashboards'

/** AI/BI dashboards: drafts, what is published of them, and when it is sent to whom. */
export const lakeviewRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createDashboard },
  { method: 'GET', path: base, handle: listDashboards },
  { method: 'POST', path: `${base}/migrate`, handle: migrateDashboard },
  { method: 'GET', path: `${base}/{dashboard_id}`, handle: getDashboard },
  { method: 'PATCH', path: `${base}/{dashboard_id}`, handle: updateDashboard },
  { method: 'DELETE', path: `${base}/{dashboard_id}`, handle: trashDashboard },
  ...publishRoutes,
  ...scheduleRoutes,
  ...subscriptionRoutes,
]

function createDashboard({ parameters }: ApiRequest, store: Store): Answer {
  const read = readFields(parameters.bodyObject(), { ...dashboardKinds, parent_path: 'text' })
  return jsonAnswer(save(read, store))
}

function save(given: JsonObject, store: Store): JsonObject {
  const name = String(given.display_name ?? 'New dashboard')
  const fields = { parent_path: homeFolder, serialized_dashboard: '{"pages":[]}', ...given, display_name: name }
  checkDashboard(dashboardsOf(store), fields)
  return describeDashboard(addNew(dashboardsOf(store), fields, 'dashboards', store))
}

function listDashboards({ parameters }: ApiRequest, store: Store): Answer {
  const shelf = dashboardsOf(store)
  const all = parameters.flag('show_trashed') ? [...shelf.values()] : inUse(shelf)
  const { items, next } = pageOf(parameters, all, { name: 'page_size', usual: 20, most: 1000 })
  return jsonAnswer({ dashboards: items.map(summarize), ...next })
}

/** Makes one of today's kind of one of the older kind, which stays. */
function migrateDashboard({ parameters }: ApiRequest, store: Store): Answer {
  const old = findInUse(oldDashboardsOf(store), parameters.requiredText('source_dashboard_id'), 'Dashboard')
  const display_name = parameters.text('display_name') || `${old.fields.name} (migrated)`
  const parent_path = parameters.text('parent_path') || homeFolder
  return jsonAnswer(save({ display_name, parent_path, serialized_dashboard: serializedFor(display_name) }, store))
}

function getDashboard({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeDashboard(find(dashboardsOf(store), pathValues.dashboard_id!, 'Dashboard')))
}

/** Fields that are not named keep their value. */
function updateDashboard({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = dashboardsOf(store)
  const dashboard = findInUse(shelf, pathValues.dashboard_id!, 'Dashboard')
  demandEtag(parameters.text('etag'), etagOf(dashboard))
  const fields = { ...dashboard.fields, ...readFields(parameters.bodyObject(), dashboardKinds) }
  checkDashboard(shelf, fields, dashboard)
  change(shelf, dashboard, fields, 'dashboards', store.clock.now())
  return jsonAnswer(describeDashboard(dashboard))
}

function trashDashboard({ pathValues }: ApiRequest, store: Store): Answer {
  trash(findInUse(dashboardsOf(store), pathValues.dashboard_id!, 'Dashboard'), store.clock.now())
  return emptyAnswer()
}
