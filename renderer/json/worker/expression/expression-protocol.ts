import type { FindQuery } from '../../engine/find/find-query.ts'
import type { TextParts } from '../../engine/find/text-parts.ts'

/** A query is for all parts that come after it. */
export type ToExpressionWorker = { type: 'query'; query: FindQuery } | { type: 'parts'; parts: TextParts }

/** Answers come in the order of the parts. */
export type FromExpressionWorker =
  | { type: 'ready' }
  /** Where each match begins and ends, by turns. */
  | { type: 'matches'; matches: Uint32Array<ArrayBuffer> }
  | { type: 'failed'; message: string }
