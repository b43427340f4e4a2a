import type { ErrorData } from '#shared/errors.ts'
import type { KeptBody } from '#shared/model/history.ts'
import type { Request } from '#shared/model/request.ts'
import type { Response } from '#shared/model/response.ts'

/** A send on its way into the database; no secret is in it. */
export interface HistoryRecord {
  startedAt: number
  total: number
  method: string
  url: string
  operationId: string | null
  environment: string | null
  /** Where the request was saved. */
  path: string | null
  request: Request
  requestBodyKept: boolean
  /** The body as sent, for the search. */
  requestText: string
  response: Response | null
  failure: ErrorData | null
  bodyState: KeptBody
  /** The bytes to keep, or only the beginning of what is too large, for the search. */
  body: Uint8Array | null
}
