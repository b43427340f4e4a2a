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

/** Made once: rows are drawn anew in every frame of a scroll. */
const numbers = new Intl.NumberFormat('en')

export function countText(row: Row): string {
  const word = row.kind === 'object' ? 'field' : 'item'
  return `${numbers.format(row.count)} ${word}${row.count === 1 ? '' : 's'}`
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
