import { z } from 'zod'
import { Capture } from './capture.ts'

/** A parameter row. Values are templates: they may hold `{{VARIABLE}}`. Repeated query names repeat the key. */
export const Parameter = z.object({
  name: z.string(),
  value: z.string(),
  in: z.enum(['path', 'query']),
  enabled: z.boolean(),
})
export type Parameter = z.output<typeof Parameter>

export const HeaderField = z.object({ name: z.string(), value: z.string(), enabled: z.boolean() })
export type HeaderField = z.output<typeof HeaderField>

/** A file handed over by upload (`POST /files`) or by the command line; named by id, never by path. */
export const FileReference = z.object({ id: z.string(), name: z.string(), size: z.number().int().nonnegative() })
export type FileReference = z.output<typeof FileReference>

const FormField = z.object({ name: z.string(), value: z.string(), enabled: z.boolean() })
export const MultipartField = z.object({
  name: z.string(),
  enabled: z.boolean(),
  value: z.string().optional(),
  file: FileReference.optional(),
  contentType: z.string().optional(),
})
export type MultipartField = z.output<typeof MultipartField>

export const RequestBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  /** Sent byte for byte as written, after variables are filled in; valid JSON or not. */
  z.object({ type: z.literal('json'), text: z.string() }),
  z.object({ type: z.literal('text'), text: z.string(), contentType: z.string() }),
  z.object({ type: z.literal('form'), fields: z.array(FormField) }),
  z.object({ type: z.literal('multipart'), fields: z.array(MultipartField) }),
  z.object({ type: z.literal('file'), file: FileReference.nullable(), contentType: z.string() }),
])
export type RequestBody = z.output<typeof RequestBody>

/** `environment`: the credential of the active environment, only to the origin it is bound to. */
export const RequestAuth = z.discriminatedUnion('type', [
  z.object({ type: z.literal('environment') }),
  z.object({ type: z.literal('bearer'), token: z.string() }),
  z.object({ type: z.literal('none') }),
])
export type RequestAuth = z.output<typeof RequestAuth>

/** Milliseconds; 0 means no limit. */
export const SendOptions = z.object({
  followRedirects: z.boolean(),
  connectTimeoutMs: z.number().int().min(0),
  idleTimeoutMs: z.number().int().min(0),
  totalTimeoutMs: z.number().int().min(0),
})
export type SendOptions = z.output<typeof SendOptions>

/** A variable of one request. While it is edited the name may be anything; what is saved has a name that templates can hold. */
export const RequestVariable = z.union([
  z.object({ name: z.string(), secret: z.literal(true) }),
  z.object({ name: z.string(), value: z.string() }),
])
export type RequestVariable = z.output<typeof RequestVariable>

/** One call with unresolved variables. `url` has no query part: that is in `params`; `{name}` in its path is a path parameter. */
export const Request = z.object({
  method: z
    .string()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/, { error: 'An HTTP method is one word, for example GET.' }),
  url: z.string(),
  operationId: z.string().optional(),
  params: z.array(Parameter),
  headers: z.array(HeaderField),
  body: RequestBody,
  auth: RequestAuth,
  options: SendOptions,
  variables: z.array(RequestVariable).optional(),
  captures: z.array(Capture).optional(),
})
export type Request = z.output<typeof Request>

export { defaultSendOptions, emptyRequest } from './empty-request.ts'
