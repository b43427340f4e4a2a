import type { Text } from '../request/resolved-call.ts'
import { joinedHeaders, urlOf } from './call-parts.ts'
import { type LiteralStyle, literal, unicodePoint } from './quote/literal.ts'
import { cannot, type SnippetCall, type Written } from './snippet.ts'

const style: LiteralStyle = {
  quote: '"',
  escape: unicodePoint,
  // What could begin a template, alone or with what follows.
  special: (text) => text.replace(/[$%](?=[$%{]|$)/g, (mark) => unicodePoint(mark)),
  variable: (name, encoded) => (encoded ? `urlencode(var.${name.toLowerCase()})` : `var.${name.toLowerCase()}`),
  join: '',
}

export function terraform(call: SnippetCall): Written {
  if (!/^(GET|HEAD|POST)$/.test(call.method)) throw cannot(`The http data source cannot send ${call.method}.`)
  const { headers, notes } = joinedHeaders(call.headers)
  const body = call.body
  if (body.type !== 'none' && body.type !== 'text') throw cannot('The http data source sends text only.')
  const variables = call.variables.map(({ name }) => [
    `variable "${name.toLowerCase()}" {`,
    '  type      = string',
    '  sensitive = true',
    '}',
    '',
  ])
  const text = [
    ...variables.flat(),
    'data "http" "call" {',
    `  url    = ${value(urlOf(call), true)}`,
    `  method = ${literal(call.method, style)}`,
    ...(headers.length === 0
      ? []
      : [
          '  request_headers = {',
          ...headers.map((header) => `    ${literal(header.name, style)} = ${value(header.value, false)}`),
          '  }',
        ]),
    ...(body.type === 'text' ? [`  request_body = ${value(body.text, body.encoding === 'url')}`] : []),
    '}',
    '',
    'output "answer" {',
    '  value     = data.http.call.response_body',
    '  sensitive = true',
    '}',
    '',
  ]
  return {
    text: text.join('\n'),
    notes: [...notes, 'The data source sends its call with every plan and keeps the answer in the state.'],
  }
}

/** One string with the variables inside; lines of a body stand as \n. */
function value(text: Text, encoded: boolean): string {
  const inner = text.map((part) =>
    part.type === 'text'
      ? literal(part.text, style).slice(1, -1)
      : `\${${style.variable(part.name, encoded && part.raw !== true)}}`,
  )
  const joined = inner.join('')
  return `"${joined}"`
}
