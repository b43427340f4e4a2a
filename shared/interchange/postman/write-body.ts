import type { RequestBody } from '../../model/request.ts'
import { bodyContentType } from '../../request/default-headers.ts'
import type { Note } from '../export/exported.ts'

/** Postman says these types itself, by the language of the text. */
const languages: Readonly<Record<string, string>> = {
  'text/plain': 'text',
  'application/xml': 'xml',
  'text/html': 'html',
  'application/javascript': 'javascript',
}

/** The body, and its type where Postman does not add it by itself. */
export function writeBody(
  body: RequestBody,
  place: string,
  note: Note,
): { body: object | null; contentType: string | null } {
  switch (body.type) {
    case 'none':
      return { body: null, contentType: null }
    case 'json':
      return { body: raw(body.text, 'json'), contentType: null }
    case 'text': {
      const contentType = bodyContentType(body) ?? ''
      const language = languages[contentType]
      return { body: raw(body.text, language ?? 'text'), contentType: language === undefined ? contentType : null }
    }
    case 'form': {
      const rows = body.fields.map(({ name, value, enabled }) => ({ key: name, value, ...disabled(enabled) }))
      return { body: { mode: 'urlencoded', urlencoded: rows }, contentType: null }
    }
    case 'multipart': {
      const rows = body.fields.map(({ name, value, file, contentType, enabled }) => {
        const type = contentType ? { contentType } : {}
        if (value !== undefined) return { key: name, type: 'text', value, ...type, ...disabled(enabled) }
        noteFile(file?.name, `of the part ${name}`, place, note)
        return { key: name, type: 'file', src: file?.name ?? '', ...type, ...disabled(enabled) }
      })
      return { body: { mode: 'formdata', formdata: rows }, contentType: null }
    }
    case 'file':
      noteFile(body.file?.name, 'of the body', place, note)
      return { body: { mode: 'file', file: { src: body.file?.name ?? '' } }, contentType: bodyContentType(body) }
  }
}

function raw(text: string, language: string): object {
  return { mode: 'raw', raw: text, options: { raw: { language } } }
}

function disabled(enabled: boolean): { disabled?: true } {
  return enabled ? {} : { disabled: true }
}

function noteFile(name: string | undefined, what: string, place: string, note: Note): void {
  if (name !== undefined) note(place, 'file', `The file ${name} ${what} does not come along: only its name does.`)
}
