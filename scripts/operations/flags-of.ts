import { flags } from '#shared/operations/index-file.ts'
import type { SourceOperation } from './source.ts'

/** The yes-or-no facts of an operation as one number of the list. */
export function flagsOf(operation: SourceOperation): number {
  return (
    (operation.scope === 'account' ? flags.account : 0) |
    (operation.deprecated ? flags.deprecated : 0) |
    (operation.preview ? flags.preview : 0) |
    (operation.legacy ? flags.legacy : 0) |
    (operation.pagination ? flags.paged : 0) |
    (operation.lro ? flags.longRunning : 0) |
    answerFlag(operation)
  )
}

function answerFlag({ method, response, legacy, lro }: SourceOperation): number {
  if (method === 'GET' || method === 'HEAD' || legacy) return 0
  if (!response || response.empty) return flags.emptyAnswer
  if (lro) return /\.Operation$/.test(response.ref ?? '') ? flags.returnsOperation : 0
  return response.ref && !/(Response|Operation)$/.test(response.ref) ? flags.returnsIt : 0
}
