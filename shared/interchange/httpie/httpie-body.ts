import type { MultipartField, RequestBody } from '../../model/request.ts'
import { namedFile } from '../../request/named-file.ts'
import type { ImportSession } from '../import-session.ts'
import { formRows } from '../request-parts.ts'
import type { HttpieCall } from './httpie-call.ts'
import type { HttpieItem } from './items.ts'
import { exactText, nestedJson } from './nested-json.ts'

interface Context {
  place: string
  session: ImportSession
  input: string | null
}

type Headers = { name: string; value: string }[]

/** The body of a call, and the headers without the one that the body brings along by itself. */
export function httpieBody(
  call: HttpieCall,
  items: readonly HttpieItem[],
  headers: Headers,
  context: Context,
): { body: RequestBody; headers: Headers } {
  const type = headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? null
  const others = headers.filter(({ name }) => !/^content-type$/i.test(name))
  const data = items.filter(({ separator }) => /^(=|:=|=@|:=@|@)$/.test(separator))
  const files = data.filter(({ separator }) => separator === '@')
  const raw = call.raw ?? (data.length === 0 ? context.input : null)
  if (raw !== null) return raw === '' ? { body: { type: 'none' }, headers } : textBody(call, raw, type, headers, others)
  if (data.length === 0) return { body: { type: 'none' }, headers }
  const [only] = files
  if (data.length === 1 && only?.key === '') {
    const { keepsFiles } = context.session
    if (!keepsFiles) {
      context.session.note(context.place, 'file', `The body was the file ${only.value}. Choose it again.`)
    }
    return {
      body: {
        type: 'file',
        file: keepsFiles ? namedFile(only.value) : null,
        contentType: type ?? 'application/octet-stream',
      },
      headers: others,
    }
  }
  if (call.multipart || files.length > 0) {
    return { body: { type: 'multipart', fields: data.map((item) => part(item, context)) }, headers: others }
  }
  if (call.form) {
    const fields = data.map((item) => ({ name: item.key, value: fieldText(item, context), enabled: true }))
    const own = type !== null && !/^application\/x-www-form-urlencoded\s*$/i.test(type)
    return { body: { type: 'form', fields }, headers: own ? headers : others }
  }
  const text = nestedJson(data.map((item) => ({ key: item.key, text: jsonText(item, context) })))
  const own = type !== null && type !== 'application/json'
  return { body: { type: 'json', text }, headers: own ? headers : others }
}

function textBody(
  call: HttpieCall,
  text: string,
  type: string | null,
  headers: Headers,
  others: Headers,
): { body: RequestBody; headers: Headers } {
  const form = 'application/x-www-form-urlencoded'
  const said = type ?? (call.form ? form : 'application/json')
  if (said === 'application/json') return { body: { type: 'json', text }, headers: others }
  if (/[/+]json\b/i.test(said)) return { body: { type: 'json', text }, headers }
  const rows = said.toLowerCase() === form ? formRows(text) : null
  if (rows) return { body: { type: 'form', fields: rows }, headers: others }
  return { body: { type: 'text', text, contentType: said }, headers: others }
}

function jsonText({ key, separator, value }: HttpieItem, { place, session }: Context): string {
  if (separator === '=') return JSON.stringify(value)
  if (separator === ':=') {
    const text = exactText(value)
    if (text !== null) return text
    session.note(place, 'changed', `${key} is not JSON and became a string.`)
    return JSON.stringify(value)
  }
  session.note(place, 'file', `The field ${key} came from the file ${value}, which is not read.`)
  return separator === '=@' ? '""' : 'null'
}

function fieldText({ key, separator, value }: HttpieItem, { place, session }: Context): string {
  if (separator !== '=@' && separator !== ':=@') return value
  session.note(place, 'file', `The field ${key} came from the file ${value}, which is not read.`)
  return ''
}

function part(item: HttpieItem, context: Context): MultipartField {
  if (item.separator !== '@') return { name: item.key, value: fieldText(item, context), enabled: true }
  const [, path = item.value, type] = /^([\s\S]*?);type=([^;]+)$/.exec(item.value) ?? []
  const more = type === undefined ? {} : { contentType: type }
  if (context.session.keepsFiles) return { name: item.key, enabled: true, file: namedFile(path), ...more }
  context.session.note(context.place, 'file', `The part ${item.key} was the file ${path}. Choose it again.`)
  return { name: item.key, enabled: true, ...more }
}
