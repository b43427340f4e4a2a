import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { numberedPage } from '../sql-objects/numbered-page.ts'
import { change, find, findInUse, freeName, inUse, type Saved, trash } from '../sql-objects/shelf.ts'
import { describeLegacyQuery, todaysQuery } from './legacy-query.ts'
import { queriesOf } from './query.ts'
import { saveQuery } from './routes.ts'
import { describeLegacyVisualization, visualizationsOfQuery } from './visualization.ts'

const base = '/api/2.0/preview/sql/queries'

/** The same queries in the form they had before. */
export const legacyQueryRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createQuery },
  { method: 'GET', path: base, handle: listQueries },
  { method: 'GET', path: `${base}/{query_id}`, handle: getQuery },
  { method: 'POST', path: `${base}/{query_id}`, handle: updateQuery },
  { method: 'DELETE', path: `${base}/{query_id}`, handle: deleteQuery },
  { method: 'POST', path: `${base}/trash/{query_id}`, handle: restoreQuery },
]

function createQuery({ parameters }: ApiRequest, store: Store): Answer {
  const query = saveQuery(todaysQuery(parameters.bodyObject(), store), true, store)
  return jsonAnswer(describeWhole(query, store))
}

function listQueries({ parameters }: ApiRequest, store: Store): Answer {
  const searched = ['display_name', 'description', 'query_text']
  return jsonAnswer(numberedPage(parameters, inUse(queriesOf(store)), 'display_name', searched, describeLegacyQuery))
}

function getQuery({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeWhole(find(queriesOf(store), pathValues.query_id!, 'Query'), store))
}

/** Fields that are not named keep their value. */
function updateQuery({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const shelf = queriesOf(store)
  const query = findInUse(shelf, pathValues.query_id!, 'Query')
  const fields = { ...query.fields, ...todaysQuery(parameters.bodyObject(), store) }
  change(shelf, query, { ...fields, display_name: freeName(shelf, fields, true, query) }, 'queries', store.clock.now())
  return jsonAnswer(describeWhole(query, store))
}

function deleteQuery({ pathValues }: ApiRequest, store: Store): Answer {
  trash(findInUse(queriesOf(store), pathValues.query_id!, 'Query'), store.clock.now())
  return emptyAnswer()
}

function restoreQuery({ pathValues }: ApiRequest, store: Store): Answer {
  find(queriesOf(store), pathValues.query_id!, 'Query').trashedAt = null
  return emptyAnswer()
}

function describeWhole(query: Saved, store: Store) {
  const visualizations = visualizationsOfQuery(query.id, store).map(describeLegacyVisualization)
  return { ...describeLegacyQuery(query), visualizations }
}
