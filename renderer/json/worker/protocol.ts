import type { JsonProblem } from '../engine/problem.ts'
import type { ExportQuestions } from './questions/export-questions.ts'
import type { FieldQuestions } from './questions/field-questions.ts'
import type { FindQuestions } from './questions/find-questions.ts'
import type { KeyQuestions } from './questions/key-questions.ts'
import type { RowQuestions } from './questions/row-questions.ts'
import type { TableQuestions } from './questions/table-questions.ts'
import type { TextQuestions } from './questions/text-questions.ts'
import type { TreeQuestions } from './questions/tree-questions.ts'
import type { RowsAnswer } from './row-cache.ts'
import type { BodyKind } from './sniff.ts'
import type { FindWorks } from './works/find.ts'
import type { LayOutWorks } from './works/lay-out.ts'
import type { OpenKeyWorks } from './works/open-key.ts'
import type { TableChartWorks } from './works/table-chart.ts'
import type { TableCopyWorks } from './works/table-copy.ts'
import type { TableExportWorks } from './works/table-export.ts'
import type { TableWorks } from './works/table-works.ts'
import type { WholeTextWorks } from './works/whole-text.ts'

/** What is known of a document so far. */
export interface DocumentState {
  /** Null until the first bytes are there. */
  kind: BodyKind | null
  format: string | null
  mismatch: string | null
  /** Bytes so far. */
  received: number
  done: boolean
  /** The beginning is shown, and the rest was left out: it would take too much memory. */
  cut: boolean
  /** Somebody stopped the reading: what came so far is shown, and the rest can still be read. */
  stopped: boolean
  /** Why the bytes could not be read to the end. */
  failure: string | null
  /** Visible rows of the tree, values in all, values at the top level. */
  rows: number
  values: number
  roots: number
  /** The value that the tree begins with; -1 for the whole document. */
  root: number
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
  cut: false,
  stopped: false,
  failure: null,
  rows: 0,
  values: 0,
  roots: 0,
  root: -1,
  problem: null,
  invalidUtf8: null,
  revision: 0,
}

/** What can be asked of a document; answered at once from what has come so far. */
export interface Questions
  extends ExportQuestions,
    FieldQuestions,
    FindQuestions,
    KeyQuestions,
    RowQuestions,
    TableQuestions,
    TextQuestions,
    TreeQuestions {}

/** What takes a while. */
export interface Works
  extends FindWorks,
    LayOutWorks,
    OpenKeyWorks,
    TableChartWorks,
    TableCopyWorks,
    TableExportWorks,
    TableWorks,
    WholeTextWorks {}

export type QuestionName = keyof Questions
export type QuestionInput<N extends QuestionName> = Questions[N]['input']
export type QuestionOutput<N extends QuestionName> = Questions[N]['output']

export type WorkName = keyof Works
export type WorkInput<N extends WorkName> = Works[N]['input']
export type WorkProgress<N extends WorkName> = Works[N]['progress']
export type WorkOutput<N extends WorkName> = Works[N]['output']

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
export interface WorkMessage {
  type: 'work'
  id: number
  name: WorkName
  input: unknown
}
export type ToWorker =
  | OpenMessage
  | AskMessage
  | WorkMessage
  | { type: 'stop'; id: number }
  /** Ends the reading of the body; `readOn` goes on where it ended. */
  | { type: 'stopReading' }
  | { type: 'readOn' }

export type FromWorker =
  /** `rows`: those at the top. */
  | { type: 'state'; state: DocumentState; rows?: RowsAnswer }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'progress'; id: number; value: unknown }
  | { type: 'refused'; id: number; message: string }
