import { type Dispatch, type MouseEvent, type SetStateAction, useRef } from 'react'
import { type CellPlace, moveTo, type SelectedRange, type Selection } from './selection.ts'

/** The cell of an event, read from `data-` of what was hit; null beside the rows. */
export function placeOf(event: MouseEvent): (CellPlace & { rowHead: boolean }) | null {
  const target = event.target as Element
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  if (row === null || row === undefined) return null
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  return { row: Number(row), column: Number(column ?? 0), rowHead: column === null || column === undefined }
}

/** Selecting by mouse: a cell, a range by dragging or with Shift, whole rows by their numbers. */
export function useGridPointer(
  { active }: Selection,
  range: SelectedRange,
  setSelection: Dispatch<SetStateAction<Selection>>,
) {
  const dragging = useRef(false)
  return {
    onMouseDown(event: MouseEvent) {
      const place = placeOf(event)
      if (!place) return
      const inside = place.row >= range.top && place.row <= range.bottom
      const chosen = inside && (place.rowHead || (place.column >= range.left && place.column <= range.right))
      if (event.button === 2 && chosen) return
      dragging.current = event.button === 0
      setSelection((before) =>
        place.rowHead
          ? { anchor: event.shiftKey ? before.anchor : place, active: place, rows: true }
          : moveTo(before, place, event.shiftKey),
      )
    },
    onMouseMove(event: MouseEvent) {
      if (!dragging.current || event.buttons !== 1) return
      const place = placeOf(event)
      if (place && (place.row !== active.row || place.column !== active.column)) {
        setSelection((before) => ({
          ...before,
          active: before.rows ? { ...place, column: before.active.column } : place,
        }))
      }
    },
    onMouseUp() {
      dragging.current = false
    },
  }
}
