import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import { hostQuery, useHostQuery } from '../../../host/query.ts'
import { useVariables } from '../../../session/environment.ts'
import type { SnippetChoice } from './choice.ts'

/** The draft as a snippet: made anew while it is edited, and when the environment changes. */
export function useSnippet(
  request: Request,
  path: string | null,
  choice: SnippetChoice,
): UseQueryResult<Output<'snippets.make'>, AppError> {
  const variables = useVariables().variables
  const list = useHostQuery('environments.list', null)
  const draft = useDeferredValue(request)
  const query = hostQuery('snippets.make', {
    request: draft,
    environment: list.data?.active ?? null,
    path,
    kind: choice.kind,
    options: choice.options,
  })
  return useQuery({
    ...query,
    // What variables stand for is no part of the question.
    queryKey: [...query.queryKey, list.dataUpdatedAt, variables],
    enabled: list.data !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}
