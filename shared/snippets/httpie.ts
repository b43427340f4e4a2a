import type { Text } from '../request/resolved-call.ts'
import { fileNote, filePath, fixedText, isFile, oddAddress, tooLongForArgument, urlOf } from './call-parts.ts'
import { bashText } from './quote/bash.ts'
import { cannot, type SnippetCall, type SnippetOptions, type Written } from './snippet.ts'

export function httpie(call: SnippetCall, options: SnippetOptions): Written {
  const notes: string[] = []
  const odd = oddAddress(call)
  if (odd.hash) throw cannot('HTTPie cuts an address off at "#".')
  if (odd.escapedPlain)
    notes.push(
      'HTTPie may write characters that need no percent-encoding, such as %7E, without it: they mean the same.',
    )
  const https = !fixedText(call.origin).startsWith('http:')
  const bearer = bearerOf(call)
  const headers = bearer ? call.headers.slice(0, -1) : call.headers
  const body = bodyArguments(call, notes)
  const items = [...headers.map(headerItem), ...body.items]
  const written = [
    `${https ? 'https' : 'http'} --ignore-stdin${call.followRedirects ? ' --follow' : ''}${odd.dots || odd.escapedPlain ? ' --path-as-is' : ''}${body.switches}`,
    ...(bearer ? [`--auth-type bearer --auth "$${bearer}"`] : ['--ignore-netrc']),
    ...body.options,
    `${bashText([{ type: 'text', text: call.method }])} ${bashText(urlOf(call))}`,
    ...(items.some((item) => fixedText(item).startsWith('-')) ? ['--'] : []),
    ...items.map((item) => bashText(item)),
  ]
  const filter = options.jq?.trim() ?? ''
  const pipe = filter === '' ? '' : ` \\\n  | jq ${bashText([{ type: 'text', text: filter }])}`
  if (filter !== '') notes.push('jq 1.7 and newer keep the digits of large numbers, older ones do not.')
  return { text: written.join(' \\\n  ') + pipe, notes }
}

/** The variable of a credential that is one bearer token. */
function bearerOf(call: SnippetCall): string | null {
  const last = call.headers.at(-1)
  if (
    last?.name !== 'Authorization' ||
    call.headers.filter(({ name }) => name.toLowerCase() === 'authorization').length > 1
  )
    return null
  const [scheme, token] = last.value
  const simple =
    last.value.length === 2 && scheme?.type === 'text' && scheme.text === 'Bearer ' && token?.type === 'secret'
  return simple ? token.name : null
}

function headerItem({ name, value }: SnippetCall['headers'][number]): Text {
  if (value.length === 0) return [{ type: 'text', text: `${name};` }]
  if (/[^\x20-\x7e\t]/.test(fixedText(value))) {
    throw cannot(`HTTPie sends the header ${name} as UTF-8, not as the bytes that Trowel sends.`)
  }
  const [first, ...rest] = value
  const start = first?.type === 'text' ? first.text : ''
  const more = first?.type === 'text' ? rest : value
  const texts = value.filter((part) => part.type === 'text').map(({ text }) => text)
  if (texts.some((text) => /(?<!\\)(?:\\\\)*\\[:;=@]/.test(text))) {
    throw cannot(`HTTPie cannot send the header ${name}: a backslash before ":", ";", "=" or "@" is lost.`)
  }
  // ":@" and ":=" would be read as something else.
  const escaped = /^[@=:]/.test(start) ? `\\${start}` : start
  return [{ type: 'text', text: `${name}:${escaped}` }, ...more]
}

function bodyArguments({ body }: SnippetCall, notes: string[]): { switches: string; options: string[]; items: Text[] } {
  const none = { switches: '', options: [], items: [] }
  switch (body.type) {
    case 'none':
      return none
    case 'text':
      if (tooLongForArgument(body.text)) {
        notes.push('The body is too long for a command line: save it as body.txt beside.')
        return { ...none, items: [[{ type: 'text', text: '@body.txt' }]] }
      }
      return {
        ...none,
        // Glued on, because a value that begins with "-" would be read as an option.
        options: [`--raw=${bashText(body.text)}`],
      }
    case 'file':
      notes.push(...fileNote([body.file.name]))
      return { ...none, items: [[{ type: 'text', text: `@${filePath(body.file)}` }]] }
    case 'multipart':
      notes.push(...fileNote(body.fields.flatMap(({ value }) => (isFile(value) ? [value.name] : []))))
      return { ...none, switches: ' --multipart', items: body.fields.map(multipartItem) }
  }
}

function multipartItem({
  name,
  value,
  contentType,
}: {
  name: string
  value: Text | Parameters<typeof filePath>[0]
  contentType: string | null
}): Text {
  const key = name.replace(/[:;=@]/g, '\\$&')
  if (name.includes('\\')) throw cannot(`HTTPie cannot send a form field that is named "${name}".`)
  if ('id' in value) {
    const type = contentType === null ? '' : `;type=${contentType}`
    return [{ type: 'text', text: `${key}@${filePath(value)}${type}` }]
  }
  if (contentType !== null) throw cannot('HTTPie cannot give a form field that is no file a content type.')
  if (value.some((part) => part.type === 'text' && /(?<!\\)(?:\\\\)*\\[:;=@]/.test(part.text))) {
    throw cannot(`HTTPie cannot send the form field ${name}: a backslash before ":", ";", "=" or "@" is lost.`)
  }
  const [first, ...rest] = value
  const start = first?.type === 'text' ? first.text.replace(/^[@=]/, '\\$&') : ''
  return [{ type: 'text', text: `${key}=${start}` }, ...(first?.type === 'text' ? rest : value)]
}
