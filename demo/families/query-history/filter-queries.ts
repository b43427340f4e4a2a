import { isJsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { type QueryRecord, queryStatuses } from './query-record.ts'

type Filter = (record: QueryRecord) => boolean

/** From `filter_by`: what passes has to fit all of it. Throws INVALID_PARAMETER_VALUE. */
export function readQueryFilter(parameters: Parameters): Filter {
  const statuses = new Set(parameters.texts('filter_by.statuses'))
  for (const status of statuses) {
    if (!queryStatuses.some((each) => each === status)) {
      throw invalidParameter(`filter_by.statuses must be of ${queryStatuses.join(', ')}, but was ${status}.`)
    }
  }
  const users = new Set(readUserIds(parameters))
  const warehouses = new Set(parameters.texts('filter_by.warehouse_ids'))
  const statements = new Set(parameters.texts('filter_by.statement_ids'))
  const from = parameters.integer('filter_by.query_start_time_range.start_time_ms') ?? 0
  const to = parameters.integer('filter_by.query_start_time_range.end_time_ms') ?? Number.MAX_SAFE_INTEGER
  if (to < from) throw invalidParameter('filter_by.query_start_time_range must not end before it starts.')
  const fits = <T>(wanted: ReadonlySet<T>, value: T) => wanted.size === 0 || wanted.has(value)
  return ({ id, status, userId, warehouseId, startedAt }) =>
    fits(statuses, status) &&
    fits(users, String(userId)) &&
    fits(warehouses, warehouseId) &&
    fits(statements, id) &&
    startedAt >= from &&
    startedAt <= to
}

/** Numbers in a body, digits in a query. */
function readUserIds(parameters: Parameters): readonly string[] {
  const filter = parameters.object('filter_by')
  const sent = filter?.user_ids ?? parameters.query.get('filter_by.user_ids') ?? []
  const list = Array.isArray(sent) ? sent : [sent]
  return list.map((id) => {
    const text = isJsonObject(id) ? '' : String(id)
    if (!/^\d{1,19}$/.test(text)) throw invalidParameter('filter_by.user_ids must be ids of users.')
    return text
  })
}
