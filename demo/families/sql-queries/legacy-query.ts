import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { type FieldKinds, readFields } from '../sql-objects/field-kinds.ts'
import { describeOwner, folderOf, ownerId } from '../sql-objects/owner.ts'
import { type Saved, timeText } from '../sql-objects/shelf.ts'
import { dataSourceId, warehouseIdOf } from './data-sources.ts'
import { legacyParameter, todaysParameter } from './legacy-parameter.ts'

const legacyKinds: FieldKinds = {
  name: 'text',
  description: 'text',
  query: 'text',
  data_source_id: 'text',
  tags: 'texts',
  options: 'object',
  run_as_role: ['owner', 'viewer'],
}

/** A query in the older form, but for its visualizations. */
export function describeLegacyQuery({ id, fields, createdAt, updatedAt, trashedAt }: Saved): JsonObject {
  const parameters = Array.isArray(fields.parameters)
    ? (fields.parameters as readonly JsonValue[]).filter(isJsonObject)
    : []
  const owner = describeOwner(fields.owner_user_name)
  return {
    id,
    name: fields.display_name!,
    description: fields.description ?? '',
    query: fields.query_text ?? '',
    query_hash: fingerprint(String(fields.query_text), 32),
    data_source_id: fields.warehouse_id === undefined ? null : dataSourceId(String(fields.warehouse_id)),
    tags: fields.tags ?? [],
    options: {
      parameters: parameters.map(legacyParameter),
      ...(fields.catalog === undefined ? {} : { catalog: fields.catalog }),
      ...(fields.schema === undefined ? {} : { schema: fields.schema }),
      ...(trashedAt === null ? {} : { moved_to_trash_at: timeText(trashedAt) }),
    },
    parent: folderOf(fields.parent_path),
    run_as_role: String(fields.run_as_mode ?? 'OWNER').toLowerCase(),
    is_archived: trashedAt !== null,
    is_draft: false,
    is_favorite: false,
    is_safe: true,
    can_edit: true,
    permission_tier: 'CAN_MANAGE',
    user: owner,
    user_id: ownerId,
    last_modified_by: describeOwner(undefined),
    last_modified_by_id: ownerId,
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
  }
}

/** What is given in the older form, in today's. Throws for values of another kind. */
export function todaysQuery(body: JsonObject, store: Store): JsonObject {
  const given = readFields(body, legacyKinds)
  const options = isJsonObject(given.options) ? given.options : {}
  const { parameters, catalog, schema } = readFields(options, {
    parameters: 'objects',
    catalog: 'text',
    schema: 'text',
  })
  const list = parameters as readonly JsonObject[] | undefined
  const fields: Record<string, JsonValue | undefined> = {
    display_name: given.name,
    description: given.description,
    query_text: given.query,
    warehouse_id: given.data_source_id === undefined ? undefined : warehouseIdOf(String(given.data_source_id), store),
    tags: given.tags,
    parameters: list?.map(todaysParameter),
    catalog,
    schema,
    run_as_mode: given.run_as_role === undefined ? undefined : String(given.run_as_role).toUpperCase(),
  }
  const there = Object.entries(fields).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
  return Object.fromEntries(there)
}
