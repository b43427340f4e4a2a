import type { EnvironmentList } from '#shared/contract/environments.ts'
import type { ImportReview } from '#shared/contract/interchange.ts'
import type { Choice } from './use-choice.ts'

/** What every part of the review is made of. */
export interface SummaryProps {
  review: ImportReview
  choice: Choice
  /** The environments that are there. */
  known: EnvironmentList['environments']
}
