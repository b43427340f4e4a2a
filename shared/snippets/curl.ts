import type { Text } from '../request/resolved-call.ts'
import { append, fileNote, filePath, fixedText, isFile, oddAddress, tooLongForArgument, urlOf } from './call-parts.ts'
import { curlFields } from './curl-fields.ts'
import { queryArguments } from './curl-query.ts'
import { bashLatin1, bashText } from './quote/bash.ts'
import { powershellText } from './quote/powershell.ts'
import { cannot, type SnippetCall, type SnippetOptions, type Written } from './snippet.ts'

interface Shell {
  program: string
  quote: (text: Text) => string
  header: (text: Text) => string
  newline: string
}

const shells: Record<'bash' | 'powershell', Shell> = {
  bash: {
    program: 'curl',
    quote: (text) => bashText(text),
    header: (text) => bashText(text, bashLatin1),
    newline: ' \\\n  ',
  },
  powershell: { program: 'curl.exe', quote: powershellText, header: powershellText, newline: ' `\n  ' },
}

/** One option with its value, ready to be written. */
export interface CurlArgument {
  option: string
  value?: Text
  header?: boolean
}

const plain = (text: string): Text => [{ type: 'text', text }]

export function curl(call: SnippetCall, options: SnippetOptions): Written {
  const shell = shells[options.shell ?? 'bash']
  const notes: string[] = []
  // With --get curl tidies the path up, whatever --path-as-is says.
  const query = options.get && !oddAddress(call).dots ? queryArguments(call) : null
  if (options.get && !query) notes.push('The query cannot be written with --get here, so it stands in the URL.')
  if (query?.pairs.some(({ option, value }) => option === '--data-raw' && /%\d?[A-F]/.test(fixedText(value ?? [])))) {
    notes.push('Some versions of curl write %3B as %3b with --get: both mean the same.')
  }
  const netrc = options.credential === 'netrc' && call.tokenVariable !== null
  const list = [
    ...method(call, query !== null),
    ...address(call, query?.url ?? null),
    ...(query?.pairs ?? []),
    ...headers(call, netrc),
    ...body(call, notes),
    ...(call.followRedirects ? [{ option: '--location' }] : []),
    ...(netrc ? [{ option: '--netrc' }] : []),
  ]
  const filter = options.jq?.trim() ?? ''
  if (filter !== '') list.unshift({ option: '--silent' }, { option: '--show-error' })
  const written = list.map(({ option, value, header }) => {
    if (!value) return option
    return `${option} ${header ? shell.header(value) : shell.quote(value)}`
  })
  const [first, ...rest] = packed(written)
  const pipe = filter === '' ? '' : `${shell.newline}| jq ${shell.quote(plain(filter))}`
  if (options.shell === 'powershell') notes.push(...powershellNotes(list))
  if (filter !== '') notes.push('jq 1.7 and newer keep the digits of large numbers, older ones do not.')
  return { text: [`${shell.program} ${first}`, ...rest].join(shell.newline) + pipe, notes }
}

/** Short switches on one line. */
function packed(written: readonly string[]): string[] {
  const lines: string[] = []
  for (const one of written) {
    const last = lines.at(-1)
    const short = !one.includes(' ') || one.startsWith('--request ')
    if (
      last !== undefined &&
      short &&
      !last.includes('\n') &&
      /^(--(silent|show-error|get|location)\b|--request )/.test(last)
    )
      lines[lines.length - 1] = `${last} ${one}`
    else lines.push(one)
  }
  return lines
}

function method(call: SnippetCall, get: boolean): CurlArgument[] {
  const hasBody = call.body.type !== 'none'
  if (call.method === 'HEAD') {
    if (hasBody) throw cannot('curl cannot send a body with HEAD.')
    return get ? [{ option: '--get' }, { option: '--head' }] : [{ option: '--head' }]
  }
  if (get) return call.method === 'GET' ? [{ option: '--get' }] : [{ option: '--get' }, request(call.method)]
  const implied = hasBody ? 'POST' : 'GET'
  return call.method === implied ? [] : [request(call.method)]
}

function request(name: string): CurlArgument {
  return { option: '--request', value: plain(name) }
}

function address(call: SnippetCall, url: Text | null): CurlArgument[] {
  const odd = oddAddress(call)
  const whole = url ?? urlOf(call)
  const globs = /[[\]{}]/.test(fixedText(whole))
  return [
    ...(odd.dots ? [{ option: '--path-as-is' }] : []),
    ...(globs ? [{ option: '--globoff' }] : []),
    ...(odd.hash && !url
      ? [
          { option: '--request-target', value: call.path },
          { option: '--url', value: append(call.origin, plain('/')) },
        ]
      : [{ option: '--url', value: whole }]),
  ]
}

function headers(call: SnippetCall, netrc: boolean): CurlArgument[] {
  const shown = netrc ? call.headers.slice(0, -1) : call.headers
  const list = shown.map(({ name, value }): CurlArgument => {
    // "Name:" would take the header away, "Name;" sends it empty.
    const text = value.length === 0 ? plain(`${name};`) : append(plain(`${name}: `), value)
    return { option: '--header', value: text, header: true }
  })
  const lacksLength = call.body.type === 'none' && /^(POST|PUT|PATCH)$/.test(call.method)
  const typed = call.headers.some(({ name }) => /^(content-length|transfer-encoding)$/i.test(name))
  if (lacksLength && !typed) list.push({ option: '--header', value: plain('Content-Length: 0') })
  return list
}

function body({ body }: SnippetCall, notes: string[]): CurlArgument[] {
  switch (body.type) {
    case 'none':
      return []
    case 'text':
      if (tooLongForArgument(body.text)) {
        notes.push('The body is too long for a command line: save it as body.txt beside.')
        return [{ option: '--data-binary', value: plain('@body.txt') }]
      }
      return [{ option: '--data-raw', value: body.text }]
    case 'file':
      notes.push(...fileNote([body.file.name]))
      return [{ option: '--data-binary', value: plain(`@${filePath(body.file)}`) }]
    case 'multipart':
      notes.push(...fileNote(body.fields.flatMap(({ value }) => (isFile(value) ? [value.name] : []))))
      return curlFields(body.fields)
  }
}

function powershellNotes(list: readonly CurlArgument[]): string[] {
  const texts = list.map(({ value }) => (value ? fixedText(value) : ''))
  const notes: string[] = []
  if (texts.some((text) => text.includes('"'))) {
    notes.push('PowerShell before 7.3 takes the double quotes out of what it hands to curl.exe: use 7.3 or newer.')
  }
  if (list.some(({ header, value }) => header && value && /[^\x20-\x7e]/.test(fixedText(value)))) {
    notes.push('PowerShell hands header values beyond ASCII over as UTF-8, Trowel sends them as Latin-1.')
  }
  return notes
}
