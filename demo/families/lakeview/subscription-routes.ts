import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addNew, find, type Saved } from '../sql-objects/shelf.ts'
import { demandEtag } from './dashboard.ts'
import { versionOf } from './schedule.ts'
import { scheduleOf } from './schedule-routes.ts'
import { describeSubscription, readSubscription, subscriptionsOf } from './subscription.ts'

const base = '/api/2.0/lakeview/dashboards/{dashboard_id}/schedules/{schedule_id}/subscriptions'

export const subscriptionRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createSubscription },
  { method: 'GET', path: base, handle: listSubscriptions },
  { method: 'GET', path: `${base}/{subscription_id}`, handle: getSubscription },
  { method: 'DELETE', path: `${base}/{subscription_id}`, handle: deleteSubscription },
]

function createSubscription(request: ApiRequest, store: Store): Answer {
  const { id, fields } = scheduleOf(request, store)
  const place = { dashboard_id: fields.dashboard_id!, schedule_id: id }
  const whole = { ...place, ...readSubscription(request.parameters.bodyObject()) }
  return jsonAnswer(describeSubscription(addNew(subscriptionsOf(store), whole, 'subscriptions', store)))
}

function listSubscriptions(request: ApiRequest, store: Store): Answer {
  const { id } = scheduleOf(request, store)
  const all = [...subscriptionsOf(store).values()].filter(({ fields }) => fields.schedule_id === id)
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 20, most: 100 })
  return jsonAnswer({ subscriptions: items.map(describeSubscription), ...next })
}

function getSubscription(request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeSubscription(subscriptionOf(request, store)))
}

function deleteSubscription(request: ApiRequest, store: Store): Answer {
  const subscription = subscriptionOf(request, store)
  demandEtag(request.parameters.text('etag'), versionOf(subscription))
  subscriptionsOf(store).delete(subscription.id)
  return emptyAnswer()
}

function subscriptionOf(request: ApiRequest, store: Store): Saved {
  const schedule = scheduleOf(request, store)
  const subscription = find(subscriptionsOf(store), request.pathValues.subscription_id!, 'Subscription')
  if (subscription.fields.schedule_id === schedule.id) return subscription
  throw doesNotExist(`Subscription with ID ${subscription.id} does not exist.`)
}
