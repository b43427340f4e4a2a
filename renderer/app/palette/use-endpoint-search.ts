import { useEffect, useMemo, useState } from 'react'
import { loadSearch } from '#shared/operations/load-search.ts'
import type { Search, SearchHit } from '#shared/operations/search.ts'

const nothing: readonly SearchHit[] = []

/** Endpoints by relevance; none without a word. */
export function useEndpointSearch(words: string): readonly SearchHit[] {
  const [index, setIndex] = useState<Search | null>(null)
  useEffect(() => {
    let gone = false
    void loadSearch().then((loaded) => gone || setIndex(loaded))
    return () => {
      gone = true
    }
  }, [])
  return useMemo(() => (index && words !== '' ? index.search(words) : nothing), [index, words])
}
