import type { CellValue } from './engine/messages.ts'
import type { SqlError } from './language/sql-error.ts'
import type { Place } from './language/table-names.ts'
import type { Result } from './result/result.ts'

export type StatementState = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED' | 'CLOSED'
export type ResultFormat = 'JSON_ARRAY' | 'CSV' | 'ARROW_STREAM'
export type Disposition = 'INLINE' | 'EXTERNAL_LINKS'

/** What is asked for. */
export interface StatementWish {
  text: string
  warehouseId: string
  place: Place
  parameters: ReadonlyMap<string, CellValue>
  format: ResultFormat
  disposition: Disposition
  /** null: no limit but that of the workspace. */
  rowLimit: number | null
  byteLimit: number | null
}

/** All times are milliseconds since 1970. */
export interface Statement {
  id: string
  wish: StatementWish
  /** As the query history has it: SELECT, INSERT … */
  type: string
  state: StatementState
  sentAt: number
  /** The warehouse runs and takes it. */
  runsAt: number
  /** It is done, if nobody ends it before. */
  doneAt: number
  /** Set before the end where the call itself was at fault. */
  error: SqlError | null
  result: Result | null
}

export function isFinal({ state }: Statement): boolean {
  return state !== 'PENDING' && state !== 'RUNNING'
}
