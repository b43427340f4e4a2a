import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { missingField } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { type FieldKinds, maskedChange, readFields } from '../sql-objects/field-kinds.ts'
import { addNew, change, find, findInUse } from '../sql-objects/shelf.ts'
import { queriesOf } from './query.ts'
import {
  describeLegacyVisualization,
  describeVisualization,
  serializedOptions,
  visualizationsIn,
  visualizationsOfQuery,
} from './visualization.ts'

const base = '/api/2.0/sql/visualizations'
const legacy = '/api/2.0/preview/sql/visualizations'
const kinds: FieldKinds = {
  display_name: 'text',
  type: 'text',
  serialized_options: 'text',
  serialized_query_plan: 'text',
}
const what = 'Visualization'

/** How queries show their rows, in both forms. */
export const visualizationRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/2.0/sql/queries/{id}/visualizations', handle: listVisualizations },
  { method: 'POST', path: base, handle: createVisualization },
  { method: 'PATCH', path: `${base}/{id}`, handle: updateVisualization },
  { method: 'DELETE', path: `${base}/{id}`, handle: deleteVisualization },
  { method: 'POST', path: legacy, handle: createLegacy },
  { method: 'POST', path: `${legacy}/{id}`, handle: updateLegacy },
  { method: 'DELETE', path: `${legacy}/{id}`, handle: deleteVisualization },
]

function listVisualizations({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const query = findInUse(queriesOf(store), pathValues.id!, 'Query')
  const all = visualizationsOfQuery(query.id, store)
  const { items, next } = pageOf(parameters, all, { name: 'page_size', usual: 20, most: 100 })
  return jsonAnswer({ results: items.map(describeVisualization), ...next })
}

function createVisualization({ parameters }: ApiRequest, store: Store): Answer {
  const read = readFields(parameters.object('visualization') ?? {}, { ...kinds, query_id: 'text' })
  return jsonAnswer(describeVisualization(save(read, store)))
}

function save(fields: JsonObject, store: Store) {
  const query_id = String(fields.query_id ?? '')
  if (query_id === '') throw missingField('query_id')
  findInUse(queriesOf(store), query_id, 'Query')
  const whole = { display_name: 'Table', type: 'TABLE', serialized_options: '{}', ...fields, query_id }
  return addNew(visualizationsIn(store), whole, 'visualizations', store)
}

function updateVisualization({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = visualizationsIn(store)
  const saved = find(shelf, pathValues.id!, what)
  const given = parameters.object('visualization') ?? {}
  const fields = maskedChange(saved.fields, given, parameters.requiredText('update_mask'), kinds)
  change(shelf, saved, fields, 'visualizations', store.clock.now())
  return jsonAnswer(describeVisualization(saved))
}

function deleteVisualization({ pathValues }: ApiRequest, store: Store): Answer {
  visualizationsIn(store).delete(find(visualizationsIn(store), pathValues.id!, what).id)
  return emptyAnswer()
}

function createLegacy({ parameters }: ApiRequest, store: Store): Answer {
  const query_id = parameters.requiredText('query_id')
  const type = parameters.requiredText('type')
  return jsonAnswer(
    describeLegacyVisualization(save({ ...readLegacy(parameters.bodyObject()), query_id, type }, store)),
  )
}

function updateLegacy({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = visualizationsIn(store)
  const saved = find(shelf, pathValues.id!, what)
  change(shelf, saved, { ...saved.fields, ...readLegacy(parameters.bodyObject()) }, 'visualizations', store.clock.now())
  return jsonAnswer(describeLegacyVisualization(saved))
}

function readLegacy(body: JsonObject): JsonObject {
  const { name, description, type, options } = readFields(body, {
    name: 'text',
    description: 'text',
    type: 'text',
    options: 'any',
  })
  const fields: Record<string, JsonValue> = {}
  if (name !== undefined) fields.display_name = name
  if (description !== undefined) fields.description = description
  if (type !== undefined) fields.type = type
  if (options !== undefined) fields.serialized_options = serializedOptions(options)
  return fields
}
