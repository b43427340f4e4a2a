import type { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import type { ResolvedRequest, Response } from '#shared/model/response.ts'
import type { Redactor } from './redact.ts'

/** A send that is over, for whoever keeps account. Sends that were refused before anything could leave are none. */
export interface Settled {
  /** As it was written: credentials typed into it are still there. */
  request: Request
  environment: string | null
  /** Where the request is saved. */
  path: string | null
  shown: ResolvedRequest
  /** The body as text, with secrets as `{{NAME}}`; empty for files and forms with files. */
  bodyText: string
  /** Knows the secrets that were in this send. */
  redactor: Redactor
  /** Epoch milliseconds. */
  startedAt: number
  /** Milliseconds. */
  total: number
  outcome: { type: 'answered'; response: Response } | { type: 'failed'; error: AppError }
}
