import { fileNote, filePath, fixedText, isFile, joinedHeaders, oddAddress, urlOf } from './call-parts.ts'
import { powershellQuote, powershellText } from './quote/powershell.ts'
import { cannot, type SnippetCall, type Written } from './snippet.ts'

const standard = /^(GET|HEAD|POST|PUT|DELETE|TRACE|OPTIONS|MERGE|PATCH)$/

export function powershell(call: SnippetCall): Written {
  const { headers, notes } = joinedHeaders(call.headers)
  const odd = oddAddress(call)
  if (odd.hash) throw cannot('PowerShell cuts an address off at "#".')
  if (odd.dots || odd.escapedPlain)
    notes.push('.NET tidies addresses up: "..", and characters that need no percent-encoding.')
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')
  const shown = headers.filter((header) => header !== type)
  const body = bodyCode(call, notes)
  const verb = standard.test(call.method) ? `-Method ${call.method}` : `-CustomMethod ${powershellQuote(call.method)}`
  const parts = [
    `Invoke-RestMethod ${verb} -Uri ${powershellText(urlOf(call))}`,
    ...(shown.length === 0 ? [] : ['-Headers $headers']),
    ...(type && call.body.type !== 'none' ? [`-ContentType ${powershellText(type.value)}`] : []),
    ...(body.argument ? [body.argument] : []),
    ...(call.followRedirects ? [] : ['-MaximumRedirection 0']),
    ...(shown.some(({ value }) => /[^\x20-\x7e]/.test(fixedText(value)) || value.length === 0)
      ? ['-SkipHeaderValidation']
      : []),
  ]
  const text = [
    ...(shown.length === 0
      ? []
      : [
          '$headers = @{',
          ...shown.map(({ name, value }) => `  ${powershellQuote(name)} = ${powershellText(value)}`),
          '}',
        ]),
    ...body.before,
    parts.join(' `\n  '),
    '',
  ]
  notes.push(
    'Invoke-RestMethod makes objects of a JSON answer, in which large numbers lose digits: Invoke-WebRequest keeps the text.',
  )
  return { text: text.join('\n'), notes }
}

function bodyCode({ body }: SnippetCall, notes: string[]): { before: string[]; argument: string | null } {
  switch (body.type) {
    case 'none':
      return { before: [], argument: null }
    case 'text':
      return {
        before: [`$body = ${powershellText(body.text)}`],
        argument: '-Body ([Text.Encoding]::UTF8.GetBytes($body))',
      }
    case 'file':
      notes.push(...fileNote([body.file.name]))
      return { before: [], argument: `-InFile ${powershellQuote(filePath(body.file))}` }
    case 'multipart': {
      notes.push(...fileNote(body.fields.flatMap(({ value }) => (isFile(value) ? [value.name] : []))))
      const names = body.fields.map(({ name }) => name.toLowerCase())
      if (new Set(names).size < names.length) throw cannot('A form of PowerShell has each field once.')
      const rows = body.fields.map(({ name, value }) => {
        const content = isFile(value)
          ? `(Get-Item -LiteralPath ${powershellQuote(filePath(value))})`
          : powershellText(value)
        return `  ${powershellQuote(name)} = ${content}`
      })
      if (body.fields.some(({ contentType }) => contentType !== null))
        notes.push('PowerShell sends form fields without their content type.')
      return { before: ['$form = @{', ...rows, '}'], argument: '-Form $form' }
    }
  }
}
