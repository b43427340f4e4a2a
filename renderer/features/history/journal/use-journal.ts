import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppError } from '#shared/errors.ts'
import type { JournalItem } from '#shared/model/journal.ts'
import { host } from '../../../host/current.ts'

const pageSize = 500

interface Page {
  items: JournalItem[]
  next: number | null
}

/** All lines of a session: they are read to the end, because the end is where it is written on. */
export function useItems(session: number) {
  const query = useInfiniteQuery<Page, AppError, JournalItem[], readonly unknown[], number | null>({
    // The push names the domain: it comes first.
    queryKey: ['journal', 'items', session],
    queryFn: ({ pageParam, signal }) =>
      host().call('journal.items', { session, after: pageParam, limit: pageSize }, { signal }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    select: (data) => data.pages.flatMap((page) => page.items),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    // What failed is not tried without end; and what is read anew is not given up for the next page.
    if (hasNextPage && !isFetching && !isError) void fetchNextPage({ cancelRefetch: false })
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return query
}
