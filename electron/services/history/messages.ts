import type { ErrorData } from '#shared/errors.ts'
import type { HistoryStore } from './history-store.ts'
import type { JournalStore } from './journal-store.ts'
import type { Retention } from './retention.ts'

/** What the thread does, by name. */
export type HistoryCalls = Omit<HistoryStore, 'recordAll'> & JournalStore

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
