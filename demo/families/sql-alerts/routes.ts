import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { maskedChange, readFields } from '../sql-objects/field-kinds.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { addNew, change, find, findInUse, freeName, inUse, trash } from '../sql-objects/shelf.ts'
import { alertKinds, alertsOf, describeAlert } from './alert.ts'
import { legacyAlertRoutes } from './legacy-routes.ts'
import { checkAlert } from './read-alert.ts'
import { timedAlertRoutes } from './timed-alert-routes.ts'

const base = '/api/2.0/sql/alerts'

/** Alerts on queries, the same ones in their older form, and those that bring their own query and timetable. */
export const alertRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createAlert },
  { method: 'GET', path: base, handle: listAlerts },
  { method: 'GET', path: `${base}/{id}`, handle: getAlert },
  { method: 'PATCH', path: `${base}/{id}`, handle: updateAlert },
  { method: 'DELETE', path: `${base}/{id}`, handle: deleteAlert },
  ...legacyAlertRoutes,
  ...timedAlertRoutes,
]

function createAlert({ parameters }: ApiRequest, store: Store): Answer {
  const shelf = alertsOf(store)
  const read = readFields(parameters.object('alert') ?? {}, { ...alertKinds, parent_path: 'text' })
  checkAlert(read, store)
  const fields = { display_name: 'New alert', parent_path: homeFolder, notify_on_ok: false, ...read }
  const display_name = freeName(shelf, fields, parameters.flag('auto_resolve_display_name') ?? false)
  return jsonAnswer(describeAlert(addNew(shelf, { ...fields, display_name }, 'alerts', store)))
}

function listAlerts({ parameters }: ApiRequest, store: Store): Answer {
  const { items, next } = pageOf(parameters, inUse(alertsOf(store)), { name: 'page_size', usual: 20, most: 100 })
  const results = items.map((alert): JsonObject => {
    const { parent_path: _folder, ...shown } = describeAlert(alert)
    return shown
  })
  return jsonAnswer({ results, ...next })
}

function getAlert({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeAlert(find(alertsOf(store), pathValues.id!, 'Alert')))
}

function updateAlert({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = alertsOf(store)
  const alert = findInUse(shelf, pathValues.id!, 'Alert')
  const kinds = { ...alertKinds, owner_user_name: 'text' } as const
  const given = parameters.object('alert') ?? {}
  const fields = maskedChange(alert.fields, given, parameters.requiredText('update_mask'), kinds)
  checkAlert(fields, store)
  const display_name = freeName(shelf, fields, parameters.flag('auto_resolve_display_name') ?? false, alert)
  change(shelf, alert, { ...fields, display_name }, 'alerts', store.clock.now())
  return jsonAnswer(describeAlert(alert))
}

function deleteAlert({ pathValues }: ApiRequest, store: Store): Answer {
  trash(findInUse(alertsOf(store), pathValues.id!, 'Alert'), store.clock.now())
  return emptyAnswer()
}
