import { useEffect, useMemo, useReducer, useState } from 'react'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { TableShape } from '../../worker/works/table-works.ts'
import { useDocumentState } from '../use-document.ts'
import { CellCache } from './cell-cache.ts'
import type { TableSettings } from './table-settings.ts'

export interface TableModel {
  /** Null until the first rows were read. */
  shape: TableShape | null
  /** Rows that are shown. */
  rows: number
  cells: CellCache
  /** Share of what is being done, null while nothing is. */
  busy: number | null
  /** Grows with every new arrangement. */
  revision: number
}

const stepBytes = 4_000_000

/** Rows and columns of a list; they are read, filtered and sorted in the worker. */
export function useTable(
  document: DocumentHandle,
  source: number,
  sort: TableSettings['sort'],
  filters: Readonly<Record<string, string>>,
): TableModel {
  const { received, done } = useDocumentState(document)
  const [shape, setShape] = useState<TableShape | null>(null)
  const [arranged, setArranged] = useState<{ rows: number; revision: number } | null>(null)
  const [busy, setBusy] = useState<number | null>(null)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const cells = useMemo(
    () => new CellCache((from, to, columns) => document.ask('tableCells', { source, from, to, columns }), draw),
    [document, source],
  )
  const rowsRead = shape?.rows ?? 0

  // Reading goes on where it stopped whenever more bytes are there.
  const step = done ? -1 : Math.floor(received / stepBytes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more bytes are there
  useEffect(() => {
    const stop = new AbortController()
    const options = { onProgress: setShape, signal: stop.signal }
    document.work('tableShape', { source }, options).then(setShape, () => undefined)
    return () => stop.abort()
  }, [document, source, step])

  const columns = shape?.columns
  const asked = useMemo(() => {
    const idOf = (title: string) => columns?.find((column) => column.title === title)?.id
    const sortId = sort ? idOf(sort.title) : undefined
    return JSON.stringify({
      sort: sort && sortId !== undefined ? { column: sortId, descending: sort.descending } : null,
      filters: Object.entries(filters).flatMap(([title, text]) => {
        const column = idOf(title)
        return column === undefined || text.trim() === '' ? [] : [{ column, text }]
      }),
    })
  }, [columns, sort, filters])
  const plain = asked === '{"sort":null,"filters":[]}'
  // While rows still arrive they are arranged as of now and then.
  const settledRows = plain ? 0 : done ? rowsRead : 10 ** Math.floor(Math.log10(rowsRead + 1))
  useEffect(() => {
    if (settledRows === 0) {
      setArranged((before) => (before === null ? before : { rows: -1, revision: before.revision }))
    }
    const stop = new AbortController()
    const input = { source, ...JSON.parse(asked) }
    document.work('tableArrange', input, { onProgress: setBusy, signal: stop.signal }).then(
      (answer) => {
        setBusy(null)
        cells.renew()
        setArranged(answer)
      },
      () => !stop.signal.aborted && setBusy(null),
    )
    return () => stop.abort()
  }, [document, source, asked, settledRows, cells])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the last block may have been short
  useEffect(() => {
    if (!done) cells.renew()
  }, [cells, rowsRead, done])

  const rows = plain || arranged === null || arranged.rows < 0 ? rowsRead : arranged.rows
  return { shape, rows, cells, busy, revision: arranged?.revision ?? 0 }
}
