import { useEffect, useState } from 'react'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { loadSearch } from '#shared/operations/load-search.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import type { Search } from '#shared/operations/search.ts'
import { reportError } from '../../ui/report-error.ts'

export interface Endpoints {
  list: readonly OperationSummary[] | null
  /** Comes a moment after the list: nobody types before the rows and the open request are painted. */
  search: Search | null
}

export function useEndpoints(): Endpoints {
  const [endpoints, setEndpoints] = useState<Endpoints>({ list: null, search: null })
  useEffect(() => {
    let gone = false
    const put = (next: Partial<Endpoints>) => gone || setEndpoints((before) => ({ ...before, ...next }))
    const load = async () => {
      put({ list: await loadOperationList() })
      await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }))
      put({ search: await loadSearch() })
    }
    load().catch(reportError)
    return () => {
      gone = true
    }
  }, [])
  return endpoints
}
