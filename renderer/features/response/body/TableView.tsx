import { useCallback } from 'react'
import type { Response } from '#shared/model/response.ts'
import type { Finding } from '../../../json/view/find/use-find.ts'
import { JsonTable, type TableLayout } from '../../../json/view/table/JsonTable.tsx'
import type { TableSettings } from '../../../json/view/table/table-settings.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { keepTableSettings, tableSettings } from './table-settings.ts'

export interface TableViewProps {
  response: Response
  document: DocumentHandle
  onOpen: (node: number) => void
  onShowTree: () => void
  finding: Finding
}

/** The table of an answer, arranged as the last one from the same address. */
export function TableView({ response, document, onOpen, onShowTree, finding }: TableViewProps) {
  const layout: TableLayout = {
    filterRow: useLayout('response.filters', true),
    charting: useLayout('response.charting', false),
    chartSize: useLayout('response.chart', 40),
  }
  const change = (next: Partial<TableLayout>) => {
    if (next.filterRow !== undefined) setLayout('response.filters', next.filterRow)
    if (next.charting !== undefined) setLayout('response.charting', next.charting)
    if (next.chartSize !== undefined) setLayout('response.chart', next.chartSize)
  }
  const settingsOf = useCallback((path: string) => tableSettings(response, path), [response])
  const onSettings = useCallback(
    (path: string, settings: TableSettings) => keepTableSettings(response, path, settings),
    [response],
  )
  return (
    <JsonTable
      document={document}
      settingsOf={settingsOf}
      onSettings={onSettings}
      layout={layout}
      onLayout={change}
      onOpen={onOpen}
      onShowTree={onShowTree}
      finding={finding}
    />
  )
}
