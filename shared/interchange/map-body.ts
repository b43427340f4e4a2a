import type { RequestBody } from '../model/request.ts'

interface Field {
  name: string
  value?: string | undefined
}

/** The body with its text, or each of its fields, changed. */
export function mapBody(
  body: RequestBody,
  text: (given: string) => string,
  field: <T extends Field>(each: T) => T,
): RequestBody {
  switch (body.type) {
    case 'json':
    case 'text':
      return { ...body, text: text(body.text) }
    case 'form':
      return { ...body, fields: body.fields.map(field) }
    case 'multipart':
      return { ...body, fields: body.fields.map(field) }
    default:
      return body
  }
}
