import type { MultipartField, RequestBody } from '../../model/request.ts'
import { encodeValue } from '../../request/encode.ts'
import type { Note } from '../export/exported.ts'
import { around } from '../export/full-url.ts'

interface WrittenBody {
  lines: string[]
  /** In the place of what the request says, where the text needs its own. */
  contentType: string | null
}

/** Lines that begin another request, take in a file, are directives, or run or write something. */
const taken = /^\s*(?:###|(?:#|\/\/)\s*@|<>|<@?\w*\s+\S|<\s*$|>)/m

/** The body as lines; null for one that would be read as something else. */
export function writeBody(body: RequestBody, place: string, note: Note): WrittenBody | null {
  const plain = (lines: string[]): WrittenBody => ({ lines, contentType: null })
  switch (body.type) {
    case 'none':
      return plain([])
    case 'json':
    case 'text':
      if (body.text === '') return plain([])
      return taken.test(body.text) ? null : plain([body.text])
    case 'form': {
      const rows = body.fields.filter(({ enabled, name }) => enabled && name !== '')
      return plain([
        rows.map(({ name, value }) => `${around(name, encodeValue)}=${around(value, encodeValue)}`).join('&'),
      ])
    }
    case 'file':
      if (!body.file) return plain([])
      note(place, 'file', `The file ${body.file.name} of the body does not come along: put it beside.`)
      return plain([`< ./${fileName(body.file.name)}`])
    case 'multipart':
      return writeMultipart(
        body.fields.filter(({ enabled, name, file }) => enabled && (name !== '' || file)),
        place,
        note,
      )
  }
}

function writeMultipart(fields: readonly MultipartField[], place: string, note: Note): WrittenBody | null {
  const boundary = freeBoundary(fields)
  const lines: string[] = []
  for (const { name, value, file, contentType } of fields) {
    if (value !== undefined && taken.test(value)) return null
    const names = `name="${quoted(name)}"${file ? `; filename="${quoted(file.name)}"` : ''}`
    lines.push(`--${boundary}`, `Content-Disposition: form-data; ${names}`)
    if (contentType && !/[\r\n]/.test(contentType)) lines.push(`Content-Type: ${contentType}`)
    if (file) note(place, 'file', `The file ${file.name} of the part ${name} does not come along: put it beside.`)
    lines.push('', file ? `< ./${fileName(file.name)}` : (value ?? ''))
  }
  return { lines: [...lines, `--${boundary}--`], contentType: `multipart/form-data; boundary=${boundary}` }
}

function freeBoundary(fields: readonly MultipartField[]): string {
  const text = fields.map(({ name, value }) => `${name}\n${value ?? ''}`).join('\n')
  let boundary = 'part'
  for (let count = 2; text.includes(`--${boundary}`); count += 1) boundary = `part-${count}`
  return boundary
}

function quoted(text: string): string {
  return text.replace(/["\r\n]/g, (character) => encodeURIComponent(character))
}

function fileName(name: string): string {
  return name.replace(/[\p{Cc}/\\\u2028\u2029]/gu, '_')
}
