import type { KeyboardEvent } from 'react'
import type { ChangeRow } from '../../engine/compare/change-rows.ts'
import type { LineRow } from '../../engine/compare/line-changes.ts'
import type { DifferenceListProps } from './DifferenceList.tsx'

export interface DifferenceKeys extends DifferenceListProps {
  page: number
  current: ChangeRow | LineRow | undefined
  toggle: (row: number) => void
}

/** The keyboard pattern of an ARIA tree, and I to leave a path out. */
export function useDifferenceKeys(keys: DifferenceKeys) {
  const { rowCount, selected, onSelect, onIgnore, onCopy, page, current, toggle } = keys
  const go = (to: number) => onSelect(Math.min(Math.max(to, 0), rowCount - 1))
  const tree = current && 'depth' in current ? current : undefined
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(selected + 1),
    ArrowUp: () => go(selected - 1),
    PageDown: () => go(selected + page - 1),
    PageUp: () => go(selected - page + 1),
    Home: () => go(0),
    End: () => go(rowCount - 1),
    ArrowLeft: () => tree?.open && toggle(selected),
    ArrowRight: () => (tree?.open ? go(selected + 1) : tree?.canOpen && toggle(selected)),
    Enter: () => toggle(selected),
    ' ': () => toggle(selected),
    i: () => onIgnore(selected),
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) {
      const marked = (window.getSelection()?.toString() ?? '') !== ''
      if (event.key.toLowerCase() !== 'c' || (marked && !event.shiftKey)) return
      event.preventDefault()
      onCopy(selected, event.shiftKey ? 'path' : 'change')
      return
    }
    const action = event.altKey ? undefined : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
}
