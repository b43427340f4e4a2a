import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { numberedPage } from '../sql-objects/numbered-page.ts'
import { change, find, findInUse, inUse, trash } from '../sql-objects/shelf.ts'
import { describeDashboard, oldDashboardsOf } from './dashboard.ts'
import { objectPermissionRoutes } from './permission-routes.ts'
import { widgetsOn } from './widget.ts'
import { widgetRoutes } from './widget-routes.ts'

const base = '/api/2.0/preview/sql/dashboards'

/** Dashboards of the older kind, what stands on them, and who may do what with objects of the preview path. */
export const oldDashboardRoutes: readonly Route[] = [
  { method: 'GET', path: base, handle: listDashboards },
  { method: 'GET', path: `${base}/{dashboard_id}`, handle: getDashboard },
  { method: 'POST', path: `${base}/{dashboard_id}`, handle: updateDashboard },
  { method: 'DELETE', path: `${base}/{dashboard_id}`, handle: deleteDashboard },
  { method: 'POST', path: `${base}/trash/{dashboard_id}`, handle: restoreDashboard },
  ...widgetRoutes,
  ...objectPermissionRoutes,
]

function listDashboards({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(numberedPage(parameters, inUse(oldDashboardsOf(store)), 'name', ['name'], describeDashboard))
}

function getDashboard({ pathValues }: ApiRequest, store: Store): Answer {
  const dashboard = find(oldDashboardsOf(store), pathValues.dashboard_id!, 'Dashboard')
  return jsonAnswer({ ...describeDashboard(dashboard), widgets: widgetsOn(dashboard.id, store) })
}

/** Fields that are not named keep their value. */
function updateDashboard({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = oldDashboardsOf(store)
  const dashboard = findInUse(shelf, pathValues.dashboard_id!, 'Dashboard')
  const given = readFields(parameters.bodyObject(), { name: 'text', tags: 'texts', run_as_role: ['owner', 'viewer'] })
  change(shelf, dashboard, { ...dashboard.fields, ...given }, 'dashboards', store.clock.now())
  return jsonAnswer({ ...describeDashboard(dashboard), widgets: widgetsOn(dashboard.id, store) })
}

function deleteDashboard({ pathValues }: ApiRequest, store: Store): Answer {
  trash(findInUse(oldDashboardsOf(store), pathValues.dashboard_id!, 'Dashboard'), store.clock.now())
  return emptyAnswer()
}

function restoreDashboard({ pathValues }: ApiRequest, store: Store): Answer {
  find(oldDashboardsOf(store), pathValues.dashboard_id!, 'Dashboard').trashedAt = null
  return emptyAnswer()
}
