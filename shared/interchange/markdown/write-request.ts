import type { Request, RequestBody } from '../../model/request.ts'
import { fullUrl } from '../export/full-url.ts'
import type { ImportedRequest } from '../imported.ts'
import { codeBlock, codeSpan, plainText, safeMarkdown } from './safe-markdown.ts'

/** What there is to say of one request, below its heading. */
export function writeRequest({ docs, tags, request }: ImportedRequest, level: number): string[] {
  const { method, params, headers, body } = request
  return [
    codeBlock(`${method} ${fullUrl(request)}`, 'http'),
    safeMarkdown(docs ?? '', level),
    (tags ?? []).length > 0 ? `Tags: ${tags!.map(plainText).join(', ')}` : '',
    table(
      'Parameter',
      params.map((row) => ({ ...row, more: row.in })),
    ),
    table(
      'Header',
      headers.map((row) => ({ ...row, more: '' })),
    ),
    signIn(request),
    ...writeBody(body),
  ]
}

interface Row {
  name: string
  value?: string | undefined
  enabled: boolean
  more: string
}

function table(what: string, rows: readonly Row[]): string {
  if (rows.length === 0) return ''
  const lines = rows.map(({ name, value, enabled, more }) => {
    const note = [more, enabled ? '' : 'off'].filter((word) => word !== '').join(', ')
    return `| ${codeSpan(name)} | ${codeSpan(value ?? '')} | ${note} |`
  })
  return [`| ${what} | Value | |`, '| --- | --- | --- |', ...lines].join('\n')
}

function signIn({ auth }: Request): string {
  if (auth.type === 'none') return 'Signs in: not at all.'
  return auth.type === 'bearer' ? `Signs in with the token ${codeSpan(auth.token)}.` : ''
}

function writeBody(body: RequestBody): string[] {
  switch (body.type) {
    case 'none':
      return []
    case 'json':
      return body.text === '' ? [] : [codeBlock(body.text, 'json')]
    case 'text':
      return [`Body: ${codeSpan(body.contentType || 'text/plain')}`, codeBlock(body.text, '')]
    case 'form':
      return [
        table(
          'Form field',
          body.fields.map((row) => ({ ...row, more: '' })),
        ),
      ]
    case 'multipart':
      return [
        table(
          'Part',
          body.fields.map(({ file, contentType, ...row }) => ({
            ...row,
            value: file ? file.name : row.value,
            more: [file ? 'file' : '', plainText(contentType ?? '').replace('Without a name', '')]
              .filter((word) => word !== '')
              .join(', '),
          })),
        ),
      ]
    case 'file':
      return [`Body: the file ${codeSpan(body.file?.name ?? '')}, ${codeSpan(body.contentType)}`]
  }
}
