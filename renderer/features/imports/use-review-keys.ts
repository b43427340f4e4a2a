import type { KeyboardEvent } from 'react'
import type { ReviewTree } from './review-tree.ts'

const rowHeight = 24

/** The keys of the tree: arrows go, open and close; Space and Enter take or leave out. */
export function useReviewKeys(options: {
  tree: ReviewTree
  rows: readonly number[]
  place: number
  closed: ReadonlySet<number>
  setCurrent: (at: number) => void
  setOpen: (at: number, open: boolean) => void
  toggle: (at: number) => void
}) {
  const { tree, rows, place, closed, setCurrent, setOpen, toggle } = options
  return (event: KeyboardEvent<HTMLElement>) => {
    const at = rows[place]
    const node = at === undefined ? undefined : tree.nodes[at]
    if (at === undefined || !node || event.ctrlKey || event.metaKey || event.altKey) return
    const isFolder = node.kind !== 'request'
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
    const last = rows.length - 1
    const steps: Record<string, number> = {
      ArrowDown: Math.min(last, place + 1),
      ArrowUp: Math.max(0, place - 1),
      PageDown: Math.min(last, place + page),
      PageUp: Math.max(0, place - page),
      Home: 0,
      End: last,
    }
    const to = steps[event.key]
    if (to !== undefined) setCurrent(rows[to]!)
    else if (event.key === ' ' || event.key === 'Enter') toggle(at)
    else if (event.key === 'ArrowRight' && isFolder) {
      if (closed.has(at)) setOpen(at, true)
      else setCurrent(rows[Math.min(last, place + 1)]!)
    } else if (event.key === 'ArrowLeft') {
      if (isFolder && !closed.has(at)) setOpen(at, false)
      else if (node.parent !== null) setCurrent(node.parent)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}
