import type { ByteStore } from '../engine/byte-store.ts'
import type { FoundMatches } from '../engine/find/found-matches.ts'
import type { JsonDocument } from '../engine/json-document.ts'
import type { LineViews } from './line-views.ts'
import type { DocumentState } from './protocol.ts'

/** The document that a question or a work is about, in the worker. */
export interface DocumentContext {
  readonly contentType: string | null
  /** The bytes as received. */
  readonly store: ByteStore
  readonly json: JsonDocument
  /** What the last search has found so far. */
  found: FoundMatches
  lines(): LineViews
  state(): DocumentState
  /** To be called after rows that were read before may differ. */
  changed(): void
}
