import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Row } from './rows.ts'
import { topOf } from './use-tree-focus.ts'

/**
 * Another filter starts at the top. Any other change of the rows leaves what one is looking at in its place: a new
 * favourite above must not push the row from under the pointer.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  filter: string,
): void {
  const before = useRef({ rows, filter })
  useLayoutEffect(() => {
    const tree = scroller.current
    const { rows: oldRows, filter: oldFilter } = before.current
    before.current = { rows, filter }
    if (!tree || oldRows === rows) return
    if (oldFilter !== filter) {
      tree.scrollTop = 0
      return
    }
    const hovered =
      tree.querySelector<HTMLElement>('[data-key]:hover') ?? tree.querySelector<HTMLElement>('[data-key]:focus')
    const key = hovered?.dataset.key
    const then = oldRows.findIndex((row) => row.key === key)
    const now = rows.findIndex((row) => row.key === key)
    if (then >= 0 && now >= 0) tree.scrollTop += topOf(rows, now) - topOf(oldRows, then)
  }, [scroller, rows, filter])
}
