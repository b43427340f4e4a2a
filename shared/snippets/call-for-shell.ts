import type { Text } from '../request/resolved-call.ts'
import type { SnippetCall } from './snippet.ts'

/**
 * For tools that cannot percent-encode a variable: what stands in the address or in a form is a variable of its own, `NAME_ENCODED`, which
 * has to be set that way.
 */
export function callForShell(call: SnippetCall): SnippetCall {
  if (!call.variables.some(({ encoded }) => encoded)) return call
  const rename = (text: Text): Text =>
    text.map((part) => (part.type === 'secret' ? { type: 'secret', name: `${part.name}_ENCODED` } : part))
  const { path, body, headers } = call
  const form = body.type === 'text' && body.encoding === 'url'
  const plain = new Set<string>()
  const fields = body.type === 'multipart' ? body.fields.flatMap(({ value }) => ('id' in value ? [] : [value])) : []
  const raw = body.type === 'text' && !form ? [body.text] : []
  for (const part of [call.origin, ...headers.map(({ value }) => value), ...fields, ...raw].flat()) {
    if (part.type === 'secret') plain.add(part.name)
  }
  return {
    ...call,
    path: rename(path),
    body: form ? { ...body, text: rename(body.text) } : body,
    variables: call.variables.flatMap(({ name, encoded }) => [
      ...(plain.has(name) ? [{ name, encoded: false }] : []),
      ...(encoded ? [{ name: `${name}_ENCODED`, encoded: true }] : []),
    ]),
  }
}
