import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { settle } from '../statements/life-cycle.ts'
import { statementsOf } from '../statements/statement-memory.ts'
import { describeQuery } from './describe-query.ts'
import { readQueryFilter } from './filter-queries.ts'
import { recordOf } from './query-record.ts'
import { sampleQueries } from './sample-queries.ts'

/** What has been run on the warehouses: the statements of this workspace, and the sample of the days before. */
export const queryHistoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/2.0/sql/history/queries', handle: listQueries },
]

async function listQueries({ parameters }: ApiRequest, store: Store): Promise<Answer> {
  const fits = readQueryFilter(parameters)
  const metrics = parameters.flag('include_metrics') ?? false
  await settle(store)
  const ran = [...statementsOf(store).byId.values()].map(recordOf)
  const all = [...ran, ...store.part(beforeNow)]
    .filter(fits)
    .toSorted((left, right) => right.startedAt - left.startedAt)
  const { items, next } = pageOf(parameters, all, { name: 'max_results', usual: 100, most: 1000 })
  const now = store.clock.now()
  const res = items.map((record) => describeQuery(record, metrics, now))
  return jsonAnswer({ res, has_next_page: next.next_page_token !== undefined, ...next })
}

function beforeNow(store: Store) {
  return sampleQueries(store.clock.now())
}
