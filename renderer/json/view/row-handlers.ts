import { counted } from '../../ui/counted.ts'
import type { Row } from '../engine/rows.ts'
import type { CopyWhat } from './tree-actions.ts'

/** What can be done with a row. The object must stay the same between draws. */
export interface RowHandlers {
  onSelect: (at: number) => void
  onHover: (at: number) => void
  onToggle: (node: number) => void
  onCopy: (node: number, what: CopyWhat) => void
  onShowAll: (row: Row) => void
  /** Undefined where nothing can be saved. */
  onSave: ((row: Row) => void) | undefined
  /** Undefined where nothing can be captured. */
  onCapture: ((row: Row) => void) | undefined
}

export function isContainer(row: Row): boolean {
  return row.kind === 'object' || row.kind === 'array'
}

export function countText(row: Row): string {
  return counted(row.count, row.kind === 'object' ? 'field' : 'item')
}

/** What stands before the colon; null at the top. */
export function rowLabel(row: Row, sequence: boolean): string | null {
  if (row.key !== null) return row.key === '' ? '""' : row.key
  return row.depth > 0 || sequence ? String(row.place) : null
}

/** The accessible name: "spark_context_id: 1234567890123456789", "clusters: array, 3 items". */
export function rowName(row: Row, sequence: boolean): string {
  const label = rowLabel(row, sequence)
  const value = isContainer(row) ? `${row.kind}, ${countText(row)}` : row.text
  return label === null ? value : `${label}: ${value}`
}
