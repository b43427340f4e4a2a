import type { ValueFacts } from '../engine/json-document.ts'
import type { JsonProblem } from '../engine/problem.ts'
import type { Row } from '../engine/rows.ts'
import type { TextLine } from '../engine/text-lines.ts'
import type { BodyKind } from './sniff.ts'

/** What is known of a document so far. */
export interface DocumentState {
  /** Null until the first bytes are there. */
  kind: BodyKind | null
  format: string | null
  mismatch: string | null
  /** Bytes so far. */
  received: number
  done: boolean
  /** Why the bytes could not be read to the end. */
  failure: string | null
  /** Visible rows of the tree, values in all, values at the top level. */
  rows: number
  values: number
  roots: number
  problem: JsonProblem | null
  /** Offset of the first byte that is no UTF-8, or null. */
  invalidUtf8: number | null
  /** Grows whenever rows that were read before may differ. */
  revision: number
}

export const emptyState: DocumentState = {
  kind: null,
  format: null,
  mismatch: null,
  received: 0,
  done: false,
  failure: null,
  rows: 0,
  values: 0,
  roots: 0,
  problem: null,
  invalidUtf8: null,
  revision: 0,
}

export type TextForm = 'received' | 'pretty'

export interface LinesAnswer {
  lines: TextLine[]
  /** Lines on screen in all, and the number of the last line. */
  count: number
  lastNumber: number
}

/** What can be asked of a document. Nodes name values; rows are places on the screen. */
export interface Questions {
  rows: { input: { from: number; to: number }; output: { rows: Row[]; revision: number } }
  /** Opens or closes; answers the row of the node. */
  toggle: { input: { node: number }; output: number }
  openSiblings: { input: { node: number }; output: number }
  /** Opens everything less deep, closes the rest. */
  openToDepth: { input: { depth: number }; output: number }
  /** The row of the node around this one, -1 at the top. */
  parentRow: { input: { node: number }; output: number }
  row: { input: { node: number }; output: number }
  facts: { input: { node: number }; output: ValueFacts }
  /** `raw`: exactly as sent. `value`: strings without quotes and escapes. At most `limit` characters. */
  text: { input: { node: number; form: 'raw' | 'value'; limit?: number }; output: string }
  lines: { input: { form: TextForm; columns: number; from: number; to: number }; output: LinesAnswer }
  /** All of it, decoded. */
  whole: { input: { form: TextForm }; output: string }
}

export type QuestionName = keyof Questions
export type QuestionInput<N extends QuestionName> = Questions[N]['input']
export type QuestionOutput<N extends QuestionName> = Questions[N]['output']

export interface OpenMessage {
  type: 'open'
  url: string
  contentType: string | null
  /** Bytes to expect, when known. */
  size: number | null
}
export interface AskMessage {
  type: 'ask'
  id: number
  name: QuestionName
  input: unknown
}
export type ToWorker = OpenMessage | AskMessage

export type FromWorker =
  | { type: 'state'; state: DocumentState }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'refused'; id: number; message: string }
