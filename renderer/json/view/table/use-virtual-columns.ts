import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import { type TableSettings, usualWidth } from './table-settings.ts'

export interface PlacedColumn {
  column: TableColumn
  /** Its place among all shown columns. */
  at: number
  width: number
  /** Of pinned columns: pixels from the left edge of the view; of others: from where those begin. */
  left: number
  pinned: boolean
  /** Numbers end at the right, so that their digits stand below each other; times are read from the left. */
  right: boolean
}

export interface VirtualColumns {
  all: readonly PlacedColumn[]
  /** Those to draw: all that are pinned, then the ones in view. */
  drawn: readonly PlacedColumn[]
  /** Free pixels between the pinned columns and the first one in view. */
  gap: number
  /** Of a row, in pixels. */
  width: number
  show: (at: number) => void
}

const beyond = 160
const timeName = /(time|date|_at|timestamp)$/i

/** Draws only the columns in view. `head` is the width of what stands at the left of every row. */
export function useVirtualColumns(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly TableColumn[],
  { widths, pinned }: TableSettings,
  head: number,
): VirtualColumns {
  const [view, setView] = useState({ left: 0, width: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const next = { left: element.scrollLeft, width: element.clientWidth }
      setView((before) => (before.left === next.left && before.width === next.width ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller])

  const placed = useMemo(() => {
    let pinnedWidth = head
    let freeWidth = 0
    const all = columns.map((column, at): PlacedColumn => {
      const width = widths[column.title] ?? usualWidth(column)
      const isPinned = pinned.includes(column.title)
      const left = isPinned ? pinnedWidth : freeWidth
      if (isPinned) pinnedWidth += width
      else freeWidth += width
      const right = column.kind === 'number' && !timeName.test(column.title)
      return { column, at, width, left, pinned: isPinned, right }
    })
    return { all, pinnedWidth, width: pinnedWidth + freeWidth }
  }, [columns, widths, pinned, head])

  const from = view.left - beyond
  const to = view.left + view.width - placed.pinnedWidth + beyond
  const free = placed.all.filter(({ pinned: fixed, left, width }) => !fixed && left + width > from && left < to)
  const first = free[0]?.at ?? -1
  const last = free.at(-1)?.at ?? -1
  const drawn = useMemo(
    () => placed.all.filter(({ pinned: fixed, at }) => fixed || (at >= first && at <= last)),
    [placed, first, last],
  )
  const show = useCallback(
    (at: number) => {
      const element = scroller.current
      const wanted = placed.all[at]
      if (!element || !wanted || wanted.pinned) return
      const room = element.clientWidth - placed.pinnedWidth
      const { left, width } = wanted
      if (left < element.scrollLeft) element.scrollLeft = left
      else if (left + width > element.scrollLeft + room) element.scrollLeft = Math.min(left, left + width - room)
    },
    [scroller, placed],
  )
  return { all: placed.all, drawn, gap: free[0]?.left ?? 0, width: placed.width, show }
}
