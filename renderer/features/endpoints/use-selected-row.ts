import { useMemo } from 'react'
import { useStore } from '../../session/store.ts'
import { tabsStore } from '../../session/tabs.ts'
import type { Row } from './rows.ts'

/** The row of the request in front: in its group when that is open, else among favourites or recent. */
export function useSelectedRow(rows: readonly Row[]): string | null {
  const operationId = useStore(
    tabsStore,
    ({ tabs, activeTab }) => tabs.find((tab) => tab.id === activeTab)?.request.operationId,
  )
  return useMemo(() => {
    if (operationId === undefined) return null
    return rows.findLast((row) => row.kind === 'endpoint' && row.operation.id === operationId)?.key ?? null
  }, [rows, operationId])
}
