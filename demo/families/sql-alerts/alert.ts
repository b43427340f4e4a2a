import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { FieldKinds } from '../sql-objects/field-kinds.ts'
import { type Saved, type Shelf, timeText } from '../sql-objects/shelf.ts'
import { sampleAlerts } from './sample-alerts.ts'

/** What can be given and changed. */
export const alertKinds: FieldKinds = {
  display_name: 'text',
  query_id: 'text',
  condition: 'object',
  custom_subject: 'text',
  custom_body: 'text',
  notify_on_ok: 'flag',
  seconds_to_retrigger: 'integer',
}

export function alertsOf(store: Store): Shelf {
  return store.part(begin)
}

function begin(store: Store): Shelf {
  return new Map(sampleAlerts(store.clock.now()).map((alert) => [alert.id, alert]))
}

/** Its state is kept among the fields, as `last_state`: nobody can give it. */
export function describeAlert({ id, fields, createdAt, updatedAt, trashedAt }: Saved): JsonObject {
  const { last_state = 'UNKNOWN', muted: _older, ...shown } = fields
  return {
    id,
    ...shown,
    state: last_state,
    ...(last_state === 'TRIGGERED' ? { trigger_time: timeText(updatedAt) } : {}),
    owner_user_name: fields.owner_user_name ?? workspaceUser,
    lifecycle_state: trashedAt === null ? 'ACTIVE' : 'TRASHED',
    create_time: timeText(createdAt),
    update_time: timeText(updatedAt),
  }
}
