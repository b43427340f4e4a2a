import { AppError } from '#shared/errors.ts'
import type { RequestBody } from '#shared/model/request.ts'
import { bodyContentType } from '#shared/request/default-headers.ts'
import { encodeValue } from '#shared/request/encode.ts'
import type { ResolvedBody, Text } from '#shared/request/resolved-call.ts'
import type { TextResolver } from './resolve-text.ts'

/**
 * Fills in the body. Values go into JSON and text exactly as they are, without escaping: a variable may stand for a number,
 * a list or a part of a string, and what is written is what is sent.
 */
export function resolveBody(body: RequestBody, resolver: TextResolver): ResolvedBody {
  const contentType = bodyContentType(body) ?? ''
  switch (body.type) {
    case 'none':
      return { type: 'none' }
    case 'json':
    case 'text': {
      const text = resolver.resolve(body.text, 'body')
      return text.length === 0 ? { type: 'none' } : { type: 'text', text, encoding: 'raw', contentType }
    }
    case 'form':
      return { type: 'text', text: formText(body.fields, resolver), encoding: 'url', contentType }
    case 'multipart':
      return {
        type: 'multipart',
        fields: body.fields
          .filter((field) => field.enabled && (field.name !== '' || field.file))
          .map((field) => ({
            name: field.name,
            value: field.file ?? resolver.resolve(field.value ?? '', `form field ${field.name}`),
            contentType: field.contentType || null,
          })),
      }
    case 'file':
      return body.file ? { type: 'file', file: body.file, contentType } : { type: 'none' }
  }
}

/** Throws `invalid_body` for what cannot be sent. JSON that is none can. */
export function checkBody(body: RequestBody): void {
  if (body.type !== 'file' || body.file) return
  throw new AppError('invalid_body', 'The body is a file, but no file is chosen.', {
    remedy: 'Choose a file, or set the body to none.',
  })
}

function formText(fields: readonly { name: string; value: string; enabled: boolean }[], resolver: TextResolver): Text {
  const rows = fields.filter((field) => field.enabled && field.name !== '')
  return rows.flatMap((field, at): Text => {
    const encode = (template: string, where: string): Text =>
      resolver
        .resolve(template, where)
        .map((part) => (part.type === 'text' ? { type: 'text', text: encodeValue(part.text) } : part))
    return [
      ...(at === 0 ? [] : [{ type: 'text', text: '&' } as const]),
      ...encode(field.name, 'form field names'),
      { type: 'text', text: '=' },
      ...encode(field.value, `form field ${field.name}`),
    ]
  })
}
