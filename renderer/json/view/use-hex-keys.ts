import type { KeyboardEvent } from 'react'

/** A stretch of bytes: where it began and where the caret is, both in it. */
export interface ByteSelection {
  anchor: number
  caret: number
}

export interface HexKeys {
  selection: ByteSelection
  size: number
  perRow: number
  /** Rows that fit. */
  page: number
  select: (selection: ByteSelection) => void
  copy: (as: 'hex' | 'text') => void
}

/** Arrows move the caret, with Shift they select; Ctrl+C copies hexadecimal, Ctrl+Shift+C the text. */
export function useHexKeys({ selection, size, perRow, page, select, copy }: HexKeys) {
  return (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (command && key === 'c') {
      event.preventDefault()
      copy(event.shiftKey ? 'text' : 'hex')
      return
    }
    if (command && key === 'a') {
      event.preventDefault()
      select({ anchor: 0, caret: size - 1 })
      return
    }
    const { caret } = selection
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: caret - 1,
      ArrowRight: caret + 1,
      ArrowUp: caret - perRow,
      ArrowDown: caret + perRow,
      PageUp: caret - page * perRow,
      PageDown: caret + page * perRow,
      Home: command ? 0 : caret - (caret % perRow),
      End: command ? size - 1 : caret - (caret % perRow) + perRow - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const to = Math.min(Math.max(next, 0), size - 1)
    select({ anchor: event.shiftKey ? selection.anchor : to, caret: to })
  }
}
