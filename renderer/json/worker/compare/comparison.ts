import type { ChangeRow } from '../../engine/compare/change-rows.ts'
import type { ChangeCounts } from '../../engine/compare/changes.ts'
import type { LineRow } from '../../engine/compare/line-changes.ts'
import type { CompareMode, CopyForm } from './compare-protocol.ts'

/** The differences of two answers, as a tree or as text. Rows are places on the screen. */
export interface Comparison {
  readonly mode: CompareMode
  readonly counts: ChangeCounts
  readonly suggestions: readonly string[]
  rowCount(): number
  rows(from: number, to: number): (ChangeRow | LineRow)[]
  toggle(row: number): void
  /** The row of the next (1) or previous (-1) difference, or -1. */
  step(row: number, by: 1 | -1): number
  rank(row: number): { at: number; of: number }
  copy(row: number, form: CopyForm): string | null
  pattern(row: number): string | null
  pieces(form: 'text' | 'patch'): Iterable<string | Uint8Array>
}
