import { fixedText } from './call-parts.ts'
import { hasFragileNumbers, jsonBody } from './json-body.ts'
import { bashText } from './quote/bash.ts'
import { cannot, type SnippetCall, type SnippetOptions, type Written } from './snippet.ts'

/** `databricks api <method> <path>`: it signs in by itself, for the host that is named. */
export function databricksCli(call: SnippetCall, options: SnippetOptions): Written {
  const method = call.method.toLowerCase()
  if (!/^(get|head|post|put|patch|delete)$/.test(method)) throw cannot(`The Databricks CLI cannot send ${call.method}.`)
  const body = jsonBody(call, 'The Databricks CLI')
  if (body && /^(get|head|delete)$/.test(method))
    throw cannot(`The Databricks CLI cannot send a body with ${call.method}.`)
  const left = leftOut(call)
  const notes =
    left.length === 0 ? [] : [`The Databricks CLI sends no headers of one's own: ${left.join(', ')} is left out.`]
  if (body && hasFragileNumbers(fixedText(body), { bigIntegers: false })) {
    notes.push(
      'The Databricks CLI reads the JSON and writes it anew: some numbers of this body lose digits. curl keeps them.',
    )
  }
  const filter = options.jq?.trim() ?? ''
  if (filter !== '') notes.push('jq 1.7 and newer keep the digits of large numbers, older ones do not.')
  const written = [
    `DATABRICKS_HOST=${bashText(call.origin)} databricks api ${method} ${bashText(call.path)}`,
    ...(body ? [`--json ${bashText(body)}`] : []),
    ...(filter === '' ? [] : [`| jq ${bashText([{ type: 'text', text: filter }])}`]),
  ]
  return { text: written.join(' \\\n  '), notes }
}

/** Typed headers that a tool which signs in by itself does not send. */
export function leftOut(call: SnippetCall): string[] {
  return call.headers
    .map(({ name }) => name)
    .filter((name) => !/^(authorization|content-type|accept|user-agent)$/i.test(name))
}
