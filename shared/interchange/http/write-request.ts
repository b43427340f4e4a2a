import type { Request } from '../../model/request.ts'
import { allHeaders } from '../export/call-parts.ts'
import { leftOut, type Note } from '../export/exported.ts'
import { fullUrl } from '../export/full-url.ts'
import type { ImportedRequest } from '../imported.ts'
import { writeBody } from './write-body.ts'

/** The lines of one request. What cannot be written safely is left out whole, and noted. */
export function writeHttpRequest({ request, tags }: ImportedRequest, place: string, note: Note): string[] {
  if ((tags ?? []).length > 0) note(place, 'dropped', 'This form knows no tags.')
  noteSwitchedOff(request, place, note)
  const url = fullUrl(request)
  const body = writeBody(request.body, place, note)
  if (body === null || url === '' || /\s/.test(url.replace(/\{\{[^{}]*\}\}/g, ''))) {
    const why = body === null ? 'its body has a line that would be read as something else' : 'it has no address'
    note(place, 'dropped', leftOut(`${why}.`))
    return [`# Left out: ${why}.`]
  }
  const headers = allHeaders(request).flatMap(({ name, value }) => {
    if (/^[!#$%&'*+.^_`|~\w-]+$/.test(name.trim()) && !/[\r\n\0]/.test(value)) {
      return [`${name.trim()}: ${value}`.trimEnd()]
    }
    note(place, 'dropped', 'A header that no server would take was left out.')
    return []
  })
  const type = body.contentType === null ? [] : [`Content-Type: ${body.contentType}`]
  const typed = headers.filter((line) => body.contentType === null || !/^content-type:/i.test(line))
  return [
    ...(request.options.followRedirects ? [] : ['# @no-redirect']),
    `${request.method} ${url}`,
    ...type,
    ...typed,
    ...(body.lines.length === 0 ? [] : ['', ...body.lines]),
  ]
}

function noteSwitchedOff({ params, headers, body }: Request, place: string, note: Note): void {
  const fields = body.type === 'form' || body.type === 'multipart' ? body.fields : []
  const rows = [...params.filter((row) => row.in === 'query'), ...headers, ...fields]
  if (rows.some(({ enabled }) => !enabled)) note(place, 'dropped', 'What is switched off was left out.')
}
