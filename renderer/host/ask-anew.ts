import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Asks anew what these queries answered; without a key, all of them. What is being asked right now may have been looked up before the change
 * and would count as fresh: it is asked again once its answer is here.
 */
export async function askAnew(queries: QueryClient, queryKey: QueryKey = []): Promise<void> {
  const underWay = queries
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching' })
    // Only what has an answer and is in use is stopped and asked again by the library itself.
    .filter((query) => query.state.data === undefined || !query.isActive())
  const again = underWay.map(async (query) => {
    await query.fetch().catch(() => undefined)
    await queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
  })
  await Promise.all([queries.invalidateQueries({ queryKey }), ...again])
}
