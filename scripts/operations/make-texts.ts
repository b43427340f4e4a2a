import type { OperationNotes } from '#shared/operations/operation.ts'
import { type Described, summaryOf } from '#shared/operations/summary.ts'
import { flagsOf } from './flags-of.ts'
import type { SourceOperation } from './source.ts'
import type { OperationText } from './texts.ts'
import { titlesOf } from './titles.ts'

/** The texts of an operation as they are shown. */
export interface Made {
  title: string
  summary: string
  /** Whether a hand wrote the summary; the others are made again where they are shown. */
  written: boolean
  notes: OperationNotes | null
}

/** What is written by hand, and by rule what is not. */
export function makeTexts(
  operations: readonly SourceOperation[],
  texts: ReadonlyMap<string, OperationText>,
): Map<string, Made> {
  const byRule = titlesOf(operations)
  return new Map(
    operations.map((operation) => {
      const { title: ownTitle, summary, ...notes } = texts.get(operation.id) ?? {}
      const title = ownTitle ?? byRule.get(operation.id) ?? ''
      const made = summary ?? summaryOf(describe(operation, title))
      const has = Object.keys(notes).length > 0
      return [operation.id, { title, summary: made, written: summary !== undefined, notes: has ? notes : null }]
    }),
  )
}

function describe(operation: SourceOperation, title: string): Described {
  const { path, params, replacedBy = null } = operation
  return { title, path, flags: flagsOf(operation), paramNames: params.map(({ name }) => name), replacedBy }
}
