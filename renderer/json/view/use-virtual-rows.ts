import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { scrollMap } from './scroll-map.ts'

export interface VirtualRows {
  /** First and last-plus-one row to draw, some beyond the edges included. */
  from: number
  to: number
  /** Height of the scrolled content and where the drawn rows begin in it, in pixels. */
  height: number
  top: number
  /** Rows that fit. */
  page: number
  /** The first row in view. */
  first: number
  /** Scrolls so that the row is the first in view. */
  toTop: (row: number) => void
  /** Scrolls as little as needed to bring the row into view. */
  show: (row: number) => void
}

const beyond = 6

/**
 * Draws only the rows in view, of any number: unlike a list virtualiser it keeps nothing per row, and it scales the
 * scrollbar where browsers cap the height. `padding` is free space above and below, `head` the height of
 * what stays above the rows inside the scroller.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  padding = 0,
  head = 0,
): VirtualRows {
  const [viewport, setViewport] = useState(0)
  const [offset, setOffset] = useState(0)
  const map = useMemo(
    () => scrollMap(count, rowHeight, Math.max(viewport - 2 * padding, 0)),
    [count, rowHeight, viewport, padding],
  )
  const set = useRef(-1)
  const current = useRef({ map, offset, viewport })
  current.current = { map, offset, viewport }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setViewport(Math.max(element.clientHeight - head, 0))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, head])

  const move = useCallback(
    (next: number) => {
      const element = scroller.current
      if (!element) return
      const to = Math.min(Math.max(next, 0), current.current.map.end)
      element.scrollTop = current.current.map.toScroll(to)
      set.current = element.scrollTop
      current.current.offset = to
      setOffset(to)
    },
    [scroller],
  )

  // With more rows a pixel of the scrollbar stands for more: it moves, so that the rows in view stay.
  useLayoutEffect(() => {
    const element = scroller.current
    const at = Math.min(current.current.offset, map.end)
    if (!element || !map.scaled || at === 0) return
    element.scrollTop = map.toScroll(at)
    set.current = element.scrollTop
  }, [scroller, map])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onScroll = () => {
      // An offset that was set from here is known more exactly than the scrollbar can say.
      if (Math.abs(element.scrollTop - set.current) < 1) return
      set.current = -1
      setOffset(current.current.map.toRows(element.scrollTop))
    }
    const onWheel = (event: WheelEvent) => {
      if (!current.current.map.scaled || event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      const unit = event.deltaMode === 1 ? rowHeight : event.deltaMode === 2 ? current.current.viewport : 1
      move(current.current.offset + event.deltaY * unit)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      element.removeEventListener('scroll', onScroll)
      element.removeEventListener('wheel', onWheel)
    }
  }, [scroller, rowHeight, move])

  const show = useCallback(
    (row: number) => {
      const inner = Math.max(current.current.viewport - 2 * padding, rowHeight)
      const top = row * rowHeight
      const at = current.current.offset
      if (top < at) move(top)
      else if (top + rowHeight > at + inner) move(top + rowHeight - inner)
    },
    [move, padding, rowHeight],
  )

  const toTop = useCallback((row: number) => move(row * rowHeight), [move, rowHeight])

  const clamped = Math.min(offset, map.end)
  const from = Math.max(Math.floor(clamped / rowHeight) - beyond, 0)
  const page = Math.max(Math.floor(viewport / rowHeight), 1)
  const to = Math.min(Math.ceil((clamped + viewport) / rowHeight) + beyond, count)
  const top = map.scaled ? map.toScroll(clamped) + from * rowHeight - clamped : from * rowHeight
  const first = Math.floor(clamped / rowHeight)
  return { from, to, first, height: map.height + 2 * padding, top: top + padding, page, show, toTop }
}
