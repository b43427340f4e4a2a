import type { MultipartField, RequestBody } from '../../model/request.ts'
import { encodeValue } from '../../request/encode.ts'
import { namedFile } from '../../request/named-file.ts'
import type { ImportSession } from '../import-session.ts'
import { formRows } from '../request-parts.ts'
import type { CurlCall, DataPiece } from './curl-call.ts'

interface Context {
  place: string
  session: ImportSession
  /** What stands at the standard input. */
  input: string | null
}

/** The text of data pieces, joined as curl does; null where a file is needed. */
export function dataText(pieces: readonly DataPiece[], context: Context): string | null {
  const texts = pieces.map((piece) => pieceText(piece, context))
  if (texts.some((text) => text === null)) return null
  return texts.reduce<string>((all, text, at) => all + (at > 0 && pieces[at]!.kind !== 'json' ? '&' : '') + text, '')
}

function pieceText({ kind, value }: DataPiece, { place, session, input }: Context): string | null {
  if (kind === 'raw') return value
  if (kind === 'urlencode') {
    const [, name = '', mark = '', content = ''] = /^([^=@]*)([=@]?)([\s\S]*)$/.exec(value) ?? []
    if (mark === '') return encodeText(name)
    const start = name === '' ? '' : `${name}=`
    if (mark === '=') return start + encodeText(content)
    session.note(place, 'file', `A value came from the file ${content}, which is not read.`)
    return `${start}`
  }
  if (!value.startsWith('@')) return value
  if (value === '@-' && input !== null) return kind === 'data' ? input.replace(/[\r\n\0]/g, '') : input
  return null
}

/** Variables stay as they are. */
function encodeText(text: string): string {
  return text
    .split(/(\{\{\w+\}\})/)
    .map((part, at) => (at % 2 === 1 ? part : encodeValue(part)))
    .join('')
}

/** The body, and the headers without the one that the body brings along by itself. */
export function curlBody(
  call: CurlCall,
  headers: { name: string; value: string }[],
  context: Context,
): { body: RequestBody; headers: { name: string; value: string }[] } {
  const type = headers.find(({ name }) => /^content-type$/i.test(name))
  const others = headers.filter((header) => header !== type)
  if (call.form.length > 0) {
    const fields = call.form.map((field) => formField(field, context))
    const own = type !== undefined && !/^multipart\/form-data\s*$/i.test(type.value)
    return { body: { type: 'multipart', fields }, headers: own ? headers : others }
  }
  if (call.upload !== null) return { body: file(call.upload, type?.value, context), headers: others }
  if (call.data.length === 0 || call.get) return { body: { type: 'none' }, headers }
  const text = dataText(call.data, context)
  if (text === null) {
    const name = call.data.find(({ value }) => value.startsWith('@'))!.value.slice(1)
    if (call.data.length > 1)
      context.session.note(
        context.place,
        'dropped',
        'The body came from several pieces and files; only the file is left.',
      )
    const implied = call.data[0]!.kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
    return { body: file(name, type?.value ?? implied, context), headers: others }
  }
  if (text === '') return { body: { type: 'none' }, headers }
  return textBody(text, type?.value ?? null, headers, {
    ...context,
    json: call.data.some(({ kind }) => kind === 'json'),
  })
}

function textBody(
  text: string,
  type: string | null,
  headers: { name: string; value: string }[],
  { place, session, json }: Context & { json: boolean },
): { body: RequestBody; headers: { name: string; value: string }[] } {
  const others = headers.filter(({ name }) => !/^content-type$/i.test(name))
  if (type === null && !json && /^\s*[[{]/.test(text)) {
    session.note(
      place,
      'changed',
      'The body is JSON and goes out as application/json; curl would have said that it is a form.',
    )
    return { body: { type: 'json', text }, headers }
  }
  if (type === 'application/json' || (type === null && json)) return { body: { type: 'json', text }, headers: others }
  if (type !== null && /[/+]json\b/i.test(type)) return { body: { type: 'json', text }, headers }
  const form = 'application/x-www-form-urlencoded'
  const rows = (type ?? form).toLowerCase() === form ? formRows(text) : null
  if (rows) return { body: { type: 'form', fields: rows }, headers: others }
  return { body: { type: 'text', text, contentType: type ?? form }, headers: others }
}

function file(name: string, contentType: string | undefined, { place, session }: Context): RequestBody {
  if (!session.keepsFiles) session.note(place, 'file', `The body was the file ${name}. Choose it again.`)
  return {
    type: 'file',
    file: session.keepsFiles ? namedFile(name) : null,
    contentType: contentType ?? 'application/octet-stream',
  }
}

function formField({ value, literal }: CurlCall['form'][number], { place, session }: Context): MultipartField {
  const equals = value.indexOf('=')
  const name = equals < 0 ? value : value.slice(0, equals)
  const given = equals < 0 ? '' : value.slice(equals + 1)
  if (literal) return { name, value: given, enabled: true }
  const sign = /^[@<]/.exec(given)?.[0] ?? ''
  const { text, type } = fieldParts(given.slice(sign.length))
  const more = type === null ? {} : { contentType: type }
  if (sign === '') return { name, value: text, enabled: true, ...more }
  // What is read with "<" is text of a file, not a file.
  if (session.keepsFiles && sign === '@') return { name, enabled: true, file: namedFile(text), ...more }
  session.note(place, 'file', `The part ${name} was the file ${text}. Choose it again.`)
  return { name, enabled: true, ...more }
}

/** `value;type=text/plain;filename=x`, the value in double quotes or not. */
function fieldParts(given: string): { text: string; type: string | null } {
  let text = ''
  let at = 0
  if (given.startsWith('"')) {
    at = 1
    while (at < given.length && given[at] !== '"') {
      if (given[at] === '\\' && /["\\]/.test(given[at + 1] ?? '')) at++
      text += given[at++]
    }
    at++
  } else {
    const end = /;(?:type|filename|headers|encoder)=/.exec(given)?.index ?? given.length
    text = given.slice(0, end)
    at = end
  }
  const type = /;type=([^;]+(?:; ?charset=[\w-]+)?)/.exec(given.slice(at))?.[1] ?? null
  return { text, type }
}
