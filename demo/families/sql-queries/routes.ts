import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { maskedChange, readFields } from '../sql-objects/field-kinds.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { addNew, change, find, findInUse, freeName, inUse, trash } from '../sql-objects/shelf.ts'
import { findWarehouse } from '../warehouses/warehouse-memory.ts'
import { describeQuery, queriesOf, queryKinds } from './query.ts'

const base = '/api/2.0/sql/queries'

/** Saved queries in today's form; the preview path shows the same ones in the older form. */
export const queryRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createQuery },
  { method: 'GET', path: base, handle: listQueries },
  { method: 'GET', path: `${base}/{id}`, handle: getQuery },
  { method: 'PATCH', path: `${base}/{id}`, handle: updateQuery },
  { method: 'DELETE', path: `${base}/{id}`, handle: deleteQuery },
]

function createQuery({ parameters }: ApiRequest, store: Store): Answer {
  const given = parameters.object('query') ?? {}
  return jsonAnswer(describeQuery(saveQuery(given, parameters.flag('auto_resolve_display_name') ?? false, store)))
}

export function saveQuery(given: JsonObject, mayDiffer: boolean, store: Store) {
  const shelf = queriesOf(store)
  const read = readFields(given, { ...queryKinds, parent_path: 'text' })
  if (read.warehouse_id !== undefined) findWarehouse(String(read.warehouse_id), store)
  const fields = { display_name: 'New query', query_text: '', parent_path: homeFolder, run_as_mode: 'OWNER', ...read }
  return addNew(shelf, { ...fields, display_name: freeName(shelf, fields, mayDiffer) }, 'queries', store)
}

function listQueries({ parameters }: ApiRequest, store: Store): Answer {
  const { items, next } = pageOf(parameters, inUse(queriesOf(store)), { name: 'page_size', usual: 20, most: 100 })
  const results = items.map((query): JsonObject => {
    const { parent_path: _folder, ...shown } = describeQuery(query)
    return shown
  })
  return jsonAnswer({ results, ...next })
}

function getQuery({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeQuery(find(queriesOf(store), pathValues.id!, 'Query')))
}

function updateQuery({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = queriesOf(store)
  const query = findInUse(shelf, pathValues.id!, 'Query')
  const given = parameters.object('query') ?? {}
  const kinds = { ...queryKinds, owner_user_name: 'text' } as const
  const fields = maskedChange(query.fields, given, parameters.requiredText('update_mask'), kinds)
  const display_name = freeName(shelf, fields, parameters.flag('auto_resolve_display_name') ?? false, query)
  change(shelf, query, { ...fields, display_name }, 'queries', store.clock.now())
  return jsonAnswer(describeQuery(query))
}

function deleteQuery({ pathValues }: ApiRequest, store: Store): Answer {
  trash(findInUse(queriesOf(store), pathValues.id!, 'Query'), store.clock.now())
  return emptyAnswer()
}
