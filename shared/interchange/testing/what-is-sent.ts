import type { Request, RequestBody } from '../../model/request.ts'
import { encodeValue } from '../../request/encode.ts'
import { allHeaders } from '../export/call-parts.ts'
import { around, fullUrl } from '../export/full-url.ts'

/** What goes over the wire, variables apart: two requests for which this is equal are the same to a server. */
export function whatIsSent(request: Request): { method: string; url: string; headers: string[]; body: unknown } {
  const headers = allHeaders(request).map(({ name, value }) => `${name.trim().toLowerCase()}: ${value.trim()}`)
  return {
    method: request.method.toUpperCase(),
    url: fullUrl(request),
    headers: headers.sort(),
    body: sentBody(request.body),
  }
}

function sentBody(body: RequestBody): unknown {
  switch (body.type) {
    case 'none':
      return ''
    case 'json':
    case 'text':
      return body.text
    case 'form':
      return body.fields
        .filter(({ enabled, name }) => enabled && name !== '')
        .map(({ name, value }) => `${around(name, encodeValue)}=${around(value, encodeValue)}`)
        .join('&')
    case 'multipart':
      return body.fields
        .filter(({ enabled, name }) => enabled && name !== '')
        .map(({ name, value, file, contentType }) => ({
          name,
          value: value ?? file?.name ?? null,
          type: contentType || null,
        }))
    case 'file':
      return body.file?.name ?? null
  }
}
