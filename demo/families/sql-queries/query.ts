import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { FieldKinds } from '../sql-objects/field-kinds.ts'
import { type Saved, type Shelf, timeText } from '../sql-objects/shelf.ts'
import { sampleQueries } from './sample-queries.ts'

/** What can be given and changed. */
export const queryKinds: FieldKinds = {
  display_name: 'text',
  description: 'text',
  query_text: 'text',
  warehouse_id: 'text',
  catalog: 'text',
  schema: 'text',
  tags: 'texts',
  parameters: 'objects',
  run_as_mode: ['OWNER', 'VIEWER'],
  apply_auto_limit: 'flag',
}

export function queriesOf(store: Store): Shelf {
  return store.part(begin)
}

function begin(store: Store): Shelf {
  return new Map(sampleQueries(store.clock.now()).map((query) => [query.id, query]))
}

export function describeQuery({ id, fields, createdAt, updatedAt, trashedAt }: Saved): JsonObject {
  return {
    id,
    ...fields,
    owner_user_name: fields.owner_user_name ?? workspaceUser,
    last_modifier_user_name: workspaceUser,
    lifecycle_state: trashedAt === null ? 'ACTIVE' : 'TRASHED',
    create_time: timeText(createdAt),
    update_time: timeText(updatedAt),
  }
}
