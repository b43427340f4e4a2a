import { parseExact, printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import type { FieldKinds } from '../sql-objects/field-kinds.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { inUse, type Saved, type Shelf, timeText, uuidFrom } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'

/** What can be given and changed. */
export const dashboardKinds: FieldKinds = { display_name: 'text', serialized_dashboard: 'text', warehouse_id: 'text' }

const names = ['Trips', 'Revenue', 'Orders', 'Customers', 'Fares', 'Areas', 'Drivers', 'Weekends']
const teams = ['', 'Finance', 'Operations', 'Marketing', 'Support', 'Board', 'Night shift', 'West', 'East']

/** AI/BI dashboards: 72 of them, the one of examples first. Their ids have no hyphens but that one's. */
export function dashboardsOf(store: Store): Shelf {
  return store.part(begin)
}

function begin({ clock }: Store): Shelf {
  const start = clock.now() - 3000 * 3_600_000
  const all = Array.from({ length: names.length * teams.length }, (_, at): Saved => {
    const team = teams[Math.floor(at / names.length)]!
    const name = names[at % names.length]!
    const fields = {
      display_name: team === '' ? name : `${name} (${team})`,
      parent_path: homeFolder,
      warehouse_id: '8b1f6a3c2d4e5f60',
      serialized_dashboard: serializedFor(name),
    }
    const createdAt = start + at * 30 * 3_600_000
    return {
      id: at === 0 ? sampleId : fingerprint(`dashboard ${at}`, 32),
      fields,
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    }
  })
  return new Map(all.map((dashboard) => [dashboard.id, dashboard]))
}

/** A dashboard with one page, and one data set. */
export function serializedFor(name: string): string {
  const id = uuidFrom(name).slice(0, 8)
  return printExact({
    datasets: [{ name: id, displayName: name, queryLines: ['SELECT * FROM main.default.trips'] }],
    pages: [{ name: `page-${id}`, displayName: name, layout: [], pageType: 'PAGE_TYPE_CANVAS' }],
  })
}

/** Another one after every change. */
export function etagOf({ id, updatedAt, fields, trashedAt }: Saved): string {
  const text = `${id} ${updatedAt} ${String(fields.display_name)} ${String(fields.serialized_dashboard)} ${trashedAt}`
  return String(Number.parseInt(fingerprint(text, 8), 16))
}

/** Throws ABORTED when somebody else has changed it since. */
export function demandEtag(sent: unknown, current: string): void {
  if (typeof sent === 'string' && sent !== '' && sent !== current) {
    throw new PlatformError(
      409,
      'ABORTED',
      `The etag ${sent.slice(0, 100)} is not that of the last version: read it again.`,
    )
  }
}

export function describeDashboard(saved: Saved): JsonObject {
  const { fields } = saved
  return {
    ...summarize(saved),
    path: pathOf(fields),
    parent_path: fields.parent_path!,
    etag: etagOf(saved),
    serialized_dashboard: fields.serialized_dashboard!,
  }
}

/** As lists show it. */
export function summarize({ id, fields, createdAt, updatedAt, trashedAt }: Saved): JsonObject {
  return {
    dashboard_id: id,
    display_name: fields.display_name!,
    ...(fields.warehouse_id === undefined ? {} : { warehouse_id: fields.warehouse_id }),
    lifecycle_state: trashedAt === null ? 'ACTIVE' : 'TRASHED',
    create_time: timeText(createdAt),
    update_time: timeText(updatedAt),
  }
}

function pathOf({ parent_path, display_name }: JsonObject): string {
  return `${parent_path}/${display_name}.lvdash.json`
}

/** Throws for a place that is taken, and for contents that are no dashboard. */
export function checkDashboard(shelf: Shelf, fields: JsonObject, own?: Saved): void {
  const path = pathOf(fields)
  if (inUse(shelf).some((other) => other !== own && pathOf(other.fields) === path)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Path (${path}) already exists.`)
  }
  if (!isDashboard(String(fields.serialized_dashboard))) {
    throw invalidParameter('serialized_dashboard must be the text of a JSON object.')
  }
}

function isDashboard(serialized: string): boolean {
  try {
    return isJsonObject(parseExact(serialized))
  } catch {
    return false
  }
}
