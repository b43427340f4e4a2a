import type { Parameters } from './parameters.ts'

/** A request that has passed the gateway. */
export interface ApiRequest {
  method: string
  /** Without the query, still percent-encoded. */
  path: string
  /** Where this workspace is reached, as `http://127.0.0.1:1234`. */
  origin: string
  parameters: Parameters
  body: Buffer
}
