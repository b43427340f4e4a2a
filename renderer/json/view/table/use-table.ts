import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { TableShape } from '../../worker/works/table-works.ts'
import { useDocumentState } from '../use-document.ts'
import { CellCache } from './cell-cache.ts'
import type { TableSettings } from './table-settings.ts'

/** What is to be seen, and in which order. Filters are as typed, by title of the column. */
export interface Arrangement {
  sort: TableSettings['sort']
  filters: Readonly<Record<string, string>>
}

export interface TableWork {
  what: 'reading' | 'sorting' | 'filtering'
  /** From 0 to 1. */
  share: number
}

export interface TableModel {
  /** Null until the first rows were read. */
  shape: TableShape | null
  /** Rows that are shown. */
  rows: number
  cells: CellCache
  /** What is being done, null while nothing is. */
  busy: TableWork | null
  /** Ends that: a sort or filter gives way to the last one, and of rows those stay that are read. */
  stop: () => void
  /** The reading of rows was stopped; `goOn` reads the others. */
  stopped: boolean
  goOn: () => void
  /** Grows with every new arrangement. */
  revision: number
}

export interface TableInput {
  document: DocumentHandle
  source: number
  wanted: Arrangement
  /** An arrangement was stopped: called with the last one, whose rows are still shown. */
  onStopped: (last: Arrangement) => void
}

const stepBytes = 4_000_000
const asSent: Arrangement = { sort: null, filters: {} }
const nothing = '{"sort":null,"filters":[]}'
/** The worker may know the table from before. */
const unknown = { key: '', arrangement: asSent, answer: null }

/** Rows and columns of a list; they are read, filtered and sorted in the worker. */
export function useTable({ document, source, wanted, onStopped }: TableInput): TableModel {
  const { received, done } = useDocumentState(document)
  const [shape, setShape] = useState<TableShape | null>(null)
  const [reading, setReading] = useState(false)
  const [stopped, setStopped] = useState(false)
  const [arranged, setArranged] = useState<{ rows: number; revision: number } | null>(null)
  const [busy, setBusy] = useState<TableWork | null>(null)
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
    if (stopped) {
      setReading(false)
      return
    }
    const stop = new AbortController()
    const options = { onProgress: setShape, signal: stop.signal }
    setReading(true)
    document.work('tableShape', { source }, options).then(
      (read) => {
        setShape(read)
        setReading(false)
      },
      () => undefined,
    )
    return () => stop.abort()
  }, [document, source, step, stopped])

  const columns = shape?.columns
  const { sort, filters } = wanted
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
  const plain = asked === nothing
  /** What the rows in view follow. */
  const last = useRef<{ key: string; arrangement: Arrangement; answer: typeof arranged }>(unknown)
  const arranging = useRef<AbortController | null>(null)
  // While rows still arrive they are arranged as of now and then.
  const settledRows = plain ? 0 : done && !reading ? rowsRead : 10 ** Math.floor(Math.log10(rowsRead + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says what is wanted
  useEffect(() => {
    const key = `${asked} ${settledRows}`
    if (settledRows === 0) {
      setArranged((before) => (before === null ? before : { rows: -1, revision: before.revision }))
    }
    if (key === last.current.key) {
      setBusy(null)
      setArranged(last.current.answer)
      return
    }
    const stop = new AbortController()
    arranging.current = stop
    const input = { source, ...JSON.parse(asked) }
    const what = input.sort ? 'sorting' : 'filtering'
    const onProgress = (share: number) => setBusy({ what, share })
    onProgress(0)
    document.work('tableArrange', input, { onProgress, signal: stop.signal }).then(
      (answer) => {
        setBusy(null)
        last.current = { key, arrangement: wanted, answer }
        cells.renew()
        setArranged(answer)
      },
      () => !stop.signal.aborted && setBusy(null),
    )
    return () => stop.abort()
  }, [document, source, asked, settledRows, cells])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the last block may have been short
  useEffect(() => {
    if (!done || reading) cells.renew()
  }, [cells, rowsRead, done])

  const rows = plain || arranged === null || arranged.rows < 0 ? rowsRead : arranged.rows
  // While bytes arrive that is told, and can be stopped, for the answer as a whole.
  const readingRows = done && reading && !stopped && rowsRead > 0
  return {
    shape,
    rows,
    cells,
    busy: busy ?? (readingRows ? { what: 'reading', share: shape?.share ?? 0 } : null),
    stop() {
      if (busy) {
        arranging.current?.abort()
        setBusy(null)
        onStopped(last.current.arrangement)
      } else setStopped(true)
    },
    stopped,
    goOn: () => setStopped(false),
    revision: arranged?.revision ?? 0,
  }
}
