import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { HistoryFilter } from '#shared/contract/history.ts'
import type { AppError } from '#shared/errors.ts'
import type { HistoryEntry } from '#shared/model/history.ts'
import { host } from '../../host/current.ts'

const pageSize = 100
/** Milliseconds after the last key. */
const settle = 80

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settle)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface Page {
  entries: HistoryEntry[]
  next: number | null
}

/** The history page by page, as far as it was scrolled; what is shown stays while another filter is being looked up. */
export function useHistory(filter: HistoryFilter) {
  const asked = useSettled(filter)
  return useInfiniteQuery<Page, AppError, HistoryEntry[], readonly unknown[], number | null>({
    // The push names the domain: it comes first.
    queryKey: ['history', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      host().call('history.list', { filter: asked, before: pageParam, limit: pageSize }, { signal }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    select: (data) => data.pages.flatMap((page) => page.entries),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
