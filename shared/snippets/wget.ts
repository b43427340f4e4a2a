import { append, fileNote, filePath, joinedHeaders, oddAddress, tooLongForArgument, urlOf } from './call-parts.ts'
import { bashLatin1, bashText } from './quote/bash.ts'
import { cannot, type SnippetCall, type SnippetOptions, type Written } from './snippet.ts'

export function wget(call: SnippetCall, options: SnippetOptions): Written {
  const odd = oddAddress(call)
  if (odd.hash) throw cannot('wget cuts an address off at "#".')
  if (call.method === 'HEAD' && call.body.type !== 'none') throw cannot('wget cannot send a body with HEAD.')
  const { headers, notes } = joinedHeaders(call.headers)
  if (odd.dots) notes.push('wget takes "." and ".." out of the path.')
  if (odd.escapedPlain)
    notes.push('wget may write characters that need no percent-encoding, such as %7E, without it: they mean the same.')
  const signed = headers.some(({ value }) => value.some((part) => part.type === 'secret'))
  if (signed && call.followRedirects)
    notes.push('wget would send the credential along to wherever it is redirected, so it does not follow here.')
  const written = [
    `wget --quiet --content-on-error --output-document=-${call.method === 'GET' && call.body.type === 'none' ? '' : ` --method=${bashText([{ type: 'text', text: call.method }])}`}`,
    ...(signed || !call.followRedirects ? ['--max-redirect=0'] : []),
    ...headers.map(
      ({ name, value }) => `--header=${bashText(append([{ type: 'text', text: `${name}: ` }], value), bashLatin1)}`,
    ),
    ...body(call, notes),
    bashText(urlOf(call)),
  ]
  const filter = options.jq?.trim() ?? ''
  const pipe = filter === '' ? '' : ` \\\n  | jq ${bashText([{ type: 'text', text: filter }])}`
  if (filter !== '') notes.push('jq 1.7 and newer keep the digits of large numbers, older ones do not.')
  return { text: written.join(' \\\n  ') + pipe, notes }
}

function body({ body }: SnippetCall, notes: string[]): string[] {
  switch (body.type) {
    case 'none':
      return []
    case 'text':
      if (tooLongForArgument(body.text)) {
        notes.push('The body is too long for a command line: save it as body.txt beside.')
        return ['--body-file=body.txt']
      }
      return [`--body-data=${bashText(body.text)}`]
    case 'file':
      notes.push(...fileNote([body.file.name]))
      return [`--body-file=${bashText([{ type: 'text', text: filePath(body.file) }])}`]
    case 'multipart':
      throw cannot('wget cannot send multipart forms.')
  }
}
