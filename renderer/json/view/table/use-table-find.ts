import { useEffect, useMemo, useRef, useState } from 'react'
import type { MarkedText } from '../../engine/find/row-marks.ts'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { Finding } from '../find/use-find.ts'
import type { CellPlace } from './selection.ts'
import type { TableModel } from './use-table.ts'

/** By the node that a cell shows: its text with what was found in it. */
export type CellMarks = ReadonlyMap<number, MarkedText>
const none: CellMarks = new Map()

export interface TableFindInput {
  document: DocumentHandle
  finding: Finding
  source: number
  model: TableModel
  shown: readonly TableColumn[]
  /** Rows and columns that are drawn. */
  from: number
  to: number
  drawn: readonly number[]
  goTo: (cell: CellPlace) => void
  tell: (note: string) => void
}

/** Leads to the cell of the match that people stand on, takes the steps in the order of the rows, and marks what is in view. */
export function useTableFind(input: TableFindInput): CellMarks {
  const { document, finding, source, model, shown, from, to, drawn, goTo, tell } = input
  const { current, count, running, route } = finding
  const columns = useMemo(() => shown.map(({ id }) => id), [shown])
  const latest = useRef({ goTo, tell })
  useEffect(() => {
    latest.current = { goTo, tell }
  })

  const isRead = columns.length > 0
  useEffect(() => {
    if (!isRead) return
    route.current = async (index, by) => {
      const next = await document.ask('stepInTable', { source, columns, index, by })
      if (next === null) latest.current.tell('None of the matches is in this table.')
      return next
    }
    return () => {
      route.current = null
    }
  }, [document, route, source, columns, isRead])

  const settled = useRef<object | null>(null)
  const idle = model.busy === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more rows were read or others are shown
  useEffect(() => {
    if (!current || settled.current === current || !isRead) return
    let stale = false
    document.ask('cellOf', { source, columns, index: current.index }).then(
      (cell) => {
        if (stale) return
        if (cell || idle) settled.current = current
        if (cell) latest.current.goTo({ row: cell.place, column: columns.indexOf(cell.column) })
        else if (idle) latest.current.tell('This match is not in the table.')
      },
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, source, columns, current, isRead, idle, model.rows, model.revision])

  const [marks, setMarks] = useState(none)
  const index = current?.index ?? -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when other rows are shown, when more was found, and when another search begins
  useEffect(() => {
    if (count === 0) {
      setMarks(none)
      return
    }
    let stale = false
    document.ask('cellMarks', { source, from, to, columns: drawn, current: index }).then(
      (answer) => !stale && setMarks(new Map(answer.map(({ node, text }) => [node, text]))),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, source, from, to, drawn, count, index, running, model.rows, model.revision])
  return marks
}
