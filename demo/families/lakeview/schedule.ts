import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { type Saved, type Shelf, timeText, uuidFrom } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'

/** When dashboards are brought up to date and sent: all in one, each with the id of its dashboard. */
export function schedulesOf(store: Store): Shelf {
  return store.part(begin)
}

function begin({ clock }: Store): Shelf {
  const createdAt = clock.now() - 700 * 3_600_000
  const all = Array.from({ length: 5 }, (_, at): Saved => {
    const cron_schedule = { quartz_cron_expression: `0 0 ${6 + at} * * ?`, timezone_id: 'Europe/Amsterdam' }
    const fields = {
      dashboard_id: sampleId,
      display_name: `Every day at ${6 + at}:00`,
      cron_schedule,
      pause_status: 'UNPAUSED',
    }
    return {
      id: at === 0 ? sampleId : uuidFrom(`schedule ${at}`),
      fields,
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    }
  })
  return new Map(all.map((schedule) => [schedule.id, schedule]))
}

/** Throws INVALID_PARAMETER_VALUE for a timetable that is none. */
export function readSchedule(body: JsonObject): JsonObject {
  const kinds = {
    cron_schedule: 'object',
    display_name: 'text',
    pause_status: ['PAUSED', 'UNPAUSED'],
    warehouse_id: 'text',
  } as const
  const fields = readFields(body, kinds)
  const cron = fields.cron_schedule
  if (!isJsonObject(cron)) throw missingField('cron_schedule')
  for (const name of ['quartz_cron_expression', 'timezone_id'])
    if (!cron[name]) throw missingField(`cron_schedule.${name}`)
  if (!/^\s*(\S+\s+){5,6}\S+\s*$/.test(String(cron.quartz_cron_expression))) {
    throw invalidParameter('cron_schedule.quartz_cron_expression must have six or seven parts.')
  }
  return {
    pause_status: 'UNPAUSED',
    ...fields,
    cron_schedule: readFields(cron, { quartz_cron_expression: 'text', timezone_id: 'text' }),
  }
}

/** Another one after every change. */
export function versionOf({ id, updatedAt, fields }: Saved): string {
  return String(Number.parseInt(fingerprint(`${id} ${updatedAt} ${JSON.stringify(fields)}`, 8), 16))
}

export function describeSchedule(schedule: Saved): JsonObject {
  const { id, fields, createdAt, updatedAt } = schedule
  const times = { create_time: timeText(createdAt), update_time: timeText(updatedAt) }
  return { schedule_id: id, ...fields, etag: versionOf(schedule), ...times }
}
