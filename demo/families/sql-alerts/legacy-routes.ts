import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { addNew, change, findInUse, freeName, inUse } from '../sql-objects/shelf.ts'
import { alertsOf } from './alert.ts'
import { describeLegacyAlert, todaysAlert } from './legacy-alert.ts'
import { checkAlert } from './read-alert.ts'

const base = '/api/2.0/preview/sql/alerts'

/** The same alerts in the form they had before. */
export const legacyAlertRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createAlert },
  { method: 'GET', path: base, handle: listAlerts },
  { method: 'GET', path: `${base}/{alert_id}`, handle: getAlert },
  { method: 'PUT', path: `${base}/{alert_id}`, handle: updateAlert },
  { method: 'DELETE', path: `${base}/{alert_id}`, handle: deleteAlert },
]

function createAlert({ parameters }: ApiRequest, store: Store): Answer {
  const shelf = alertsOf(store)
  const fields = { parent_path: homeFolder, ...todaysAlert(parameters.bodyObject()) }
  checkAlert(fields, store)
  const alert = addNew(shelf, { ...fields, display_name: freeName(shelf, fields, true) }, 'alerts', store)
  return jsonAnswer(describeLegacyAlert(alert, store))
}

/** All at once. */
function listAlerts(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer(inUse(alertsOf(store)).map((alert) => describeLegacyAlert(alert, store)))
}

function getAlert({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeLegacyAlert(findInUse(alertsOf(store), pathValues.alert_id!, 'Alert'), store))
}

function updateAlert({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = alertsOf(store)
  const alert = findInUse(shelf, pathValues.alert_id!, 'Alert')
  const fields = { ...alert.fields, ...todaysAlert(parameters.bodyObject()) }
  checkAlert(fields, store)
  change(shelf, alert, { ...fields, display_name: freeName(shelf, fields, true, alert) }, 'alerts', store.clock.now())
  return emptyAnswer()
}

/** For good: here there is no trash. */
function deleteAlert({ pathValues }: ApiRequest, store: Store): Answer {
  alertsOf(store).delete(findInUse(alertsOf(store), pathValues.alert_id!, 'Alert').id)
  return emptyAnswer()
}
