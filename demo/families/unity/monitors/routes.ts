import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { doesNotExist, invalidParameter, PlatformError } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import { fingerprint } from '../../../sequence.ts'
import type { Store } from '../../../store.ts'
import { fullNameOf } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'
import {
  describeMonitor,
  describeRefresh,
  findMonitor,
  isOver,
  type Monitor,
  monitoredTable,
  monitorsOf,
  type Refresh,
} from './monitor.ts'
import { readMonitor } from './read-monitor.ts'

const mostRefreshes = 25
const path = `${unityPath}/tables/{table_name}/monitor`
const refreshes = `${path}/refreshes`

export const monitorRoutes: readonly Route[] = [
  { method: 'POST', path, handle: createMonitor },
  { method: 'GET', path, handle: getMonitor },
  { method: 'PUT', path, handle: changeMonitor },
  { method: 'DELETE', path, handle: deleteMonitor },
  { method: 'GET', path: refreshes, handle: listRefreshes },
  { method: 'POST', path: refreshes, handle: startRefresh },
  { method: 'GET', path: `${refreshes}/{refresh_id}`, handle: getRefresh },
  { method: 'POST', path: `${refreshes}/{refresh_id}/cancel`, handle: cancelRefresh },
  {
    method: 'POST',
    path: '/api/2.1/quality-monitoring/tables/{table_name}/monitor/dashboard',
    handle: makeDashboard,
  },
]

function createMonitor(request: ApiRequest, store: Store): Answer {
  const table = monitoredTable(request, store)
  const monitors = monitorsOf(store, table)
  if (monitors.has(table)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `The table ${fullNameOf(table)} has a monitor already.`)
  }
  const assets_dir = request.parameters.requiredText('assets_dir').slice(0, 1000)
  const settings = { assets_dir, ...readMonitor(request.parameters, store) }
  const without = request.parameters.flag('skip_builtin_dashboard') === true
  const now = store.clock.now()
  const made: Monitor = {
    settings,
    dashboardId: without ? '' : fingerprint(`dashboard ${table.id} ${now}`, 32),
    made: now,
    version: 1,
    refreshes: [],
  }
  monitors.set(table, made)
  return jsonAnswer(describeMonitor(table, made, now))
}

function getMonitor(request: ApiRequest, store: Store): Answer {
  const table = monitoredTable(request, store)
  return jsonAnswer(describeMonitor(table, findMonitor(table, store), store.clock.now()))
}

/** Everything that the request leaves out is gone afterwards, but where the files lie. */
function changeMonitor(request: ApiRequest, store: Store): Answer {
  const table = monitoredTable(request, store)
  const monitor = findMonitor(table, store)
  const { assets_dir } = monitor.settings
  monitor.settings = { assets_dir: assets_dir ?? '', ...readMonitor(request.parameters, store) }
  monitor.dashboardId = request.parameters.text('dashboard_id')?.slice(0, 255) ?? monitor.dashboardId
  monitor.version += 1
  return jsonAnswer(describeMonitor(table, monitor, store.clock.now()))
}

function deleteMonitor(request: ApiRequest, store: Store): Answer {
  const table = monitoredTable(request, store)
  findMonitor(table, store)
  monitorsOf(store, table).delete(table)
  return emptyAnswer()
}

/** The latest first. */
function listRefreshes(request: ApiRequest, store: Store): Answer {
  const monitor = findMonitor(monitoredTable(request, store), store)
  const now = store.clock.now()
  return jsonAnswer({ refreshes: monitor.refreshes.map((each) => describeRefresh(each, now)) })
}

function startRefresh(request: ApiRequest, store: Store): Answer {
  const monitor = findMonitor(monitoredTable(request, store), store)
  const now = store.clock.now()
  if (monitor.refreshes.some((each) => !isOver(each, now))) {
    throw new PlatformError(400, 'INVALID_STATE', 'A refresh of this monitor is under way.')
  }
  const refresh = { id: store.sequence.digits(16), started: now, canceled: null }
  monitor.refreshes = [refresh, ...monitor.refreshes].slice(0, mostRefreshes)
  return jsonAnswer(describeRefresh(refresh, now))
}

function getRefresh(request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeRefresh(findRefresh(request, store), store.clock.now()))
}

/** One that is over stays as it ended. */
function cancelRefresh(request: ApiRequest, store: Store): Answer {
  const refresh = findRefresh(request, store)
  const now = store.clock.now()
  if (!isOver(refresh, now)) refresh.canceled = now
  return emptyAnswer()
}

function makeDashboard(request: ApiRequest, store: Store): Answer {
  const table = monitoredTable(request, store)
  const monitor = findMonitor(table, store)
  monitor.dashboardId = fingerprint(`dashboard ${table.id} ${store.clock.now()}`, 32)
  return jsonAnswer({ dashboard_id: monitor.dashboardId, parent_folder: monitor.settings.assets_dir ?? '' })
}

function findRefresh(request: ApiRequest, store: Store): Refresh {
  const id = request.pathValues.refresh_id!
  if (!/^\d{1,19}$/.test(id)) throw invalidParameter(`${id.slice(0, 100)} is not the id of a refresh.`)
  const found = findMonitor(monitoredTable(request, store), store).refreshes.find((each) => each.id === id)
  if (found === undefined) throw doesNotExist(`Refresh ${id} does not exist.`)
  return found
}
