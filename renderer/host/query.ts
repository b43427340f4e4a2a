import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Input, Output, QueryName } from '#shared/contract/contract.ts'
import type { AppError } from '#shared/errors.ts'
import { host } from './current.ts'

/** Query options of a reading method: the key is always [domain, method, input], so that a push invalidates by domain. */
export function hostQuery<N extends QueryName>(name: N, input: Input<N>) {
  const [domain, method] = name.split('.') as [string, string]
  return queryOptions<Output<N>, AppError>({
    queryKey: [domain, method, input],
    queryFn: ({ signal }) => host().call(name, input, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

export function useHostQuery<N extends QueryName>(name: N, input: Input<N>): UseQueryResult<Output<N>, AppError> {
  return useQuery(hostQuery(name, input))
}
