import { useQuery } from '@tanstack/react-query'
import { loadOperation } from '#shared/operations/load-operation.ts'
import type { Operation } from '#shared/operations/operation.ts'

/** The details of an operation; undefined while they load, and where there is none. */
export function useOperation(id: string | undefined): Operation | undefined {
  const query = useQuery({
    queryKey: ['operation', id],
    queryFn: () => loadOperation(id ?? ''),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return query.data
}
