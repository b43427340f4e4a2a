import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { describeOwner, folderOf, homeFolder, ownerId } from '../sql-objects/owner.ts'
import { type Saved, type Shelf, timeText, uuidFrom } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'

const names = ['Fleet', 'Revenue', 'Orders', 'Customers', 'Fares', 'Areas']
const teams = ['', 'Finance', 'Operations', 'Marketing', 'Support', 'Board', 'Night shift', 'West', 'East', 'Test']

/** Dashboards of the older kind: 60 of them, the one of examples first. New ones can no longer be made. */
export function oldDashboardsOf(store: Store): Shelf {
  return store.part(begin)
}

function begin({ clock }: Store): Shelf {
  const start = clock.now() - 9000 * 3_600_000
  const all = Array.from({ length: names.length * teams.length }, (_, at): Saved => {
    const team = teams[Math.floor(at / names.length)]!
    const name = names[at % names.length]!
    const createdAt = start + at * 40 * 3_600_000
    return {
      id: at === 0 ? sampleId : uuidFrom(`dashboard ${at}`),
      fields: {
        name: team === '' ? name : `${name} (${team})`,
        tags: team === '' ? [] : [team.toLowerCase()],
        parent_path: homeFolder,
      },
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    }
  })
  return new Map(all.map((dashboard) => [dashboard.id, dashboard]))
}

/** As the list shows it: without its widgets. */
export function describeDashboard({ id, fields, createdAt, updatedAt, trashedAt }: Saved): JsonObject {
  return {
    id,
    name: fields.name!,
    slug: String(fields.name)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
    tags: fields.tags ?? [],
    parent: folderOf(fields.parent_path),
    options: trashedAt === null ? {} : { moved_to_trash_at: timeText(trashedAt) },
    dashboard_filters_enabled: false,
    is_archived: trashedAt !== null,
    is_draft: false,
    is_favorite: false,
    can_edit: true,
    permission_tier: 'CAN_MANAGE',
    user: describeOwner(fields.owner_user_name),
    user_id: ownerId,
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
  }
}
