import { sentName } from '../request/named-file.ts'
import { fileNote, filePath, fixedText, isFile, joinedHeaders, oddAddress, urlOf } from './call-parts.ts'
import { python } from './python-style.ts'
import { expression, lines, literal } from './quote/literal.ts'
import type { SnippetCall, Written } from './snippet.ts'

const knownMethods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])

export function pythonRequests(call: SnippetCall): Written {
  const { headers, notes } = joinedHeaders(call.headers)
  const body = bodyCode(call, notes)
  const url = expression(urlOf(call), python, true)
  const odd = oddAddress(call)
  const tidied = odd.dots || odd.hash || odd.escapedPlain || !/^[\w\-.~!$&'()*+,;=:@/?%]*$/.test(fixedText(call.path))
  const encodes = call.variables.some(({ encoded }) => encoded)
  const reads = call.variables.length > 0
  const head = [
    ...(reads ? ['import os'] : []),
    ...(encodes ? ['from urllib.parse import quote'] : []),
    ...(reads || encodes ? [''] : []),
    'import requests',
    '',
    `url = ${url}`,
    ...(headers.length === 0
      ? []
      : [
          'headers = {',
          ...headers.map(({ name, value }) => `    ${literal(name, python)}: ${expression(value, python)},`),
          '}',
        ]),
    ...body.before,
  ]
  const passed = [...(headers.length === 0 ? [] : ['headers=headers']), ...(body.argument ? [body.argument] : [])]
  const follow = call.followRedirects ? [] : ['allow_redirects=False']
  const method = call.method.toLowerCase()
  if (!tidied && knownMethods.has(call.method)) {
    const redirects = call.method === 'HEAD' && call.followRedirects ? ['allow_redirects=True'] : follow
    return {
      text: [
        ...head,
        '',
        `response = requests.${method}(${['url', ...passed, ...redirects].join(', ')})`,
        ...tail,
      ].join('\n'),
      notes,
    }
  }
  const prepared = [
    '',
    '# The address goes out as it stands: requests would tidy it up.',
    'session = requests.Session()',
    `request = session.prepare_request(requests.Request(${[literal(call.method, python), 'url', ...passed].join(', ')}))`,
    'request.url = url',
    `response = session.send(${['request', ...follow].join(', ')})`,
  ]
  const plain = [
    `response = requests.request(${[literal(call.method, python), 'url', ...passed, ...follow].join(', ')})`,
  ]
  if (odd.hash) notes.push('requests cuts an address off at "#".')
  return { text: [...head, ...(tidied ? prepared : ['', ...plain]), ...tail].join('\n'), notes }
}

const tail = ['', 'print(response.status_code)', 'print(response.text)', '']

function bodyCode({ body }: SnippetCall, notes: string[]): { before: string[]; argument: string | null } {
  switch (body.type) {
    case 'none':
      return { before: [], argument: null }
    case 'text': {
      const written = lines(body.text, python, { indent: '    ', encoded: body.encoding === 'url' })
      const one = written.length === 1 ? [`body = ${written[0]!.trim()}`] : null
      // A variable among the lines has to be added; lines alone join by themselves.
      const parts = body.text.some((part) => part.type === 'secret')
        ? written.map((line, at) => (at === 0 ? line : `    + ${line.trim()}`))
        : written
      return { before: ['', ...(one ?? ['body = (', ...parts, ')'])], argument: 'data=body.encode()' }
    }
    case 'file':
      notes.push(...fileNote([body.file.name]))
      return { before: [], argument: `data=open(${literal(filePath(body.file), python)}, 'rb')` }
    case 'multipart': {
      notes.push(...fileNote(body.fields.flatMap(({ value }) => (isFile(value) ? [value.name] : []))))
      const fields = body.fields.map(({ name, value, contentType }) => {
        const type = contentType === null ? '' : `, ${literal(contentType, python)}`
        const content = isFile(value)
          ? `(${literal(sentName(value), python)}, open(${literal(filePath(value), python)}, 'rb')${type || ", 'application/octet-stream'"})`
          : `(None, ${expression(value, python)}${type})`
        return `    (${literal(name, python)}, ${content}),`
      })
      return { before: ['', 'files = [', ...fields, ']'], argument: 'files=files' }
    }
  }
}
