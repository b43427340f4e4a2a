import type { MultipartField, RequestBody } from '../../../model/request.ts'
import { graphqlBody } from '../../graphql-body.ts'
import type { ImportSession } from '../../import-session.ts'
import { formRows } from '../../request-parts.ts'
import { textBody } from '../../text-body.ts'

const include = /^<(?:@\w*)?[ \t]+(\S.*)$/

/** The body of a request by its content type; files that it takes in are named, and not read. */
export function httpBody(text: string, contentType: string, place: string, session: ImportSession): RequestBody {
  if (text === '') return { type: 'none' }
  const file = text.includes('\n') ? undefined : include.exec(text)?.[1]
  if (file !== undefined) {
    session.note(place, 'file', `The body was the file ${file.trim()}. Choose it again.`)
    return { type: 'file', file: null, contentType: contentType || 'application/octet-stream' }
  }
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (/^multipart\/form-data/i.test(contentType) && boundary !== undefined) {
    return { type: 'multipart', fields: parts(text, boundary, place, session) }
  }
  for (const line of text.split('\n')) {
    const name = include.exec(line)?.[1]
    if (name !== undefined) {
      session.note(place, 'file', `The body took in the file ${name.trim()}: the line that says so is now text.`)
    }
  }
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) {
    const joined = text.replace(/\r?\n[ \t]*/g, '')
    const fields = formRows(joined)
    return fields === null ? { type: 'text', text: joined, contentType } : { type: 'form', fields }
  }
  return textBody(text, contentType)
}

/** A query, and behind a blank line its variables. */
export function graphqlOf(text: string): RequestBody {
  const gap = /\n[ \t]*\n[ \t]*(?=\{)/.exec(text)
  const query = gap ? text.slice(0, gap.index) : text
  const variables = gap ? text.slice(gap.index).trim() : ''
  return text === '' ? { type: 'none' } : { type: 'json', text: graphqlBody(query.trim(), variables) }
}

function parts(text: string, boundary: string, place: string, session: ImportSession): MultipartField[] {
  const fields: MultipartField[] = []
  let lines: string[] | null = null
  const close = () => {
    if (lines !== null) fields.push(...part(lines, place, session))
  }
  for (const line of text.split('\n')) {
    const bare = line.trimEnd()
    if (bare !== `--${boundary}` && bare !== `--${boundary}--`) {
      lines?.push(line)
      continue
    }
    close()
    lines = bare.endsWith('--') && bare !== `--${boundary}` ? null : []
  }
  close()
  return fields
}

function part(lines: readonly string[], place: string, session: ImportSession): MultipartField[] {
  const gap = lines.findIndex((line) => line.trim() === '')
  const head = lines.slice(0, gap < 0 ? lines.length : gap)
  const content = gap < 0 ? [] : lines.slice(gap + 1)
  const header = (name: string) =>
    head.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1)
  const disposition = header('content-disposition') ?? ''
  const name = unquoted(
    /[;\s]name="([^"]*)"/i.exec(disposition)?.[1] ?? /[;\s]name=([^\s;"]+)/i.exec(disposition)?.[1] ?? '',
  )
  if (name === '') {
    session.note(place, 'dropped', 'A part without a name was left out.')
    return []
  }
  const contentType = header('content-type')?.trim() ?? ''
  const more = contentType === '' ? {} : { contentType }
  const [first = ''] = content
  const file = content.length === 1 ? include.exec(first)?.[1] : undefined
  if (file === undefined && !/[;\s]filename=/i.test(disposition)) {
    return [{ name, value: content.join('\n'), enabled: true, ...more }]
  }
  const chosen = file?.trim() ?? /[;\s]filename="?([^";]*)/i.exec(disposition)?.[1] ?? 'a file'
  session.note(place, 'file', `The part ${name} was the file ${chosen}. Choose it again.`)
  return [{ name, enabled: true, ...more }]
}

/** As forms write quotes and line breaks in names. */
function unquoted(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n')
}
