import type { KeyboardEvent } from 'react'
import type { Row } from '../engine/rows.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import { isContainer } from './row-handlers.ts'
import type { CopyWhat } from './tree-actions.ts'
import { useTypeAhead } from './use-type-ahead.ts'

export interface TreeKeys {
  document: DocumentHandle
  selected: number
  row: Row | undefined
  rowCount: number
  page: number
  select: (row: number) => void
  onShowAll: (row: Row) => void
  onCopy: (node: number, what: CopyWhat) => void
}

/** The keyboard pattern of an ARIA tree: letters go to the next row whose key begins with them. */
export function useTreeKeys({ document, selected, row, rowCount, page, select, onShowAll, onCopy }: TreeKeys) {
  const go = (to: number) => select(Math.min(Math.max(to, 0), rowCount - 1))
  const typeAhead = useTypeAhead(document, selected, select)
  const toggle = (node: number) => void document.ask('toggle', { node })
  const onLeft = (at: Row) => {
    if (isContainer(at) && at.open && at.count > 0) toggle(at.node)
    else void document.ask('parentRow', { node: at.node }).then((parent) => parent >= 0 && select(parent))
  }
  const onRight = (at: Row) => {
    if (!isContainer(at) || at.count === 0) return
    if (at.open) go(selected + 1)
    else toggle(at.node)
  }
  const onEnter = (at: Row) => {
    if (isContainer(at)) toggle(at.node)
    else if (at.kind === 'string') onShowAll(at)
  }
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(selected + 1),
    ArrowUp: () => go(selected - 1),
    PageDown: () => go(selected + page - 1),
    PageUp: () => go(selected - page + 1),
    Home: () => go(0),
    End: () => go(rowCount - 1),
  }
  const actions: Readonly<Record<string, (at: Row) => void>> = {
    ArrowLeft: onLeft,
    ArrowRight: onRight,
    Enter: onEnter,
    ' ': onEnter,
    '*': (at) => void document.ask('openSiblings', { node: at.node }).then(select),
  }
  return (event: KeyboardEvent) => {
    const { key, timeStamp } = event
    if (event.ctrlKey || event.metaKey) {
      const marked = (window.getSelection()?.toString() ?? '') !== ''
      if (key.toLowerCase() !== 'c' || !row || (marked && !event.shiftKey)) return
      event.preventDefault()
      onCopy(row.node, event.shiftKey ? 'path' : 'value')
      return
    }
    if (event.altKey) return
    if (!moves[key] && !actions[key]) {
      if ([...key].length === 1) typeAhead(key, timeStamp)
      return
    }
    event.preventDefault()
    typeAhead('', timeStamp)
    if (moves[key]) moves[key]()
    else if (row) actions[key]?.(row)
  }
}
