import { AppError } from '#shared/errors.ts'
import { addedHeaders } from '#shared/request/default-headers.ts'
import type { ResolvedCall, Text } from '#shared/request/resolved-call.ts'

/** A header before secrets are filled in. */
export interface HeaderText {
  name: string
  value: Text
}

/** Methods whose receivers expect a length even where there is no body. */
const expectsBody = new Set(['POST', 'PUT', 'PATCH'])

/**
 * The headers in the order they go out: what Trowel adds unasked, then what was typed, then the credential and the length.
 * A typed header takes the place of the added one.
 */
export function outgoingHeaders(
  call: ResolvedCall,
  {
    credential,
    bodySize,
    boundary,
    version,
  }: { credential: Text | null; bodySize: number | null; boundary: string; version: string },
): HeaderText[] {
  const typed = new Set(call.headers.map(({ name }) => name.toLowerCase()))
  const length = bodySize ?? (expectsBody.has(call.method) ? 0 : null)
  const chunked = checkFraming(call, length)
  return [
    ...addedHeaders(contentTypeOf(call, boundary), typed, version).map(({ name, value }) => header(name, value)),
    ...call.headers.map((one) => withBoundary(one, call, boundary)),
    ...(credential ? [{ name: 'Authorization', value: credential }] : []),
    ...(length === null || chunked || typed.has('content-length') ? [] : [header('Content-Length', String(length))]),
  ]
}

function header(name: string, text: string): HeaderText {
  return { name, value: [{ type: 'text', text }] }
}

function contentTypeOf({ body }: ResolvedCall, boundary: string): string | null {
  if (body.type === 'none') return null
  return body.type === 'multipart' ? `multipart/form-data; boundary=${boundary}` : body.contentType
}

/** A typed multipart type without its boundary could not be read by anybody. */
function withBoundary(one: HeaderText, { body }: ResolvedCall, boundary: string): HeaderText {
  const [part] = one.value
  if (body.type !== 'multipart' || one.name.toLowerCase() !== 'content-type' || part?.type !== 'text') return one
  if (!/^multipart\//i.test(part.text) || /;\s*boundary=/i.test(part.text)) return one
  return { name: one.name, value: [...one.value, { type: 'text', text: `; boundary=${boundary}` }] }
}

/** The boundary that was typed, if any: the body has to use it. */
export function typedBoundary({ headers }: ResolvedCall): string | null {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value[0]
  const found = type?.type === 'text' ? /;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1/i.exec(type.text) : null
  return found?.[2] ?? null
}

/**
 * A typed length or transfer encoding that is not what is sent would let the rest of one request be read as the next one.
 * True: the body goes out in chunks, as typed.
 */
function checkFraming({ headers }: ResolvedCall, length: number | null): boolean {
  let chunked = false
  for (const { name, value } of headers) {
    const text = value.map((part) => (part.type === 'text' ? part.text : '')).join('')
    if (/^content-length$/i.test(name) && text !== String(length ?? 0)) {
      throw new AppError(
        'invalid_header',
        `Content-Length says ${text || 'nothing'}, but the body has ${length ?? 0} bytes.`,
        {
          remedy: 'Remove the header: Trowel counts the bytes itself.',
        },
      )
    }
    if (!/^transfer-encoding$/i.test(name)) continue
    chunked = text.toLowerCase() === 'chunked'
    if (chunked) continue
    throw new AppError('invalid_header', 'Transfer-Encoding can only be "chunked".', { remedy: 'Remove the header.' })
  }
  return chunked
}
