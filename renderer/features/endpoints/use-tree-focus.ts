import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { rowKeyOf } from './row-key.ts'
import { type Row, rowHeight } from './rows.ts'

/** Roving focus: one row is the tree's stop for Tab; arrows move it. */
export function useTreeFocus(
  rows: readonly Row[],
  scroller: RefObject<HTMLDivElement | null>,
  selected: string | null,
) {
  const [key, setKey] = useState<string | null>(null)
  const wanted = useRef(false)
  const inside = useRef(false)
  const last = useRef(0)
  const known = rows.findIndex((row) => row.key === (key ?? selected))
  const current = known >= 0 ? known : nearestRow(rows, key === null ? 0 : last.current)

  // The focused row has gone, for example from the favourites: its neighbour takes over.
  useLayoutEffect(() => {
    if (inside.current && known < 0) wanted.current = true
    last.current = current
  })
  // After the paint in which the row has come into the document.
  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    const element = scroller.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')
    element?.focus({ preventScroll: true })
  })

  const focusRow = useCallback(
    (to: number) => {
      const row = rows[to]
      const tree = scroller.current
      if (!row || !tree) return
      reveal(tree, rows, to)
      wanted.current = true
      setKey(row.key)
      // The same row again makes no new paint.
      tree.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus({ preventScroll: true })
    },
    [rows, scroller],
  )
  const onFocus = useCallback((event: FocusEvent) => {
    const focused = rowKeyOf(event.target)
    if (focused === undefined) return
    inside.current = true
    setKey(focused)
  }, [])
  const onBlur = useCallback(() => {
    inside.current = false
  }, [])
  return { current, focusRow, handlers: { onFocus, onBlur } }
}

function nearestRow(rows: readonly Row[], at: number): number {
  const near = Math.max(0, Math.min(at, rows.length - 1))
  return rows[near]?.kind === 'line' ? near + 1 : near
}

/** Scrolls as little as shows the row. */
function reveal(tree: HTMLElement, rows: readonly Row[], at: number): void {
  const top = topOf(rows, at)
  const bottom = top + rowHeight(rows[at])
  if (top < tree.scrollTop) tree.scrollTop = at === 0 ? 0 : top
  else if (bottom > tree.scrollTop + tree.clientHeight) tree.scrollTop = bottom - tree.clientHeight
}

/** Pixels from the top of the tree. */
export function topOf(rows: readonly Row[], at: number): number {
  let top = 0
  for (let before = 0; before < at; before++) top += rowHeight(rows[before])
  return top
}
