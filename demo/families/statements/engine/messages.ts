import type { Place } from '../language/table-names.ts'

export type CellValue = null | number | bigint | string | Uint8Array

/** What goes to the process that has the database. */
export interface RunRequest {
  sql: readonly string[]
  trusted: boolean
  needs: Place | null
  parameters: Readonly<Record<string, CellValue>>
  /** Milliseconds since 1970, by the workspace's clock. */
  now: number
  user: string
  place: Place
  mostRows: number
  /** Of all cells together, roughly. */
  mostBytes: number
}

export interface ResultColumn {
  name: string
  /** As declared where the table was made; null for what was calculated. */
  declared: string | null
}

/** What comes back. */
export type RunReply =
  | { columns: readonly ResultColumn[]; rows: readonly (readonly CellValue[])[]; more: boolean; changes: number }
  | { error: string }
