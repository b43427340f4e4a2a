import { type DragEvent, useRef, useState } from 'react'
import { move } from './actions.ts'
import { type CollectionRow, dropPlace } from './rows.ts'
import type { Selection } from './use-selection.ts'

export type DropZone = 'above' | 'into' | 'below'

/** Rows are moved by dragging: onto a folder, or between two rows. All chosen rows go along. */
export function useTreeDrag(rows: readonly CollectionRow[], selection: Selection) {
  const dragged = useRef<readonly string[]>([])
  const [over, setOver] = useState<{ path: string; zone: DropZone } | null>(null)

  const rowAt = (event: DragEvent): number => {
    const path =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]')?.dataset.path : undefined
    return rows.findIndex(({ node }) => node.path === path)
  }
  const zoneAt = (event: DragEvent, row: CollectionRow): DropZone => {
    const box = (event.target as Element).closest('[data-path]')?.getBoundingClientRect()
    const part = box ? (event.clientY - box.top) / box.height : 0
    if (row.node.kind === 'request') return part < 0.5 ? 'above' : 'below'
    return part < 0.25 ? 'above' : part > 0.75 && !row.open ? 'below' : 'into'
  }
  const placeOf = (event: DragEvent) => {
    const at = rowAt(event)
    const row = rows[at]
    if (!row || dragged.current.length === 0) return null
    const { path } = row.node
    if (dragged.current.some((one) => path === one || path.startsWith(`${one}/`))) return null
    const zone = zoneAt(event, row)
    const place = dropPlace(rows, at, zone)
    const loose =
      place?.parent === null &&
      dragged.current.some((one) => rows.some(({ node }) => node.path === one && node.kind === 'request'))
    return place && !loose ? { place, over: { path, zone } } : null
  }
  return {
    over,
    handlers: {
      onDragStart(event: DragEvent) {
        const row = rows[rowAt(event)]
        if (!row) return
        const chosen = selection.chosen.map(({ node }) => node.path)
        dragged.current = chosen.includes(row.node.path) ? chosen : [row.node.path]
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', row.node.name)
      },
      onDragOver(event: DragEvent) {
        const found = placeOf(event)
        setOver(found?.over ?? null)
        if (!found) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      },
      onDragLeave: () => setOver(null),
      onDragEnd() {
        dragged.current = []
        setOver(null)
      },
      onDrop(event: DragEvent) {
        const found = placeOf(event)
        setOver(null)
        if (!found) return
        event.preventDefault()
        move(dragged.current, found.place)
        dragged.current = []
      },
    },
  }
}
