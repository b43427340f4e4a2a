import type { ErrorData } from '#shared/errors.ts'
import type { HistoryStore, Retention } from './history-store.ts'

/** What the thread does, by name. */
export type HistoryCalls = Omit<HistoryStore, 'eraseSome' | 'recordAll'>

export interface ThreadData {
  path: string
  retention: Retention
}

export type ToThread = { id: number; name: keyof HistoryCalls; input: unknown[] } | { id: number; name: 'close' }

export type FromThread =
  | { type: 'done'; id: number; value: unknown }
  | { type: 'failed'; id: number; error: ErrorData }
  /** Something that people should know. */
  | { type: 'problem'; message: string }
