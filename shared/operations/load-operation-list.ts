import type { OperationSummary } from './operation.ts'
import { loadIndex } from './operation-index.ts'

/** All operations, in the order of their services; the same array at every call. */
export async function loadOperationList(): Promise<readonly OperationSummary[]> {
  return (await loadIndex()).list
}
