import type { ByteStore } from '../engine/byte-store.ts'
import type { JsonDocument } from '../engine/json-document.ts'
import type { LineViews } from './line-views.ts'
import type { DocumentState } from './protocol.ts'

/** The document that a question or a work is about, in the worker. */
export interface DocumentContext {
  readonly store: ByteStore
  readonly json: JsonDocument
  lines(): LineViews
  state(): DocumentState
  /** To be called after rows that were read before may differ. */
  changed(): void
}
