import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { maskedChange, readFields } from '../sql-objects/field-kinds.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { addNew, change, find, findInUse, inUse, trash } from '../sql-objects/shelf.ts'
import { checkTimedAlert, describeTimedAlert, timedAlertKinds, timedAlertsOf } from './timed-alert.ts'

const base = '/api/2.0/alerts'

/** Alerts that bring their own query and timetable. */
export const timedAlertRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createAlert },
  { method: 'GET', path: base, handle: listAlerts },
  { method: 'GET', path: `${base}/{id}`, handle: getAlert },
  { method: 'PATCH', path: `${base}/{id}`, handle: updateAlert },
  { method: 'DELETE', path: `${base}/{id}`, handle: trashAlert },
]

function createAlert({ parameters }: ApiRequest, store: Store): Answer {
  const read = readFields(parameters.bodyObject(), { ...timedAlertKinds, parent_path: 'text' })
  checkTimedAlert(read, store)
  const alert = addNew(timedAlertsOf(store), { parent_path: homeFolder, ...read }, 'alerts', store)
  return jsonAnswer(describeTimedAlert(alert))
}

function listAlerts({ parameters }: ApiRequest, store: Store): Answer {
  const { items, next } = pageOf(parameters, inUse(timedAlertsOf(store)), { name: 'page_size', usual: 20, most: 100 })
  return jsonAnswer({ alerts: items.map(describeTimedAlert), ...next })
}

function getAlert({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeTimedAlert(find(timedAlertsOf(store), pathValues.id!, 'Alert')))
}

function updateAlert({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = timedAlertsOf(store)
  const alert = findInUse(shelf, pathValues.id!, 'Alert')
  const fields = maskedChange(
    alert.fields,
    parameters.bodyObject(),
    parameters.requiredText('update_mask'),
    timedAlertKinds,
  )
  checkTimedAlert(fields, store)
  change(shelf, alert, fields, 'alerts', store.clock.now())
  return jsonAnswer(describeTimedAlert(alert))
}

/** With `purge` it is gone for good. */
function trashAlert({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = timedAlertsOf(store)
  const purge = parameters.flag('purge') ?? false
  const alert = purge ? find(shelf, pathValues.id!, 'Alert') : findInUse(shelf, pathValues.id!, 'Alert')
  if (purge) shelf.delete(alert.id)
  else trash(alert, store.clock.now())
  return emptyAnswer()
}
