import type { Request } from '../../model/request.ts'
import type { Imported, ImportedRequest } from '../imported.ts'

/** What was imported as text to read and compare: requests much as HTTP writes them, then notes and secrets. */
export function showImport({ collections, notes }: Imported): string {
  const requests = collections.flatMap(({ items }) =>
    (items as ImportedRequest[]).map(({ request }) => showRequest(request)),
  )
  const secrets = collections.flatMap(({ variables }) => variables.map(({ name, value }) => `secret ${name} ${value}`))
  return [...requests, ...notes.map(({ kind, message }) => `note ${kind}: ${message}`), ...secrets].join('\n')
}

export function showRequest({ method, url, params, headers, body, auth, options }: Request): string {
  const off = ({ enabled }: { enabled: boolean }) => (enabled ? '' : ' (off)')
  const rows = params.map((row) => `  ${row.in} ${row.name} = ${JSON.stringify(row.value)}${off(row)}`)
  const signIn = auth.type === 'bearer' ? `  auth bearer ${auth.token}` : `  auth ${auth.type}`
  const times = [options.connectTimeoutMs, options.idleTimeoutMs, options.totalTimeoutMs].join(' ')
  return [
    `${method} ${url}`,
    ...rows,
    ...headers.map((row) => `  header ${row.name}: ${JSON.stringify(row.value)}${off(row)}`),
    signIn,
    ...(options.followRedirects ? ['  follows redirects'] : []),
    ...(times === '10000 60000 0' ? [] : [`  times ${times}`]),
    ...showBody(body),
  ].join('\n')
}

function showBody(body: Request['body']): string[] {
  switch (body.type) {
    case 'none':
      return []
    case 'json':
      return ['  json', body.text]
    case 'text':
      return [`  text ${body.contentType}`, body.text]
    case 'file':
      return [`  file ${body.contentType}`]
    case 'form':
      return [
        '  form',
        ...body.fields.map(
          ({ name, value, enabled }) => `    ${name} = ${JSON.stringify(value)}${enabled ? '' : ' (off)'}`,
        ),
      ]
    case 'multipart':
      return [
        '  multipart',
        ...body.fields.map(
          ({ name, value, contentType, enabled }) =>
            `    ${name} = ${value === undefined ? '(file)' : JSON.stringify(value)}${contentType ? ` ${contentType}` : ''}${enabled ? '' : ' (off)'}`,
        ),
      ]
  }
}

/** `=== title`, the input, `---`, what comes of it. */
export function readPairs(text: string): { title: string; input: string; output: string }[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((pair) => {
      const [head = '', output = ''] = pair.split(/^---\n/m)
      const line = head.indexOf('\n')
      return { title: head.slice(0, line), input: head.slice(line + 1, -1), output: output.trimEnd() }
    })
}
