import type { Request, RequestBody } from '../model/request.ts'

/** The Content-Type that a body brings along; null where there is none. Multipart gets its boundary when it is sent. */
export function bodyContentType(body: RequestBody): string | null {
  switch (body.type) {
    case 'none':
      return null
    case 'json':
      return 'application/json'
    case 'form':
      return 'application/x-www-form-urlencoded'
    case 'multipart':
      return 'multipart/form-data'
    case 'text':
      return body.contentType || 'text/plain; charset=utf-8'
    case 'file':
      return body.contentType || 'application/octet-stream'
  }
}

/** What is sent beside `typed`, the names in lower case of the headers a person wrote. */
export function addedHeaders(
  contentType: string | null,
  typed: ReadonlySet<string>,
  version: string,
): { name: string; value: string }[] {
  return [
    { name: 'User-Agent', value: version ? `Trowel/${version}` : 'Trowel' },
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Encoding', value: 'gzip, deflate, br, zstd' },
    ...(contentType === null ? [] : [{ name: 'Content-Type', value: contentType }]),
  ].filter((header) => !typed.has(header.name.toLowerCase()))
}

/** The headers that are sent unasked. A header of the same name that is typed and switched on takes the place of its default. */
export function defaultHeaders(request: Request, version = ''): { name: string; value: string }[] {
  const typed = new Set(request.headers.filter((row) => row.enabled).map((row) => row.name.trim().toLowerCase()))
  return addedHeaders(bodyContentType(request.body), typed, version)
}
