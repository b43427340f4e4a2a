import type { KeyboardEvent } from 'react'
import type { CellPlace, Selection } from './selection.ts'

export interface GridKeys {
  selection: Selection
  rowCount: number
  columnCount: number
  page: number
  move: (to: CellPlace, extend: boolean) => void
  selectRows: () => void
  selectAll: () => void
  onCopy: () => void
  onOpen: () => void
  /** On a heading: Enter sorts, Alt+ArrowDown opens the menu. */
  onSort: (column: number) => void
  onColumnMenu: (column: number) => void
}

/** The keyboard pattern of an ARIA grid. */
export function useGridKeys(keys: GridKeys) {
  const { selection, rowCount, columnCount, page, move } = keys
  const { row, column } = selection.active
  const targets: Readonly<Record<string, (far: boolean) => CellPlace>> = {
    ArrowDown: (far) => ({ row: far ? rowCount - 1 : row + 1, column }),
    ArrowUp: (far) => ({ row: far ? 0 : row - 1, column }),
    ArrowRight: (far) => ({ row, column: far ? columnCount - 1 : column + 1 }),
    ArrowLeft: (far) => ({ row, column: far ? 0 : column - 1 }),
    PageDown: () => ({ row: Math.max(row, 0) + page - 1, column }),
    PageUp: () => ({ row: Math.max(row - page + 1, 0), column }),
    Home: (far) => ({ row: far ? 0 : row, column: 0 }),
    End: (far) => ({ row: far ? rowCount - 1 : row, column: columnCount - 1 }),
  }
  const onLetter = (event: KeyboardEvent): boolean => {
    const letter = event.key.toLowerCase()
    if (letter === 'c' && !event.shiftKey) keys.onCopy()
    else if (letter === 'a') keys.selectAll()
    else return false
    return true
  }
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const held = event.ctrlKey || event.metaKey
    const target = targets[event.key]
    if (event.altKey) {
      if (event.key !== 'ArrowDown') return
      keys.onColumnMenu(column)
    } else if (target) {
      const to = target(held)
      const last = Math.max(rowCount - 1, -1)
      const first = event.shiftKey ? 0 : -1
      move(
        {
          row: Math.min(Math.max(to.row, first), last),
          column: Math.min(Math.max(to.column, 0), Math.max(columnCount - 1, 0)),
        },
        event.shiftKey,
      )
    } else if (held) {
      if (!onLetter(event)) return
    } else if (event.key === ' ' && event.shiftKey) keys.selectRows()
    else if (event.key === 'Enter' || event.key === ' ') {
      if (row < 0) keys.onSort(column)
      else if (event.key === 'Enter') keys.onOpen()
    } else return
    event.preventDefault()
  }
}
