import type { FileReference, RequestAuth, SendOptions } from '../model/request.ts'
import type { ResolvedRequest } from '../model/response.ts'
import type { ResolvedPart } from '../template/resolve-template.ts'

/** Text whose plain variables are filled in and whose secrets are still names: `{{NAME}}` when shown. */
export type Text = readonly ResolvedPart[]

/** How a secret is written at its place: as it is, or percent-encoded. */
export type Encoding = 'raw' | 'url'

export type ResolvedBody =
  | { type: 'none' }
  | { type: 'text'; text: Text; encoding: Encoding; contentType: string }
  | { type: 'file'; file: FileReference; contentType: string }
  | { type: 'multipart'; fields: ResolvedField[] }

export interface ResolvedField {
  name: string
  value: Text | FileReference
  contentType: string | null
}

/** The resolved request with what is needed to send it: safe to show, still without any secret. */
export interface ResolvedCall {
  method: ResolvedRequest['method']
  /** scheme://host[:port], where it goes to. */
  origin: string
  /** Path and query, percent-encoded, beginning with "/"; never a secret in `origin`. */
  path: Text
  /** As typed, in order, without defaults. */
  headers: { name: string; value: Text }[]
  body: ResolvedBody
  auth: Exclude<RequestAuth, { type: 'bearer' }> | { type: 'bearer'; token: Text }
  options: SendOptions
}
