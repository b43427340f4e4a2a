import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { CaptureResult } from './capture.ts'

/** The request as it may be shown and kept: plain variables filled in, secrets still `{{NAME}}`, no credential. */
export const ResolvedRequest = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** Bytes sent as body. */
  bodySize: z.number().int().nonnegative(),
})
export type ResolvedRequest = z.output<typeof ResolvedRequest>

/** Milliseconds; null where the step did not happen (a kept-alive connection has no dns, tcp, tls). */
export const Timings = z.object({
  dns: z.number().nullable(),
  tcp: z.number().nullable(),
  tls: z.number().nullable(),
  /** From the request written to the first byte of the answer. */
  wait: z.number().nullable(),
  download: z.number().nullable(),
  /** From Send to the last byte. */
  total: z.number(),
})
export type Timings = z.output<typeof Timings>

/** What happened on the way, in order, for the Log and for errors. */
export const SendStep = z.object({
  name: z.string(),
  state: z.enum(['ok', 'failed', 'skipped']),
  text: z.string(),
  ms: z.number().nullable(),
})
export type SendStep = z.output<typeof SendStep>

export const Redirect = z.object({
  status: z.number().int(),
  from: z.string(),
  to: z.string(),
  /** True where the next hop was another origin and the credential stayed behind. */
  credentialDropped: z.boolean(),
})
export type Redirect = z.output<typeof Redirect>

export const Response = z.object({
  /** Names the bytes: `GET /bodies/<bodyId>`. Decoded (content-encoding removed), otherwise untouched. */
  bodyId: z.string(),
  status: z.number().int(),
  statusText: z.string(),
  httpVersion: z.string(),
  /** As received: order, case and repeats kept. */
  headers: z.array(z.tuple([z.string(), z.string()])),
  contentType: z.string().nullable(),
  contentEncoding: z.string().nullable(),
  /** Bytes of the body on the wire, and after content-decoding. */
  wireSize: z.number().int().nonnegative(),
  size: z.number().int().nonnegative(),
  headersSize: z.number().int().nonnegative(),
  timings: Timings,
  steps: z.array(SendStep),
  redirects: z.array(Redirect),
  remoteAddress: z.string().nullable(),
  reusedConnection: z.boolean(),
  /** Set when the answer ended before it was whole; what came is kept and can be read. */
  incomplete: z
    .object({
      code: z.enum(errorCodes),
      message: z.string(),
      likely: z.string().optional(),
      remedy: z.string().optional(),
    })
    .optional(),
  request: ResolvedRequest,
  environment: z.string().nullable(),
  /** What was kept of it as variables, and what was not found. */
  captures: z.array(CaptureResult).optional(),
  /** Epoch milliseconds. */
  startedAt: z.number().int(),
})
export type Response = z.output<typeof Response>

export const SendProgress = z.object({
  phase: z.enum(['preparing', 'connecting', 'sending', 'waiting', 'receiving']),
  /** Body bytes of the answer so far (decoded) and, where the server told, on the wire in all. */
  received: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
})
export type SendProgress = z.output<typeof SendProgress>
