import { useEffect, useMemo, useState } from 'react'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { matchesWords } from './words.ts'

const nothing: readonly OperationSummary[] = []

/** Endpoints by relevance; none without a word. */
export function useEndpointSearch(words: string): readonly OperationSummary[] {
  const [list, setList] = useState<readonly OperationSummary[]>(nothing)
  useEffect(() => {
    let gone = false
    void loadOperationList().then((loaded) => gone || setList(loaded))
    return () => {
      gone = true
    }
  }, [])
  return useMemo(() => (words === '' ? nothing : list.filter((one) => matchesWords(one.path, words))), [list, words])
}
