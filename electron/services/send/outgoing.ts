import type { Readable } from 'node:stream'

/** The body as it goes out. `open` may be called again, for a redirect or a connection that had gone stale. */
export type OutgoingBody = { size: number; bytes: Buffer } | { size: number; open(): Readable }

/**
 * The outgoing request: secrets and credential are in it. It lives inside this folder only and is never stored, shown or logged.
 */
export interface OutgoingRequest {
  method: string
  origin: string
  /** Path and query. */
  path: string
  /** In order, with case and repeats; `Host` only when it was typed. */
  headers: [string, string][]
  body: OutgoingBody | null
  /** A secret was filled into the body: it must not reach another origin. */
  bodyHoldsSecret: boolean
}
