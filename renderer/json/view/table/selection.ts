/** A cell by its place on screen; row -1 is the heading. */
export interface CellPlace {
  row: number
  column: number
}

/** From where the selection began to where one is. */
export interface Selection {
  anchor: CellPlace
  active: CellPlace
  /** Whole rows, whatever the columns. */
  rows: boolean
}

export interface SelectedRange {
  top: number
  bottom: number
  left: number
  right: number
}

export const topLeft: Selection = { anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 }, rows: false }

/** The selected cells, first and last included. */
export function rangeOf({ anchor, active, rows }: Selection, columns: number): SelectedRange {
  return {
    top: Math.max(Math.min(anchor.row, active.row), 0),
    bottom: Math.max(anchor.row, active.row, 0),
    left: rows ? 0 : Math.min(anchor.column, active.column),
    right: rows ? Math.max(columns - 1, 0) : Math.max(anchor.column, active.column),
  }
}

export function cellsIn({ top, bottom, left, right }: SelectedRange): number {
  return (bottom - top + 1) * (right - left + 1)
}

/** Moves the active cell; `extend` keeps where the selection began. */
export function moveTo(before: Selection, active: CellPlace, extend: boolean): Selection {
  return extend ? { ...before, active } : { anchor: active, active, rows: false }
}
