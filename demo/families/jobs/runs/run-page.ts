import { workspaceId } from '../../../http/write-answer.ts'
import type { Run } from './run.ts'

/** Where a person would look at a run, or at one of its tasks. */
export function runPage(origin: string, run: Run, id: string): string {
  return `${origin}/?o=${workspaceId}#job/${run.jobId}/run/${id}`
}
