import { useQuery } from '@tanstack/react-query'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'

const none: readonly OperationSummary[] = []

/** All operations; none of them while they load. */
export function useOperations(): readonly OperationSummary[] {
  const query = useQuery({
    queryKey: ['operation-list'],
    queryFn: loadOperationList,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return query.data ?? none
}
