import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../../http/parameters.ts'
import type { Store } from '../../../store.ts'
import { metastoreId } from '../metastore-id.ts'
import type { KindDefinition } from './kind-definition.ts'
import { fullNameOf, lineOf, type Securable } from './securable.ts'

/** As `get` and `list` show it. */
export function describeSecurable(
  securable: Securable,
  { idField, hasFullName, derive, hidden = [] }: KindDefinition,
  parameters: Parameters,
  store: Store,
): JsonObject {
  const above = lineOf(securable).slice(1)
  const parents = above.flatMap(({ kind, name }) =>
    kind === 'catalog' || kind === 'schema' ? [[`${kind}_name`, name] as const] : [],
  )
  const all: JsonObject = {
    name: securable.name,
    ...Object.fromEntries(parents.toReversed()),
    ...(hasFullName ? { full_name: fullNameOf(securable) } : {}),
    ...securable.settings,
    ...(derive?.(securable, parameters, store) ?? {}),
    owner: securable.owner,
    metastore_id: metastoreId,
    created_at: securable.created,
    created_by: securable.createdBy,
    updated_at: securable.updated,
    updated_by: securable.updatedBy,
    ...(idField === undefined ? {} : { [idField]: securable.id }),
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !hidden.includes(name)))
}
