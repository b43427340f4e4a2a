import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { Request } from './request.ts'
import { Response } from './response.ts'

/** One send, as a list shows it. */
export const HistoryEntry = z.object({
  /** Later sends have greater ones. */
  id: z.number().int(),
  /** Epoch milliseconds. */
  startedAt: z.number().int(),
  method: z.string(),
  /** As it was sent, without secrets. */
  url: z.string(),
  operationId: z.string().nullable(),
  environment: z.string().nullable(),
  /** null: there was no answer. */
  status: z.number().int().nullable(),
  error: z.enum(errorCodes).nullable(),
  /** Milliseconds from Send to the last byte, or to the error. */
  total: z.number(),
  /** Bytes of the answer's body. */
  size: z.number().int(),
  pinned: z.boolean(),
  note: z.string(),
})
export type HistoryEntry = z.output<typeof HistoryEntry>

/** Why the bytes of an answer are there or not: `secret` where they hold credentials, `gone` where they could not be read. */
export const KeptBody = z.enum(['kept', 'empty', 'large', 'secret', 'gone'])
export type KeptBody = z.output<typeof KeptBody>

/** All that is kept of a send. */
export const HistoryDetail = z.object({
  entry: HistoryEntry,
  /** As it was written, with its variables; credentials that were typed are taken out. */
  request: Request,
  /** Where it was saved when it was sent; null: nowhere. */
  path: z.string().nullable(),
  /** False where the request's body held credentials, or was too large. */
  requestBodyKept: z.boolean(),
  response: Response.nullable(),
  /** In the place of a response. */
  failure: z
    .object({
      code: z.enum(errorCodes),
      message: z.string(),
      likely: z.string().optional(),
      remedy: z.string().optional(),
      detail: z.unknown(),
    })
    .nullable(),
  body: KeptBody,
})
export type HistoryDetail = z.output<typeof HistoryDetail>

/** How much the history keeps; 0: without a limit. Pinned entries and those of the journal stay. */
export const HistoryLimits = z.object({
  entries: z.number().int().min(0),
  days: z.number().int().min(0),
  /** Megabytes (10^6) of all that is kept, requests and answers. */
  megabytes: z.number().int().min(0),
  /** Kilobytes (10^3) of an answer: larger bodies are not kept. 0: no bodies at all. */
  bodyKilobytes: z.number().int().min(0).max(50_000),
})
export type HistoryLimits = z.output<typeof HistoryLimits>
export { usualHistoryLimits } from './usual-history-limits.ts'

/** What is kept, in figures. */
export const HistoryFigures = z.object({
  entries: z.number().int(),
  pinned: z.number().int(),
  /** In sessions of the journal. */
  inJournal: z.number().int(),
  /** Removed and still there, so that it can be undone. */
  removed: z.number().int(),
  /** Epoch milliseconds; null: nothing is kept. */
  oldest: z.number().int().nullable(),
  /** Of all entries as they are kept, and of the files. */
  bytes: z.number().int(),
  fileBytes: z.number().int(),
})
export type HistoryFigures = z.output<typeof HistoryFigures>
