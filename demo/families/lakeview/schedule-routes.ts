import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addNew, change, find, findInUse, type Saved } from '../sql-objects/shelf.ts'
import { dashboardsOf, demandEtag } from './dashboard.ts'
import { describeSchedule, readSchedule, schedulesOf, versionOf } from './schedule.ts'
import { subscriptionsOf } from './subscription.ts'

const base = '/api/2.0/lakeview/dashboards/{dashboard_id}/schedules'

export const scheduleRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createSchedule },
  { method: 'GET', path: base, handle: listSchedules },
  { method: 'GET', path: `${base}/{schedule_id}`, handle: getSchedule },
  { method: 'PUT', path: `${base}/{schedule_id}`, handle: updateSchedule },
  { method: 'DELETE', path: `${base}/{schedule_id}`, handle: deleteSchedule },
]

/** Of this dashboard. Throws RESOURCE_DOES_NOT_EXIST. */
export function scheduleOf({ pathValues }: ApiRequest, store: Store): Saved {
  const dashboard = findInUse(dashboardsOf(store), pathValues.dashboard_id!, 'Dashboard')
  const schedule = find(schedulesOf(store), pathValues.schedule_id!, 'Schedule')
  if (schedule.fields.dashboard_id === dashboard.id) return schedule
  throw doesNotExist(`Schedule with ID ${schedule.id} does not exist.`)
}

function createSchedule({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const { id } = findInUse(dashboardsOf(store), pathValues.dashboard_id!, 'Dashboard')
  const fields = { dashboard_id: id, ...readSchedule(parameters.bodyObject()) }
  return jsonAnswer(describeSchedule(addNew(schedulesOf(store), fields, 'schedules', store)))
}

function listSchedules({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const { id } = findInUse(dashboardsOf(store), pathValues.dashboard_id!, 'Dashboard')
  const all = [...schedulesOf(store).values()].filter(({ fields }) => fields.dashboard_id === id)
  const { items, next } = pageOf(parameters, all, { name: 'page_size', usual: 20, most: 100 })
  return jsonAnswer({ schedules: items.map(describeSchedule), ...next })
}

function getSchedule(request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeSchedule(scheduleOf(request, store)))
}

/** The whole schedule is given anew. */
function updateSchedule(request: ApiRequest, store: Store): Answer {
  const schedule = scheduleOf(request, store)
  demandEtag(request.parameters.text('etag'), versionOf(schedule))
  const fields = { dashboard_id: schedule.fields.dashboard_id!, ...readSchedule(request.parameters.bodyObject()) }
  change(schedulesOf(store), schedule, fields, 'schedules', store.clock.now())
  return jsonAnswer(describeSchedule(schedule))
}

/** Its subscriptions go with it. */
function deleteSchedule(request: ApiRequest, store: Store): Answer {
  const schedule = scheduleOf(request, store)
  demandEtag(request.parameters.text('etag'), versionOf(schedule))
  schedulesOf(store).delete(schedule.id)
  const subscriptions = subscriptionsOf(store)
  for (const { id, fields } of subscriptions.values()) if (fields.schedule_id === schedule.id) subscriptions.delete(id)
  return emptyAnswer()
}
