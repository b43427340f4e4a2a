import type { ChangeRow } from '../../engine/compare/change-rows.ts'
import type { ChangeCounts } from '../../engine/compare/changes.ts'
import type { LineRow } from '../../engine/compare/line-changes.ts'

export type CompareMode = 'tree' | 'text'

export interface CompareSettings {
  /** What is asked for; answers that are no valid JSON have only a text. */
  mode: CompareMode
  /** Patterns of paths to leave out. */
  ignore: readonly string[]
  /** Numbers by value, not by text. */
  byValue: boolean
  onlyChanges: boolean
}

export interface CompareSource {
  url: string
  contentType: string | null
  size: number
}

/** Why there is no tree. */
export type NoTree = 'not-json' | 'broken-json'

export type CompareState =
  | { phase: 'reading'; received: number }
  | { phase: 'comparing'; share: number }
  | {
      phase: 'ready'
      mode: CompareMode
      noTree: NoTree | null
      counts: ChangeCounts
      /** Patterns that would leave out what probably does not matter. */
      suggestions: readonly string[]
      rows: number
      revision: number
      /** The rows may not be what they were: begin at the top. */
      run: number
    }
  | { phase: 'failed'; message: string }

export type CopyForm = 'change' | 'a' | 'b' | 'path'

export interface CompareQuestions {
  rows: { input: { from: number; to: number }; output: { rows: (ChangeRow | LineRow)[]; revision: number } }
  toggle: { input: { row: number }; output: null }
  /** The next or previous difference: its row, its number and how many there are; null when there is none. */
  step: { input: { row: number; by: 1 | -1 }; output: { row: number; at: number; of: number } | null }
  /** Null where the row has no such text. */
  copy: { input: { row: number; form: CopyForm }; output: string | null }
  /** The pattern that leaves out what the row shows. */
  pattern: { input: { row: number }; output: string | null }
}

/** All differences: for people, or as JSON Patch. */
export type DifferencesForm = 'text' | 'patch'

export type CompareQuestion = keyof CompareQuestions
export type CompareInput<N extends CompareQuestion> = CompareQuestions[N]['input']
export type CompareOutput<N extends CompareQuestion> = CompareQuestions[N]['output']

export type ToCompareWorker =
  | { type: 'open'; a: CompareSource; b: CompareSource; settings: CompareSettings }
  | { type: 'settings'; settings: CompareSettings }
  /** About the rows of a run; refused once there is another one: they may be other rows. */
  | { type: 'ask'; id: number; run: number; name: CompareQuestion; input: unknown }
  /** Answers a `Blob`; it takes a while and can be stopped. */
  | { type: 'export'; id: number; form: DifferencesForm }
  | { type: 'stop'; id: number }

export type FromCompareWorker =
  | { type: 'state'; state: CompareState }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'refused'; id: number; message: string }
