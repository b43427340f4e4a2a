import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { ownerId } from '../sql-objects/owner.ts'
import { type Saved, type Shelf, timeText } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'
import { versionOf } from './schedule.ts'

/** Who is sent a dashboard: all in one, each with the id of its schedule. */
export function subscriptionsOf(store: Store): Shelf {
  return store.part(begin)
}

function begin({ clock }: Store): Shelf {
  const createdAt = clock.now() - 600 * 3_600_000
  const fields = {
    dashboard_id: sampleId,
    schedule_id: sampleId,
    subscriber: { user_subscriber: { user_id: ownerId } },
  }
  return new Map([[sampleId, { id: sampleId, fields, createdAt, updatedAt: createdAt, trashedAt: null }]])
}

/** Throws INVALID_PARAMETER_VALUE unless it is one person or one destination. */
export function readSubscription(body: JsonObject): JsonObject {
  const { subscriber } = readFields(body, { subscriber: 'object' })
  const { user_subscriber: user, destination_subscriber: destination } = isJsonObject(subscriber) ? subscriber : {}
  if (isJsonObject(user) && destination === undefined && isId(user.user_id)) {
    return { subscriber: { user_subscriber: { user_id: user.user_id! } } }
  }
  if (isJsonObject(destination) && user === undefined && typeof destination.destination_id === 'string') {
    return { subscriber: { destination_subscriber: { destination_id: destination.destination_id } } }
  }
  throw invalidParameter(
    'subscriber must be either a user_subscriber with a user_id or a destination_subscriber with a destination_id.',
  )
}

function isId(value: JsonValue | undefined): boolean {
  return (
    typeof value === 'number' || value instanceof ExactNumber || (typeof value === 'string' && /^\d{1,19}$/.test(value))
  )
}

export function describeSubscription(subscription: Saved): JsonObject {
  const { id, fields, createdAt, updatedAt } = subscription
  const times = { create_time: timeText(createdAt), update_time: timeText(updatedAt) }
  return {
    subscription_id: id,
    ...fields,
    created_by_user_id: ownerId,
    skip_notify: false,
    etag: versionOf(subscription),
    ...times,
  }
}
