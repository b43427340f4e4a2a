import { isNamedOnly } from '../request/named-file.ts'
import type { ResolvedField, Text } from '../request/resolved-call.ts'
import { filePath, isFile } from './call-parts.ts'
import type { CurlArgument } from './curl.ts'
import { cannot } from './snippet.ts'

/** The fields of a multipart form. */
export function curlFields(fields: readonly ResolvedField[]): CurlArgument[] {
  return fields.map(({ name, value, contentType }): CurlArgument => {
    if (name.includes('=') || name === '') throw cannot(`curl cannot send a form field that is named "${name}".`)
    if (contentType !== null && /[;"\\,]/.test(contentType.replace(/; ?charset=[\w-]+$/, ''))) {
      throw cannot(`curl cannot send a form field of the type ${contentType}.`)
    }
    const type = contentType === null ? '' : `;type=${contentType}`
    const start = (text: string): Text[number] => ({ type: 'text', text })
    if (isFile(value)) {
      const sent = isNamedOnly(value) || filePath(value) === value.name ? '' : `;filename=${quoted(value.name)}`
      const fileType = contentType === null ? ';type=application/octet-stream' : type
      return { option: '--form', value: [start(`${name}=@${quoted(filePath(value))}${fileType}${sent}`)] }
    }
    if (contentType === null) return { option: '--form-string', value: merge([start(`${name}=`), ...value]) }
    const inner = value.map((part) => (part.type === 'text' ? start(escaped(part.text)) : part))
    return { option: '--form', value: merge([start(`${name}="`), ...inner, start(`"${type}`)]) }
  })
}

function merge(text: Text): Text {
  const result: Text[number][] = []
  for (const part of text) {
    const last = result.at(-1)
    if (part.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', text: last.text + part.text }
    else result.push(part)
  }
  return result
}

function quoted(text: string): string {
  return `"${escaped(text)}"`
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, '\\$&')
}
