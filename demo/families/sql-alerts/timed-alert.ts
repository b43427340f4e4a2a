import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { FieldKinds } from '../sql-objects/field-kinds.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { type Saved, type Shelf, timeText, uuidFrom } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'
import { findWarehouse } from '../warehouses/warehouse-memory.ts'

/** What can be given and changed. */
export const timedAlertKinds: FieldKinds = {
  display_name: 'text',
  query_text: 'text',
  warehouse_id: 'text',
  evaluation: 'object',
  schedule: 'object',
  parameters: 'objects',
  custom_summary: 'text',
  custom_description: 'text',
  run_as: 'object',
  run_as_user_name: 'text',
}
const comparisons = [
  'EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'IS_NOT_NULL',
  'IS_NULL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'NOT_EQUAL',
]

export function timedAlertsOf(store: Store): Shelf {
  return store.part(begin)
}

function begin({ clock }: Store): Shelf {
  const createdAt = clock.now() - 900 * 3_600_000
  const alerts = Array.from({ length: 46 }, (_, at): Saved => {
    const fields = {
      display_name: `Trips above ${(at + 1) * 100}`,
      query_text: 'SELECT count(*) AS trips FROM main.default.trips',
      warehouse_id: '8b1f6a3c2d4e5f60',
      evaluation: {
        source: { name: 'trips' },
        comparison_operator: 'GREATER_THAN',
        threshold: { value: { double_value: (at + 1) * 100 } },
        notification: { notify_on_ok: false, retrigger_seconds: 3600, subscriptions: [{ user_email: workspaceUser }] },
      },
      schedule: { quartz_cron_schedule: '0 0 6 * * ?', timezone_id: 'Europe/Amsterdam', pause_status: 'UNPAUSED' },
      parent_path: homeFolder,
      last_state: at < 14 ? 'TRIGGERED' : 'OK',
    }
    const id = at === 0 ? sampleId : uuidFrom(`timed alert ${at}`)
    return { id, fields, createdAt: createdAt + at * 1000, updatedAt: createdAt + at * 1000, trashedAt: null }
  })
  return new Map(alerts.map((alert) => [alert.id, alert]))
}

/** Throws for an alert that could never be told. */
export function checkTimedAlert(fields: JsonObject, store: Store): void {
  for (const name of ['display_name', 'query_text', 'warehouse_id']) if (!fields[name]) throw missingField(name)
  findWarehouse(String(fields.warehouse_id), store)
  const { evaluation, schedule } = fields
  if (!isJsonObject(evaluation)) throw missingField('evaluation')
  if (!isJsonObject(evaluation.source) || !evaluation.source.name) throw missingField('evaluation.source.name')
  if (!comparisons.includes(String(evaluation.comparison_operator))) {
    throw invalidParameter(`evaluation.comparison_operator must be one of ${comparisons.join(', ')}.`)
  }
  if (!isJsonObject(schedule)) throw missingField('schedule')
  for (const name of ['quartz_cron_schedule', 'timezone_id'])
    if (!schedule[name]) throw missingField(`schedule.${name}`)
  if (!/^\s*(\S+\s+){5,6}\S+\s*$/.test(String(schedule.quartz_cron_schedule))) {
    throw invalidParameter('schedule.quartz_cron_schedule must have six or seven parts.')
  }
}

export function describeTimedAlert({ id, fields, createdAt, updatedAt, trashedAt }: Saved): JsonObject {
  const { last_state, evaluation, schedule, parent_path, ...shown } = fields
  const state =
    last_state === undefined ? { state: 'UNKNOWN' } : { state: last_state, last_evaluated_at: timeText(updatedAt) }
  const paused = isJsonObject(schedule) && schedule.pause_status === 'PAUSED'
  return {
    id,
    ...shown,
    evaluation: { ...(evaluation as JsonObject), ...state },
    schedule: { ...(schedule as JsonObject), effective_pause_status: paused ? 'PAUSED' : 'UNPAUSED' },
    parent_path: parent_path ?? homeFolder,
    effective_parent_path: parent_path ?? homeFolder,
    effective_run_as: fields.run_as ?? { user_name: workspaceUser },
    owner_user_name: workspaceUser,
    run_as_user_name: fields.run_as_user_name ?? workspaceUser,
    lifecycle_state: trashedAt === null ? 'ACTIVE' : 'DELETED',
    create_time: timeText(createdAt),
    update_time: timeText(updatedAt),
  }
}
