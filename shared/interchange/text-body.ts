import type { RequestBody } from '../model/request.ts'

/** A body that is text: JSON where its type says so or, without a type, its form. */
export function textBody(text: string, contentType: string): RequestBody {
  if (text === '') return { type: 'none' }
  const isJson = /json/i.test(contentType) || (contentType === '' && /^\s*[[{]/.test(text))
  return isJson ? { type: 'json', text } : { type: 'text', text, contentType: contentType || 'text/plain' }
}
