import type { KeyboardEvent } from 'react'
import type { HistoryEntry } from '#shared/model/history.ts'
import { openEntry, removeEntry, resend, setPinned } from './actions.ts'
import type { HistoryRow } from './rows.ts'

const pageRows = 10

interface ListKeys {
  rows: readonly HistoryRow[]
  current: number
  entry: HistoryEntry | null
  go: (at: number) => void
  onLeave: () => void
  onNote: (entry: HistoryEntry) => void
}

/** Arrows move, Enter opens, letters do what the menu does. */
export function useListKeys({ rows, current, entry, go, onLeave, onNote }: ListKeys) {
  const entries = rows.flatMap((row, at) => (row.kind === 'entry' ? [at] : []))
  const place = entries.indexOf(current)
  const step = (by: number) => {
    const to = entries[Math.max(0, Math.min(entries.length - 1, place + by))]
    if (to !== undefined) go(to)
  }
  const remove = (one: HistoryEntry) => {
    const next = entries[place + 1] ?? entries[place - 1]
    if (next !== undefined) go(next)
    removeEntry(one)
  }
  const moves: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => (place <= 0 ? onLeave() : step(-1)),
    PageDown: () => step(pageRows),
    PageUp: () => step(-pageRows),
    Home: () => step(-entries.length),
    End: () => step(entries.length),
  }
  const deeds: Record<string, (one: HistoryEntry) => void> = {
    Enter: (one) => openEntry(one, false),
    ' ': (one) => openEntry(one, true),
    Delete: remove,
    r: resend,
    p: (one) => setPinned(one, !one.pinned),
    n: onNote,
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (move) move()
    else if (deed && entry) deed(entry)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
