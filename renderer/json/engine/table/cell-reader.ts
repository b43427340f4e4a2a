import type { ByteStore } from '../byte-store.ts'
import type { ValueKind } from '../tokens.ts'

/** What a table reads its cells from. A cell is a number: a value's node in JSON, the place where it begins in CSV. */
export interface CellReader {
  readonly store: ByteStore
  /** Finds a cell. Everything below is about this one, until the next is located. */
  locate(cell: number): void
  readonly kind: ValueKind
  /** Bytes of what it says: of texts without their quotes. */
  readonly from: number
  readonly to: number
  /** Whether some of these bytes stand for something else. */
  isEscaped(): boolean
  /** What it says: texts without quotes and escapes, all else as sent. Of longer ones the first `most` bytes. */
  said(most?: number): string
  /** Bytes that `said` left out. */
  readonly cut: number
}

/** Where the first `most` bytes from `from` on end. */
export function cutAt(from: number, to: number, most: number): number {
  return to - from <= most ? to : from + most
}
