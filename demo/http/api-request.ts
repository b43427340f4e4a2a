import type { IncomingHttpHeaders } from 'node:http'
import type { Parameters } from './parameters.ts'

/** Values of a route's path parameters by name, percent-decoded. */
export type PathValues = Readonly<Record<string, string>>

/** A request that has passed the gateway. */
export interface ApiRequest {
  method: string
  /** Without the query, still percent-encoded. */
  path: string
  /** Empty where the route's path has no parameters. */
  pathValues: PathValues
  headers: IncomingHttpHeaders
  /** Where this workspace is reached, as `http://127.0.0.1:1234`. */
  origin: string
  parameters: Parameters
  body: Buffer
}
